import { describe, expect, test } from "vitest";
import { choices } from "./question";
import {
  addedUp,
  answeredBy,
  type Counts,
  divergingSpans,
  noCounts,
  publishedAnswers,
} from "./question-results";

const ruleset = { k: 10, base: 5, minDenominator: 30 };

/** Many different counts, the same at every run. */
function someCounts(seed: number): Counts {
  let state = seed * 2_654_435_761 + 1;
  const next = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % below;
  };
  const entries = choices.map((choice) => [choice, next([4, 12, 60, 400][next(4)] ?? 1)] as const);
  return { ...noCounts, ...Object.fromEntries(entries) };
}
const plenty = (counts: Counts): Counts =>
  choices.reduce((more, choice) => ({ ...more, [choice]: counts[choice] + 10 }), counts);
const few = Array.from({ length: 300 }, (_, seed) => someCounts(seed));
const many = [...few, ...few.map(plenty)];

test("choices add up to those who answered, together as apart", () => {
  for (const [at, counts] of many.entries()) {
    const other = many[(at + 1) % many.length] ?? noCounts;
    expect(answeredBy(addedUp([counts, other]))).toBe(answeredBy(counts) + answeredBy(other));
  }
  expect(answeredBy(noCounts)).toBe(0);
});

describe("what leaves the team", () => {
  const smallest = (counts: Counts) => Math.min(...choices.map((choice) => counts[choice]));

  test("is every choice, rounded, where none is small; and only how many answered where one is", () => {
    expect(new Set(many.map((counts) => smallest(counts) >= 10))).toEqual(new Set([true, false]));
    for (const counts of many) {
      const { rows, total, sdc } = publishedAnswers("agreement", counts, ruleset);
      const isShown = smallest(counts) >= 10;
      expect(rows.map(({ value }) => value)).toEqual(
        choices.map((choice) => (isShown ? Math.floor(counts[choice] / 5 + 0.5) * 5 : null)),
      );
      expect(sdc.suppressed).toBe(isShown ? 0 : choices.length);
      expect(total?.suppressed).toBe(answeredBy(counts) < 10);
    }
  });

  test("tells two answers apart that hide something only by how many answered", () => {
    const hiding = many.filter((counts) => smallest(counts) < 10);
    const byTotal = new Map<string | undefined, string>();
    for (const counts of hiding) {
      const published = publishedAnswers("agreement", counts, ruleset);
      const said = JSON.stringify(published);
      expect(byTotal.get(published.total?.shown) ?? said).toBe(said);
      byTotal.set(published.total?.shown, said);
    }
    expect(byTotal.size).toBeLessThan(hiding.length);
  });

  test("reads as people would say it", () => {
    const counts = { first: 61, second: 118, third: 23, fourth: 14, fifth: 10, not_applicable: 31 };
    const shown = (given: Counts) => {
      const { rows, total } = publishedAnswers("clarity", given, ruleset);
      return [...rows.map((row) => row.shown), total?.shown];
    };
    expect(shown(counts)).toEqual(["60", "120", "25", "15", "10", "30", "255"]);
    expect(shown({ ...counts, fifth: 0 })).toEqual(["[c]", "[c]", "[c]", "[c]", "[c]", "[c]", "245"]);
  });
});

test("bars lie end to end about the middle of the middle choice", () => {
  for (const counts of many) {
    const spans = divergingSpans(counts);
    for (const [at, span] of spans.entries()) {
      const next = spans[at + 1];
      if (next) expect(span.from + span.size).toBeCloseTo(next.from);
    }
    const middle = spans.find(({ choice }) => choice === "third");
    expect((middle?.from ?? 1) + counts.third / 2).toBeCloseTo(0);
  }
});
