import { expect, test } from "vitest";
import { dayOfPeriod, daysOpen, periodRefusal, periodWarning, reportBackBy } from "./exercise-period";

const period = { opensAt: new Date("2026-02-16T09:00:00Z"), closesAt: new Date("2026-03-18T23:59:00Z") };
const until = (closesAt: string) => ({ ...period, closesAt: new Date(closesAt) });

test("both ends count", () => {
  expect(daysOpen(period)).toBe(31);
  expect(daysOpen(until("2026-02-16T23:59:00Z"))).toBe(1);
  // The clocks go forward on 29 March.
  expect(daysOpen(until("2026-03-30T22:59:00Z"))).toBe(43);
});

test.each([
  ["before it opens", "2026-02-16T08:59:59Z", null],
  ["on the first day", "2026-02-16T09:00:00Z", 1],
  ["three weeks in", "2026-03-09T07:00:00Z", 22],
  ["in the last minute", "2026-03-18T23:58:59Z", 31],
  ["at the closing instant", "2026-03-18T23:59:00Z", null],
])("%s", (_when, now, day) => {
  expect(dayOfPeriod(period, new Date(now))).toBe(day);
});

test("results are due back twelve weeks after closing", () => {
  expect(reportBackBy(period.closesAt)).toBe("2026-06-10");
});

test.each([
  [
    "one day",
    "2026-02-16T23:59:00Z",
    null,
    "People would have one day. Say why it must be that short, or leave at least 5 days",
  ],
  [
    "four days",
    "2026-02-19T23:59:00Z",
    " ",
    "People would have 4 days. Say why it must be that short, or leave at least 5 days",
  ],
  ["four days with a reason", "2026-02-19T23:59:00Z", "The grant closes.", null],
  ["five days", "2026-02-20T23:59:00Z", null, null],
])("%s", (_what, closesAt, reason, refusal) => {
  expect(periodRefusal(until(closesAt), reason)).toBe(refusal);
});

test("two weeks are advised", () => {
  expect(periodWarning(until("2026-03-01T23:59:00Z"))).toBeNull();
  expect(periodWarning(until("2026-02-28T23:59:00Z"))).toContain("13 days");
});
