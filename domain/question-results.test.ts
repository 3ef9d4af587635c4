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
const many = Array.from({ length: 300 }, (_, seed) => someCounts(seed));

test("choices add up to those who answered, together as apart", () => {
  for (const [at, counts] of many.entries()) {
    const other = many[(at + 1) % many.length] ?? noCounts;
    expect(answeredBy(addedUp([counts, other]))).toBe(answeredBy(counts) + answeredBy(other));
  }
  expect(answeredBy(noCounts)).toBe(0);
});

describe("what leaves the team", () => {
  test("holds no count below ten, none that is not rounded, and never a single hidden one beside its total", () => {
    for (const counts of many) {
      const { rows, total, sdc } = publishedAnswers("agreement", counts, ruleset);
      expect(rows).toHaveLength(choices.length);
      for (const { value } of rows.filter((row) => !row.suppressed)) {
        expect(value).toBeGreaterThanOrEqual(10);
        expect((value ?? 1) % 5).toBe(0);
      }
      const hidden = rows.filter(({ suppressed }) => suppressed).length;
      expect(sdc.suppressed).toBe(hidden);
      if (total && !total.suppressed) expect(hidden).not.toBe(1);
    }
  });

  test("reads as people would say it", () => {
    const counts = { first: 61, second: 118, third: 23, fourth: 4, fifth: 0, not_applicable: 31 };
    const { rows, total } = publishedAnswers("clarity", counts, ruleset);
    expect(rows.map(({ label, shown }) => [label, shown])).toEqual([
      ["Very clear", "60"],
      ["Clear", "120"],
      ["Neither clear nor unclear", "25"],
      ["Unclear", "[c]"],
      ["Very unclear", "[c]"],
      ["Don’t know or does not apply", "30"],
    ]);
    expect(total?.shown).toBe("235");
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
