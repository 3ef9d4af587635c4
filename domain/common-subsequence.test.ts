import fc from "fast-check";
import { expect, test } from "vitest";
import { commonPairs } from "./common-subsequence";

const list = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 14 });

test("pairs rise in both lists and join equal items", () => {
  fc.assert(
    fc.property(list, list, (first, second) => {
      const pairs = commonPairs(first, second);
      expect(pairs.every(([one, other]) => first[one] === second[other])).toBe(true);
      for (const side of [0, 1] as const) {
        const places = pairs.map((pair) => pair[side]);
        expect(places).toEqual([...new Set(places)].toSorted((one, other) => one - other));
      }
    }),
  );
});

test("there are as many as there can be", () => {
  fc.assert(
    fc.property(list, list, (first, second) => {
      expect(commonPairs(first, second)).toHaveLength(longestLength(first, second));
    }),
  );
});

test("lists too long to compare whole are cut where they agree", () => {
  const first = Array.from({ length: 6000 }, (_, index) => `item ${index}`);
  const second = first.flatMap((item, index) => (index % 3 === 0 ? [`${item} changed`, "common"] : [item]));
  expect(commonPairs(first, second)).toHaveLength(4000);
});

test("long lists that share nothing distinctive are taken as different", () => {
  const first = Array.from({ length: 3000 }, (_, index) => (index % 2 === 0 ? "a" : "b"));
  expect(commonPairs(["x", ...first, "x"], ["y", ...first.toReversed(), "b", "y"])).toEqual([]);
});

function longestLength([one, ...first]: string[], [other, ...second]: string[]): number {
  if (one === undefined || other === undefined) return 0;
  if (one === other) return 1 + longestLength(first, second);
  return Math.max(longestLength([one, ...first], second), longestLength(first, [other, ...second]));
}
