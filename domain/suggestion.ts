import type { BlockContent, BlockKind } from "./block";
import { plainText } from "./block";
import { labelKey, marksIn } from "./block-notes";
import type { ContributionStatus } from "./contribution";
import { blockWords } from "./contribution-words";
import { hasRole, type Person } from "./person";

/** A suggestion: other words that somebody proposes for one block. The draft has them only if the lead adopts them. */

export const suggestionOutcomes = ["adopted", "adopted_in_part", "declined"] as const;
export type SuggestionOutcome = (typeof suggestionOutcomes)[number];

export const outcomeWords: Record<SuggestionOutcome, string> = {
  adopted: "Adopted",
  adopted_in_part: "Adopted in part",
  declined: "Declined",
};

/** What became of a suggestion, as it is told: where words were adopted, how they stand there; or why they were not. */
export type ToldOutcome = {
  outcome: SuggestionOutcome;
  /** The version that the words were adopted in. */
  version: string | null;
  reason: string | null;
};

/** “Adopted in version 0.2”, or “Declined”; the reason is said beside it. */
export function outcomeInWords({ outcome, version }: ToldOutcome): string {
  return version ? `${outcomeWords[outcome]} in version ${version}` : outcomeWords[outcome];
}

/** What can be said in other words. A picture’s description and a heading are the lead’s to change. */
const reworded: readonly BlockKind[] = ["paragraph", "list", "table", "quote", "code"];

export function takesSuggestions(kind: BlockKind): boolean {
  return reworded.includes(kind);
}

/**
 * The one block that was written for another, or what is wrong with it: it is as it was, it is none or several, or it
 * holds a picture or a footnote mark that the block did not have, which no reader of this draft is given by another.
 */
export function suggestedBlock(
  was: BlockContent,
  written: readonly BlockContent[],
): { content: BlockContent } | { problem: string } {
  const [content, ...more] = written;
  const name = blockWords[was.kind];
  if (!content || plainText(content) === "") return { problem: "Enter the words that you suggest" };
  if (more.length > 0 || !takesSuggestions(content.kind)) {
    return { problem: `Suggest words for this one ${name}: take out headings, footnotes and empty lines` };
  }
  if (picturesIn(content).some((src) => !picturesIn(was).includes(src))) {
    return { problem: "Take out the picture: a suggestion is made of words" };
  }
  const marks = marksIn(was).map(({ label }) => labelKey(label));
  const strange = marksIn(content).find(({ label }) => !marks.includes(labelKey(label)));
  if (strange)
    return { problem: `Take out the footnote mark [^${strange.label}]: this ${name} has no such footnote` };
  if (JSON.stringify(content) === JSON.stringify(was) || plainText(content) === plainText(was)) {
    return { problem: `Change the words: they are the same as in the draft` };
  }
  return { content };
}

function picturesIn(content: BlockContent): string[] {
  const found: string[] = [];
  JSON.stringify(content, (key, value: unknown) => {
    if (key === "src" && typeof value === "string") found.push(value);
    return value;
  });
  return found;
}

/** What is kept as the contribution’s words where somebody suggests other words and does not say why. */
export function wordsWithoutWhy(block: { number: string | null; kind: BlockKind }): string {
  return `Other words for ${blockWords[block.kind]} ${block.number ?? ""}`.trim();
}

/** What the rules about answering a suggestion ask of it. */
export type Answerable = { status: ContributionStatus; told: boolean };

/**
 * Why this person cannot answer a suggestion now, in a sentence for the screen, or null. Those who write the draft do,
 * as long as its words are shown and nobody outside the team has been told an answer.
 */
export function answerSuggestionRefusal(
  person: Person,
  exercise: { led: boolean },
  { status, told }: Answerable,
): string | null {
  if (hasRole(person, "auditor") || person.suspendedAt || !exercise.led) {
    return "Only the programme lead, a deputy or an analyst answers suggestions.";
  }
  if (told) return "This answer has been published, so it stays as it is.";
  if (status === "withdrawn") return "The contributor has withdrawn this suggestion.";
  if (status === "transferred") return "This suggestion has been passed to the right place.";
  if (status !== "published")
    return "A convenor has taken these words out of sight, so they cannot go into the draft.";
  return null;
}
