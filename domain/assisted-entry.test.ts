import { expect, test } from "vitest";
import { assistRefusal, isEnteredLate, saidOnProblem } from "./assisted-entry";
import { assistedEntryInput } from "./assisted-entry-input";
import type { Level } from "./exercise";
import type { Person } from "./person";

const person: Person = {
  id: 1,
  name: "Ada",
  post: null,
  roles: ["contributor"],
  suspendedAt: null,
  convenes: [7],
};
const now = new Date("2026-03-20T12:00:00Z");
const at = (day: string) => new Date(`${day}T12:00:00Z`);
const none = { pausedAt: null, closedAt: null, cancelledAt: null, sealedAt: null, reportedAt: null };
const open = {
  ...none,
  launchedAt: at("2026-02-27"),
  opensAt: at("2026-03-02"),
  closesAt: at("2026-03-25"),
  level: "engage" as Level,
  forums: [{}],
};
const closed = { ...open, closesAt: at("2026-03-18") };

test.each([
  ["while it is open", open, true],
  ["while it is paused", { ...open, pausedAt: now }, true],
  ["after it closed, for what was said in time", closed, true],
  ["before it opened", { ...open, opensAt: at("2026-03-21") }, false],
  ["once its summary is sealed", { ...closed, sealedAt: now }, false],
  ["when it was cancelled", { ...open, cancelledAt: now }, false],
  ["for no forum", { ...open, forums: [] }, false],
  ["where nobody is asked", { ...open, level: "inform" as Level }, false],
])("contributions are entered for others %s", (_when, exercise, may) => {
  expect(assistRefusal(person, exercise, now) === null).toBe(may);
  expect(assistRefusal(null, exercise, now)).not.toBeNull();
  expect(assistRefusal({ ...person, suspendedAt: now }, exercise, now)).not.toBeNull();
});

test.each([
  ["on the day it opened", "2026-03-02", true],
  ["on the day it closed", "2026-03-18", true],
  ["before it opened", "2026-03-01", false],
  ["after it had closed", "2026-03-19", false],
  ["in the future", "2026-03-21", false],
])("said %s", (_when, day, counts) => {
  expect(saidOnProblem(day, closed, now) === null).toBe(counts);
});

test("a day after the lead closed it early is late, whatever its closing date", () => {
  const early = { ...open, closedAt: at("2026-03-10") };
  expect(saidOnProblem("2026-03-11", early, now)).toContain("10 March 2026");
  expect(isEnteredLate(early, now)).toBe(true);
  expect(isEnteredLate(open, now)).toBe(false);
});

test("a name is confidential unless they said otherwise, and somebody unlisted is nobody", () => {
  const typed = {
    slug: "digital",
    number: "2",
    forum: "depots",
    block: "",
    person: "unlisted",
    said: "spoken",
    "saidOn-day": "5",
    "saidOn-month": "mar",
    "saidOn-year": "2026",
    body: " No signal. ",
    openedAt: "1772712000000",
  };
  expect(assistedEntryInput.parse(typed)).toEqual({
    ...{ slug: "digital", number: 2, forum: "depots", block: "", personId: null, said: "spoken" },
    ...{ saidOn: "2026-03-05", body: "No signal.", named: false, quotePermission: false, lateReason: null },
    openedAt: 1_772_712_000_000,
  });
  expect(assistedEntryInput.safeParse({ ...typed, person: "" }).success).toBe(false);
});
