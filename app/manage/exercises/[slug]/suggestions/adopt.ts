import { randomUUID } from "node:crypto";
import { readSuggested } from "@/app/contributions/suggested-words";
import type { Outcome } from "@/app/form-action";
import { listCodeFrame } from "@/db/code-frame";
import type { Exercise } from "@/db/exercises";
import { listIssues } from "@/db/issues";
import { type Answer, type IssueBehind, updateAnswerInDraft } from "@/db/suggestion-answers";
import type { SuggestionToAnswer } from "@/db/suggestions";
import { listVersionContent } from "@/db/versions";
import { draftOf } from "@/domain/draft-edit";
import { editBetween } from "@/domain/draft-history";
import type { Person } from "@/domain/person";
import { withOtherWords } from "@/domain/suggestion-adoption";
import type { SuggestionAnswerInput } from "@/domain/suggestion-input";
import { editDraftRefusal } from "@/domain/version-permissions";
import { blockInDraft, findWorkingDraft, type WorkingDraft } from "./find";

export type Asked = {
  person: Person;
  exercise: Exercise;
  suggestion: SuggestionToAnswer;
  input: SuggestionAnswerInput;
};
export type Answered = Awaited<ReturnType<typeof updateAnswerInDraft>>;
type Found = NonNullable<ReturnType<typeof blockInDraft>>;

/** Puts words in the place of a block of the working draft, with the issue behind them; or why that cannot be done. */
export async function adopt(asked: Asked): Promise<Outcome | Answered> {
  const { person, exercise, suggestion, input } = asked;
  const draft = await findWorkingDraft(person, exercise);
  if (!draft) return { refused: "There is no draft to put the words in. Start a new version first." };
  const block = blockInDraft(draft, suggestion);
  const refused = editDraftRefusal(draft.version, draft.version);
  if (refused || !block) return { refused: refused ?? blockGone };
  if (block.seen !== input.seen) return { conflict: block.text };
  if (block.changed && !input.looked) return { invalid: { looked: notLooked } };

  const words = wordsFor(asked, block);
  if ("problem" in words) return { invalid: { words: words.problem } };
  const issue = await issueBehind(asked);
  if ("invalid" in issue) return issue;
  return putIn(asked, draft, { block, words: words.content, issue });
}

function wordsFor({ suggestion, input }: Asked, block: Found) {
  if (input.outcome === "adopted") return { content: suggestion.content };
  return readSuggested(suggestion.was ?? block.content, input.words);
}

type Adoption = { block: Found; words: Found["content"]; issue: IssueBehind };

async function putIn(
  { person, suggestion, exercise, input }: Asked,
  draft: WorkingDraft,
  { block, words, issue }: Adoption,
): Promise<Outcome | Answered> {
  const put = await inPlace(person, draft, { stableId: block.stableId, words });
  if (!put) return { refused: blockGone };
  const { adopted } = block;
  const answer: Answer = {
    contributionId: suggestion.id,
    exerciseId: exercise.id,
    revision: input.revision,
    outcome: input.outcome,
    reason: null,
    adopted: {
      versionId: draft.version.id,
      blockStableIds: [put.stableId, block.stableId],
      content: put.words,
      replaced: adopted?.replaced ?? block.content,
      issue,
    },
    uncited: citedBy(suggestion),
  };
  return updateAnswerInDraft(person, answer, put.inDraft);
}

/** The draft with these words in a block, as it is stored with the edit that it is undone by; null without the block. */
export async function inPlace(
  person: Person,
  { version, content }: WorkingDraft,
  other: { stableId: string; words: Found["content"] },
) {
  const superseded = version.supersedesId ? await listVersionContent(person, version.supersedesId) : null;
  const after = withOtherWords(content, other, { superseded, newId: randomUUID });
  const section = after?.content.find(({ blocks }) =>
    blocks.some(({ stableId }) => stableId === after.stableId),
  );
  const words = section?.blocks.find(({ stableId }) => stableId === after?.stableId)?.content;
  if (!after || !section || !words) return null;
  const edit = editBetween(content, after.content);
  return {
    stableId: after.stableId,
    words,
    inDraft: {
      draft: {
        versionId: version.id,
        revision: version.revision,
        ...draftOf(after.content, superseded),
      },
      edit: edit && {
        ...edit,
        versionId: version.id,
        kind: "adopted" as const,
        sectionStableId: section.stableId,
      },
    },
  };
}

/** Where an answer before this one had cited its issue. */
export function citedBy({ answer }: SuggestionToAnswer): Answer["uncited"] {
  const { versionId, blockStableId, issueId } = answer ?? {};
  return versionId && blockStableId && issueId ? { versionId, blockStableId, issueId } : null;
}

/** The chosen issue, which takes the suggestion in until the summary is sealed; or one that is raised from it. */
async function issueBehind({
  person,
  exercise,
  suggestion,
  input,
}: Asked): Promise<IssueBehind | { invalid: Record<string, string> }> {
  if (input.issue === "new") {
    const themes = await listCodeFrame(person, exercise.id);
    if (exercise.sealedAt || !themes.some(({ id }) => id === input.theme)) {
      return { invalid: { theme: "Choose a theme of this exercise" } };
    }
    return { statement: input.statement, themeId: input.theme };
  }
  const issues = await listIssues(person, exercise.id);
  const issue = issues.find(({ number }) => String(number) === input.issue);
  if (!issue) return { invalid: { issue: "Choose the issue behind these words" } };
  return { id: issue.id, joined: !exercise.sealedAt && !suggestion.issues.includes(issue.id) };
}

const blockGone =
  "The draft no longer has the block that this is about. Put the words where they belong in the draft, or decline the suggestion.";
const notLooked = "The draft has changed here: read what it says now, and tick that you have";
