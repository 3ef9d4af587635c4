import "server-only";

import { refresh } from "next/cache";
import type { Outcome } from "@/app/form-action";
import { findSent, insertContribution, isSame, type NewContribution } from "@/db/contributions";
import type { Anchor } from "@/domain/anchor";
import type { BlockContent } from "@/domain/block";
import { contributeRefusal, type TalkSetting } from "@/domain/contribution-permissions";
import { contributionReference } from "@/domain/contribution-words";
import type { NameVisibility } from "@/domain/exercise";
import type { Person } from "@/domain/person";

type Place = Pick<NewContribution, "versionId" | "sectionStableId" | "blockStableId" | "parentId"> & {
  exercise: Omit<TalkSetting, "myForums"> & { id: number; nameVisibility: NameVisibility | null };
  myForums: readonly { id: number; slug: string }[];
  /** The words of the block that are meant, if some are. */
  anchor?: Anchor | null;
  /** The open question that is answered, if one is. */
  questionId?: number | null;
  /** Other words that are proposed for the block, if some are. */
  suggestion?: BlockContent | null;
  /** Why nothing can be said here, if something besides the rules of contributing forbids it. */
  refusal?: string | null;
};
type Words = {
  forum: string;
  body: string;
  visibility: "forum" | "confidential";
  quote?: "yes" | undefined;
  key: string;
  kept?: number;
  writer?: string | undefined;
};

/** Says something at a place: its id, also when the same form has said it before; or why it was not said. */
export async function speak(person: Person, place: Place, words: Words): Promise<Outcome | { id: number }> {
  const { exercise, myForums } = place;
  const forum = myForums.find(({ slug }) => slug === words.forum);
  const made = {
    versionId: place.versionId,
    sectionStableId: place.sectionStableId,
    blockStableId: place.blockStableId,
    parentId: place.parentId,
    exerciseId: exercise.id,
    forumId: forum?.id ?? 0,
    body: words.body,
    named: words.visibility === "forum" && exercise.nameVisibility === "names_shown",
    quotePermission: words.quote === "yes",
    anchor: place.anchor ?? null,
    questionId: place.questionId ?? null,
    suggestion: place.suggestion ?? null,
    key: words.key,
    draft: keptOf(words),
  };
  const refusal = place.refusal ?? contributeRefusal(person, { ...exercise, myForums }, new Date());
  if (refusal) return refusedUnlessSent(person, made, refusal);
  if (!forum) return { invalid: { forum: "Choose the forum that you speak from" } };

  const { id, repeated } = await insertContribution(person, made);
  if (repeated !== "other words") return { id };
  // The page gives the form a new key, so that what is typed in it now can be sent as well.
  refresh();
  return { refused: alreadySent(id) };
}

function keptOf({ kept = 0, writer }: Words) {
  return writer ? { kept, writer } : null;
}

/** The first of two clicks may have come through just before the door closed: then the second is told so. */
async function refusedUnlessSent(person: Person, made: NewContribution, refusal: string) {
  const sent = await findSent(person, made.key);
  return sent && isSame(sent, made) ? { id: sent.id } : { refused: refusal };
}

function alreadySent(id: number): string {
  return `You have already sent this form, with other words: it is ${contributionReference(id)} in My contributions, where you can edit it. What you have typed now is still here. Send it again to say it as well.`;
}
