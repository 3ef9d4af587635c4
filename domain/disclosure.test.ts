import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type CountedRow,
  defaultRuleset,
  distinctPeople,
  keptFigure,
  otherGroups,
  publishedCount,
  publishedPercentage,
  publishedTable,
  type TableFacts,
} from "./disclosure";

const rules = defaultRuleset;
const hidden = { shown: "[c]", value: null, suppressed: true };
const table = (counts: number[], facts: TableFacts = {}, groupSize: number | null = null) =>
  publishedTable(
    counts.map((count, index) => ({ label: `Row ${index}`, count, groupSize })),
    rules,
    facts,
  );
const figures = ({ rows }: ReturnType<typeof publishedTable>) => rows.map(({ shown }) => shown);

describe("one count", () => {
  test.each([
    ["below the threshold", 9, {}, "[c]"],
    ["at the threshold", 10, {}, "10"],
    ["rounded down", 12, {}, "10"],
    ["rounded up", 13, {}, "15"],
    ["with thousands", 2713, {}, "2,715"],
    ["a nought of an unknown group", 0, { showTrueZero: true }, "[c]"],
    ["a nought of a small group", 0, { showTrueZero: true, groupSize: 9 }, "[c]"],
    ["a nought that may be shown", 0, { showTrueZero: true, groupSize: 40 }, "0"],
    ["a nought of a sensitive attribute", 0, { groupSize: 40 }, "[c]"],
    ["everybody", 12, { groupSize: 12 }, "[c]"],
    ["all but three", 11, { groupSize: 14 }, "[c]"],
    ["all but nine", 31, { groupSize: 40 }, "[c]"],
    ["all but ten", 30, { groupSize: 40 }, "30"],
    ["more than there are", 41, { groupSize: 40 }, "[c]"],
    ["in a group below the threshold", 5, { groupSize: 9 }, "[c]"],
  ])("%s", (_case, count, facts, shown) => {
    expect(publishedCount(count, rules, facts).shown).toBe(shown);
  });

  test("a hidden count carries no value", () => {
    expect(publishedCount(4, rules)).toEqual(hidden);
    expect(publishedCount(24, rules)).toEqual({ shown: "25", value: 25, suppressed: false });
  });

  test.each([
    ["a negative count", -1, rules],
    ["a broken count", 1.5, rules],
    ["a threshold below five", 20, { ...rules, k: 4 }],
    ["a threshold above fifty", 20, { ...rules, k: 51 }],
    ["no base", 20, { ...rules, base: 0 }],
    ["a base above the threshold", 20, { ...rules, base: 25 }],
  ])("%s is refused", (_case, count, ruleset) => {
    expect(() => publishedCount(count, ruleset)).toThrow(RangeError);
  });
});

