import "server-only";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { type Kept, updateHalfWritten } from "@/db/contribution-drafts";
import { findContributionPlace } from "@/db/contribution-place";
import { findContribution } from "@/db/contributions";
import { type HalfWrittenInput, halfWrittenInput } from "@/domain/contribution-draft-input";
import type { Person } from "@/domain/person";

/**
 * “Save and finish later”: the words are kept, and the list of what is half-written says so. “Preview” keeps them if it
 * can, and the form comes back with what they look like.
 */
export const keepForLater = formAction(halfWrittenInput, async (input, person) => {
  const kept = await keep(person, input);
  if (input.later === "preview") return { saved: {} };
  refresh();
  if (kept?.outcome === "saved") redirect(`/contributions/half-written#half-${kept.id}`);
  return kept?.outcome === "elsewhere" ? { conflict: kept.words } : { refused: kept ? sent : gone };
});

/** What a form saves by itself while somebody types. */
export const keepByItself = formAction(halfWrittenInput, async (input, person) => {
  const kept = await keep(person, input);
  if (kept?.outcome === "saved") return { saved: { revision: String(kept.revision) } };
  if (kept?.outcome === "elsewhere")
    return { saved: { revision: String(kept.revision), elsewhere: kept.words } };
  return { refused: kept ? sent : gone };
});

const gone =
  "Your words cannot be saved here any more: this part of the draft is gone, or you are no longer in a forum that is invited. Copy them before you leave.";
const sent =
  "This form has been sent or thrown away somewhere else, so what you type now is not saved by itself. You can still send it.";

/** Keeps the words where they belong; null where the person no longer has that place. */
async function keep(person: Person, input: HalfWrittenInput): Promise<Kept | null> {
  const place = input.id ? await replyPlace(person, input.id) : await textPlace(person, input);
  if (!place) return null;
  const { myForums, ...at } = place;
  if (myForums.length === 0) return null;
  return updateHalfWritten(person, {
    ...at,
    kind: input.proposed === undefined ? "comment" : "suggestion",
    words: input.words,
    before: input.before ?? null,
    body: input.body,
    proposed: input.proposed ?? null,
    forumId: myForums.find(({ slug }) => slug === input.forum)?.id ?? null,
    named: input.visibility ? input.visibility === "forum" : null,
    quotePermission: input.quote === "yes",
    ...{ key: input.key, kept: input.kept, writer: input.writer },
  });
}

async function textPlace(person: Person, { slug, number, block }: HalfWrittenInput) {
  const place = slug && number ? await findContributionPlace(person, { slug, number, block }) : null;
  if (!place) return null;
  return {
    exerciseId: place.exercise.id,
    sectionStableId: place.section.stableId,
    blockStableId: place.block?.stableId ?? null,
    parentId: null,
    myForums: place.myForums,
  };
}

async function replyPlace(person: Person, id: number) {
  const contribution = await findContribution(person, id);
  if (!contribution) return null;
  const { exercise, sectionStableId, blockStableId, myForums } = contribution;
  return { exerciseId: exercise.id, sectionStableId, blockStableId, parentId: id, myForums };
}
