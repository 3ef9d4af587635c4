import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { smallNumbersInProse } from "./small-numbers";

const found = (text: string, k = 10) =>
  smallNumbersInProse(text, k).map(({ words, count }) => [words, count]);

describe("small numbers of people in prose", () => {
  test.each([
    ["three colleagues in Payroll asked for it", "three colleagues", 3],
    ["Only 3 members of staff came", "3 members", 3],
    ["two of our senior housing officers objected", "two of our senior housing officers", 2],
    ["it was one of our staff", "one of our staff", 1],
    ["one member of staff", "one member", 1],
    ["three staff group members", "three staff group members", 3],
    ["three (3) officers", "three (3) officers", 3],
    ["2–3 managers", "3 managers", 3],
    ["two or three managers", "three managers", 3],
    ["a 4-person team", "4-person", 4],
    ["a two-member panel", "two-member", 2],
    ["a couple of respondents", "a couple of respondents", 2],
    ["both directors agreed", "both directors", 2],
    ["half a dozen people", "half a dozen people", 6],
    ["none of the managers", "none of the managers", 0],
    ["zero respondents", "zero respondents", 0],
    ["a single contributor", "single contributor", 1],
    ["three children’s services managers", "three children’s services managers", 3],
    ["Seven\ncolleagues", "Seven\ncolleagues", 7],
    ["In 2024, 9 people said so", "9 people", 9],
    ["Three said that it would not work", "Three said", 3],
    ["and 3 of them left", "3 of them", 3],
  ])("%s", (text, words, count) => {
    expect(found(text)).toEqual([[words, count]]);
  });

  test.each([
    "a small number of colleagues in Payroll asked for it",
    "24 people, 1,203 people and over 2,700 staff took part",
    "ten colleagues, twelve managers and twenty-three respondents",
    "five staff groups, two member organisations and three staff sessions",
    "two staff groups told managers",
    "two hundred staff and three thousand people",
    "two thirds of staff, 4% of staff and 5 per cent of members",
    "3.5 full-time staff",
    "one issue staff raised",
    "three issues that members raised, and two concerns officers had",
    "Band 7 staff and grade 4 officers",
    "Question two asked whether it was clear",
    "section 3 is about people",
    "",
  ])("not in: %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  test("every one is found, with its place", () => {
    const text = "Three colleagues agreed; four managers did not. Twenty people said nothing.";
    const all = smallNumbersInProse(text, 10);
    expect(all.map(({ start, end }) => text.slice(start, end))).toEqual([
      "Three colleagues",
      "four managers",
    ]);
  });

  test("the threshold is the ruleset's", () => {
    expect(found("twenty-three respondents", 30)).toEqual([["twenty-three respondents", 23]]);
    expect(found("forty nine people", 50)).toEqual([["forty nine people", 49]]);
    expect(found("a dozen people", 20)).toEqual([["a dozen people", 12]]);
    expect(found("five people", 5)).toEqual([]);
  });

  test("every number below the threshold is found, and none above it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 5, max: 50 }), (count, k) => {
        const people = count === 1 ? "officer" : "officers";
        expect(found(`It was raised by ${count} ${people} in Highways.`, k).length).toBe(count < k ? 1 : 0);
      }),
    );
  });
});