describe("a table", () => {
  test("hides 4 of [12, 4, 31 | 47] and one more, and rounds the total by itself", () => {
    const published = table([12, 4, 31], { total: 47 });
    expect(figures(published)).toEqual(["[c]", "[c]", "30"]);
    expect(published.total).toEqual({ shown: "45", value: 45, suppressed: false });
    expect(published.sdc).toEqual({ ...rules, suppressed: 2 });
    // 43 to 47 less 28 to 32 leaves 11 to 19 for the two: the 4 may still be anything from 1 to 9.
  });

  test("protects a hidden figure even when no total is published with it", () => {
    const published = table([12, 4, 31]);
    expect(figures(published)).toEqual(["[c]", "[c]", "30"]);
    expect(published.total).toBeNull();
  });

  test("shows everything when nothing gives anyone away", () => {
    const published = table([12, 24, 31], { total: 67 });
    expect(figures(published)).toEqual(["10", "25", "30"]);
    expect(published.total?.shown).toBe("65");
  });

  test("hides one more when the bounds pin the hidden figures", () => {
    // 138 at least in all, 114 at most shown: 24 at least for three figures below 10, so each at least 6.
    expect(figures(table([9, 9, 9, 52, 60], { total: 139 }))).toEqual(["[c]", "[c]", "[c]", "[c]", "60"]);
  });

  test("hides the total with the last row, when nothing less will do", () => {
    const published = table([9, 9, 50], { total: 68 });
    expect(figures(published)).toEqual(["[c]", "[c]", "[c]"]);
    expect(published.total).toEqual(hidden);
  });

  test("hides a total that would say that nearly everybody took part, and a row with it", () => {
    const published = table([14, 22, 40], { total: 76, totalGroupSize: 80 });
    expect(published.total).toEqual(hidden);
    expect(figures(published)).toEqual(["[c]", "20", "40"]);
  });

  test("a true nought is no cover for another figure", () => {
    const published = table([0, 4, 21, 30], { total: 55, showTrueZero: true }, 100);
    expect(figures(published)).toEqual(["0", "[c]", "[c]", "30"]);
  });

  test("rows that may hold the same person twice are not added up, so one may be hidden alone", () => {
    const published = table([52, 4, 31], { total: 60, overlapping: true });
    expect(figures(published)).toEqual(["50", "[c]", "30"]);
    expect(published.total?.shown).toBe("60");
  });

  test("overlapping rows that barely overlap are still checked by bounds", () => {
    // At least 83 people in all and at most 42 and 32 in two rows: 9 in the third, if only it were hidden.
    expect(figures(table([42, 9, 32], { total: 83, overlapping: true }))).toEqual(["40", "[c]", "[c]"]);
  });

  test("merges groups below the threshold", () => {
    const rows: CountedRow[] = [
      { label: "Highways", count: 31, groupSize: 200 },
      { label: "Archives", count: 6, groupSize: 8 },
      { label: "Coroner", count: 5, groupSize: 9 },
      { label: "Libraries", count: 22, groupSize: 90 },
      { label: "Registrars", count: 2, groupSize: 6 },
    ];
    const published = publishedTable(rows, rules, { total: 66 });
    expect(published.rows.map(({ label, shown }) => [label, shown])).toEqual([
      ["Highways", "30"],
      ["Libraries", "20"],
      [otherGroups, "15"],
    ]);
    expect(JSON.stringify(published)).not.toMatch(/Archives|Coroner|Registrars/);
  });

  test("does not add up the people of merged groups that overlap", () => {
    const rows = [
      { label: "Network", count: 60, groupSize: 200 },
      { label: "One", count: 6, groupSize: 9 },
      { label: "Two", count: 6, groupSize: 9 },
    ];
    const published = publishedTable(rows, rules, { total: 61, overlapping: true });
    expect(published.rows.at(-1)).toEqual({ label: otherGroups, ...hidden });
  });

  test("an empty table is one", () => {
    expect(table([], { total: 0 }).rows).toEqual([]);
  });

  const countsOfRows = fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 9 });

  test("whatever the counts: only rounded figures of the threshold or more, and never one gap alone", () => {
    fc.assert(
      fc.property(countsOfRows, (counts) => {
        const { rows, total } = table(counts, { total: counts.reduce((sum, count) => sum + count, 0) });
        const all = [...rows, ...(total ? [total] : [])];
        const values = all.flatMap(({ value }) => (value === null ? [] : [value]));
        expect(values.filter((value) => value < rules.k || value % rules.base !== 0)).toEqual([]);
        expect(rows.filter((row, index) => row.value !== null && (counts[index] ?? 0) < rules.k)).toEqual([]);
        expect(all.filter(({ suppressed }) => suppressed)).not.toHaveLength(1);
      }),
    );
  });

  test("every small figure keeps five possible values for one who knows these rules and tries every table", () => {
    const most = 36;
    const seen = new Map<string, number[][]>();
    for (const counts of tablesUpTo(most)) {
      const { rows, total } = table(counts, { total: counts.reduce((sum, count) => sum + count, 0) });
      const shown = [...rows, total].map((figure) => figure?.shown).join();
      seen.set(shown, [...(seen.get(shown) ?? []), counts]);
    }
    // Tables that touch the edge of the search would have had more company outside it.
    const whole = [...seen].filter(([, tables]) => tables.every((counts) => Math.max(...counts) < most));
    const pinned = whole.flatMap(([shown, tables]) =>
      [0, 1, 2]
        .map((row) => new Set(tables.map((counts) => counts[row] ?? 0)))
        .filter((values) => Math.min(...values) < rules.k && values.size < 5)
        .map((values) => `${shown} leaves ${[...values]}`),
    );
    expect(pinned).toEqual([]);
  });
});

/** Every table of three rows with counts up to a number. */
function tablesUpTo(most: number): number[][] {
  const side = most + 1;
  return Array.from({ length: side ** 3 }, (_, at) => [
    at % side,
    Math.floor(at / side) % side,
    Math.floor(at / side ** 2),
  ]);
}

describe("percentages", () => {
  test.each([
    ["too few people to take a share of", 15, 29, "[c]"],
    ["a part below the threshold", 9, 60, "[c]"],
    ["a rest below the threshold", 51, 60, "[c]"],
    ["nobody", 0, 60, "[c]"],
    ["everybody", 60, 60, "[c]"],
    // 23/77 is 29.9%, which would give 23 back; 25/75 is published.
    ["from rounded figures when they are few", 23, 77, "33%"],
    ["from raw figures when they are many", 63, 200, "32%"],
  ])("%s", (_case, part, whole, shown) => {
    expect(publishedPercentage(part, whole, rules).shown).toBe(shown);
  });

  test("a higher smallest denominator is kept, a lower one than the threshold is not", () => {
    expect(publishedPercentage(20, 45, { ...rules, minDenominator: 50 }).suppressed).toBe(true);
    expect(publishedPercentage(10, 20, { k: 15, base: 5, minDenominator: 5 }).suppressed).toBe(true);
  });
});

describe("sealing again", () => {
  test("a change below the threshold keeps the old figure", () => {
    expect(keptFigure(23, 24, rules)).toBe(23);
    // 22 was published as 20; 23 alone would say 25, and so that somebody joined.
    expect(publishedCount(keptFigure(22, 23, rules), rules).shown).toBe("20");
    expect(keptFigure(22, 13, rules)).toBe(22);
  });

  test("a larger one, or none, is published as it is", () => {
    expect(keptFigure(23, 33, rules)).toBe(33);
    expect(keptFigure(23, 23, rules)).toBe(23);
  });
});

describe("people in several groups", () => {
  test("are counted once", () => {
    expect(distinctPeople([["a", "b"], ["b", "c"], []])).toBe(3);
    expect(distinctPeople([])).toBe(0);
  });

  test("are not added up when a group keeps no list of its people", () => {
    expect(distinctPeople([["a", "b"], null])).toBeNull();
  });
});
