import { expect, test } from "vitest";
import {
  cancelRefusal,
  closeRefusal,
  extendRefusal,
  launchRefusal,
  type ManagedExercise,
  pauseRefusal,
  promisesRefusal,
  resumeRefusal,
  setUpRefusal,
  startRefusal,
} from "./exercise-permissions";
import type { ExerciseTask } from "./exercise-tasks";
import type { Person, Role } from "./person";

const person = (...roles: Role[]): Person => ({
  id: 1,
  name: "Ada",
  post: null,
  roles,
  suspendedAt: null,
  convenes: [],
});
const lead = person("programme_lead");
const analyst = person("analyst");
const suspended = { ...lead, suspendedAt: new Date("2026-01-01") };

const opensAt = new Date("2026-02-16T09:00:00Z");
const closesAt = new Date("2026-03-18T23:59:00Z");
const before = new Date("2026-02-01T09:00:00Z");
const during = new Date("2026-03-01T09:00:00Z");
const after = new Date("2026-04-01T09:00:00Z");

const draft: ManagedExercise = {
  led: true,
  opensAt,
  closesAt,
  launchedAt: null,
  pausedAt: null,
  closedAt: null,
  cancelledAt: null,
  sealedAt: null,
  reportedAt: null,
};
const launched = { ...draft, launchedAt: before };
const paused = { ...launched, pausedAt: during };
const cancelled = { ...launched, cancelledAt: during };
const sealed = { ...launched, sealedAt: after };
const led = (exercise: ManagedExercise) => ({ ...exercise, led: false });

const task = (state: ExerciseTask["state"], title = "The team"): ExerciseTask => ({
  key: "team",
  title,
  state,
  missing: [],
  warnings: [],
});
const done = [task("completed")];

test.each([
  ["a lead with a strategy", startRefusal(lead, 1), null],
  ["a lead without one", startRefusal(lead, 0), /Add the strategy/],
  ["an analyst", startRefusal(analyst, 1), /Only a programme lead/],
  ["a suspended lead", startRefusal(suspended, 1), /Only a programme lead/],
  ["a visitor", startRefusal(null, 1), /Only a programme lead/],
])("starting: %s", (_who, refusal, expected) => {
  expected === null ? expect(refusal).toBeNull() : expect(refusal).toMatch(expected);
});

test.each([
  ["everything in a draft", "about", draft, before, null],
  ["someone outside the team", "about", led(draft), before, /Only the programme lead/],
  ["the words, once people are invited", "about", launched, before, /stay as they were/],
  ["the dates, once people are invited", "dates", launched, during, /extended or closed early/],
  ["the equality link while it is open", "equality", launched, during, null],
  ["the equality link after the seal", "equality", sealed, after, /sealed/],
  ["the team after closing", "team", launched, after, null],
  ["forums while it is open", "forums", launched, during, null],
  ["forums while it is paused", "forums", paused, during, null],
  ["forums after closing", "forums", launched, after, /has closed/],
  ["anything, once cancelled", "team", cancelled, during, /cancelled/],
] as const)("changing %s", (_what, key, exercise, now, expected) => {
  const refusal = setUpRefusal(key, exercise, now);
  expected === null ? expect(refusal).toBeNull() : expect(refusal).toMatch(expected);
});

const shown = {
  nameVisibility: "names_shown",
  talkScope: "own_forum",
  othersShown: "at_once",
  privacyNoticeVersion: "2026-01",
};
const hidden = { ...shown, nameVisibility: "moderators_only" };
test.each([
  ["loosened in a draft", { ...draft, ...hidden }, shown, null],
  ["tightened after the launch", { ...launched, ...shown }, hidden, null],
  ["loosened after the launch", { ...launched, ...hidden }, shown, /cannot be loosened/],
  [
    "others hidden until one has written",
    { ...launched, ...shown },
    { ...shown, othersShown: "after_own" },
    /stays as it is/,
  ],
  ["a wider audience", { ...launched, ...shown }, { ...shown, talkScope: "all_invited" }, /stays as it is/],
  ["another notice", { ...launched, ...shown }, { ...shown, privacyNoticeVersion: "2" }, /of the launch/],
])("promises: %s", (_what, exercise, wanted, expected) => {
  const refusal = promisesRefusal(exercise, wanted, during);
  expected === null ? expect(refusal).toBeNull() : expect(refusal).toMatch(expected);
});

test.each([
  ["a lead with every task done", lead, draft, done, null],
  ["an analyst of the team", analyst, draft, done, /lead or a deputy/],
  ["a lead of another strategy", lead, led(draft), done, /lead or a deputy/],
  ["a suspended lead", suspended, draft, done, /lead or a deputy/],
  ["a task missing", lead, draft, [...done, task("incomplete", "Equality")], /Still open: Equality\./],
  ["pay and terms", lead, draft, [task("stopped")], /process of their own/],
  ["launched already", lead, launched, done, /already/],
  ["cancelled", lead, cancelled, done, /cancelled/],
])("launching: %s", (_who, viewer, exercise, tasks, expected) => {
  const refusal = launchRefusal(viewer, { ...exercise, tasks }, before);
  expected === null ? expect(refusal).toBeNull() : expect(refusal).toMatch(expected);
});

type Step = (viewer: Person, exercise: ManagedExercise, now: Date) => string | null;
test.each<[string, Step, Person, ManagedExercise, Date, boolean]>([
  ["pause before it opens", pauseRefusal, lead, launched, before, true],
  ["pause while open", pauseRefusal, lead, launched, during, true],
  ["pause a draft", pauseRefusal, lead, draft, before, false],
  ["pause twice", pauseRefusal, lead, paused, during, false],
  ["pause as an analyst", pauseRefusal, analyst, launched, during, false],
  ["resume", resumeRefusal, lead, paused, during, true],
  ["resume what is open", resumeRefusal, lead, launched, during, false],
  ["resume what has closed meanwhile", resumeRefusal, lead, paused, after, false],
  ["close while open", closeRefusal, lead, launched, during, true],
  ["close while paused", closeRefusal, lead, paused, during, true],
  ["close before it opens", closeRefusal, lead, launched, before, false],
  ["close what has closed", closeRefusal, lead, launched, after, false],
  ["cancel a draft", cancelRefusal, lead, draft, before, true],
  ["cancel while open", cancelRefusal, lead, launched, during, true],
  ["cancel after closing", cancelRefusal, lead, launched, after, true],
  ["cancel after the seal", cancelRefusal, lead, sealed, after, false],
  ["cancel twice", cancelRefusal, lead, cancelled, during, false],
])("%s", (_what, refusalOf, viewer, exercise, now, may) => {
  expect(refusalOf(viewer, exercise, now) === null).toBe(may);
});

test("a closing date moves later only, and only while it is open", () => {
  const later = new Date("2026-03-25T23:59:00Z");
  const at = (newClosesAt: Date | null, now = during, viewer = lead) =>
    extendRefusal(viewer, { ...launched, newClosesAt }, now);
  expect(at(later)).toBeNull();
  expect(at(null)).toBeNull();
  expect(at(closesAt)).toMatch(/must be after the present one/);
  expect(at(later, after)).toMatch(/has closed/);
  expect(at(later, during, analyst)).toMatch(/lead or a deputy/);
});
