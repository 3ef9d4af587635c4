import { type PublishedTable, publishedCount, type Ruleset } from "./disclosure";
import { type Choice, choices, type Scale, scaleWords } from "./question";

/** How many people chose what; each is in one place, so that the choices add up to those who answered. */
export type Counts = Record<Choice, number>;

export const noCounts: Counts = { first: 0, second: 0, third: 0, fourth: 0, fifth: 0, not_applicable: 0 };

/** Different people who answered: one answer each, whatever they chose. */
export function answeredBy(counts: Counts): number {
  return choices.reduce((sum, choice) => sum + counts[choice], 0);
}

/** The same people taken together, choice by choice. */
export function addedUp(rows: readonly Counts[]): Counts {
  const sum = { ...noCounts };
  for (const row of rows) for (const choice of choices) sum[choice] += row[choice];
  return sum;
}

/**
 * What people chose on a scale as it may leave the team: one question and nothing beside it (D§3.3, rule 7), with how
 * many answered as the total. Every choice is shown, rounded, or none is: of six small rows that add up, hiding some to
 * protect others tells whoever knows the rules what they were hidden for. No average: points of a scale are no numbers.
 */
export function publishedAnswers(scale: Scale, counts: Counts, ruleset: Ruleset): PublishedTable {
  const shown = choices.every((choice) => !publishedCount(counts[choice], ruleset).suppressed);
  const rows = choices.map((choice) => ({
    label: scaleWords[scale][choice],
    // A nought is published as no count is: withheld.
    ...publishedCount(shown ? counts[choice] : 0, ruleset),
  }));
  return {
    rows,
    total: publishedCount(answeredBy(counts), ruleset),
    sdc: { ...ruleset, suppressed: shown ? 0 : rows.length },
  };
}

/**
 * Where the bar of each choice starts and how long it is, in people, with nought in the middle of the middle choice:
 * favourable choices to the left of it, unfavourable ones to the right. “Does not apply” is no point of the scale.
 */
export function divergingSpans(counts: Counts): { choice: Choice; from: number; size: number }[] {
  let from = -(counts.first + counts.second + counts.third / 2);
  return choices
    .filter((choice) => choice !== "not_applicable")
    .map((choice) => {
      const span = { choice, from, size: counts[choice] };
      from += counts[choice];
      return span;
    });
}
