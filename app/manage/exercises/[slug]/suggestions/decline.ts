import type { Outcome } from "@/app/form-action";
import { type Answer, updateAnswer, updateAnswerInDraft } from "@/db/suggestion-answers";
import { plainText } from "@/domain/block";
import { editDraftRefusal } from "@/domain/version-permissions";
import { type Answered, type Asked, citedBy, inPlace } from "./adopt";
import { blockInDraft, findWorkingDraft } from "./find";

/**
 * Declines a suggestion with a reason. Words that were adopted before, and that nobody has touched since, go out of the
 * draft again: what stood there comes back.
 */
export async function decline(asked: Asked): Promise<Outcome | Answered> {
  const { person, exercise, suggestion, input } = asked;
  const answer: Answer = {
    contributionId: suggestion.id,
    exerciseId: exercise.id,
    revision: input.revision,
    outcome: "declined",
    reason: input.reason,
    adopted: null,
    uncited: citedBy(suggestion),
  };
  const inDraft = await wordsTakenBack(asked);
  if (inDraft && "refused" in inDraft) return inDraft;
  return inDraft ? updateAnswerInDraft(person, answer, inDraft) : updateAnswer(person, answer);
}

async function wordsTakenBack({ person, exercise, suggestion }: Asked) {
  const draft = suggestion.answer?.versionId ? await findWorkingDraft(person, exercise) : null;
  const block = draft && blockInDraft(draft, suggestion);
  const replaced = block?.adopted?.replaced;
  if (!draft || !replaced || block.changed || plainText(replaced) === block.text) return null;
  const refused = editDraftRefusal(draft.version, draft.version);
  if (refused) return { refused };
  const put = await inPlace(person, draft, { stableId: block.stableId, words: replaced });
  return put?.inDraft ?? null;
}
