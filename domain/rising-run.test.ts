import fc from "fast-check";
import { expect, test } from "vitest";
import { longestRisingRun } from "./rising-run";

test.each([
  [[], []],
  [
    [0, 1, 2],
    [0, 1, 2],
  ],
  [
    [2, 0, 1],
    [1, 2],
  ],
  [
    [0, 2, 1, 3],
    [0, 2, 3],
  ],
])("of %j the places %j keep their order", (numbers, places) => {
  expect(longestRisingRun(numbers)).toEqual(places);
});

test("it rises, and no longer selection does", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { maxLength: 9 }), (numbers) => {
      const run = longestRisingRun(numbers);
      const values = run.map((place) => numbers[place] ?? -1);
      expect(values).toEqual([...new Set(values)].sort((a, b) => a - b));
      expect(run.length).toBe(longestByTrying(numbers));
    }),
  );
});

function longestByTrying([first, ...rest]: number[], above = -1): number {
  if (first === undefined) return 0;
  const without = longestByTrying(rest, above);
  return first > above ? Math.max(without, 1 + longestByTrying(rest, first)) : without;
}
