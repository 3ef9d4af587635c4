import { expect, test } from "vitest";
import { digestSince, digestsDue, nextDigest } from "./digest";

const at = (instant: string) => new Date(instant);

test.each([
  ["before 7am in London, in summer", "2026-06-15T05:59:00Z", null],
  [
    "from 7am on, on a Monday",
    "2026-06-15T06:00:00Z",
    { day: "2026-06-15", frequencies: ["daily", "weekly"] },
  ],
  ["on a Tuesday in winter", "2026-01-13T07:00:00Z", { day: "2026-01-13", frequencies: ["daily"] }],
  ["at night, when the day in UTC is another", "2026-06-15T23:30:00Z", null],
])("due %s", (_when, now, due) => {
  expect(digestsDue(at(now))).toEqual(due);
});

test("a digest tells what came since the one before it, also where the clocks changed between", () => {
  expect(digestSince("2026-03-30", "weekly")).toEqual(at("2026-03-23T07:00:00Z"));
  expect(digestSince("2026-03-30", "daily")).toEqual(at("2026-03-29T06:00:00Z"));
});

test.each([
  ["daily", "2026-06-15T05:59:00Z", "2026-06-15T06:00:00Z"],
  ["daily", "2026-06-15T06:00:00Z", "2026-06-16T06:00:00Z"],
  ["weekly", "2026-06-15T06:00:00Z", "2026-06-22T06:00:00Z"],
  ["weekly", "2026-06-16T06:00:00Z", "2026-06-22T06:00:00Z"],
  ["none", "2026-06-16T06:00:00Z", null],
] as const)("the next %s digest after %s", (frequency, now, next) => {
  expect(nextDigest(frequency, at(now))).toEqual(next && at(next));
});
