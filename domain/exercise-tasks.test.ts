import { expect, test } from "vitest";
import type { SetUp, SetUpFacts } from "./exercise-set-up";
import { exerciseTasks, neededTasks, type SetUpKey } from "./exercise-tasks";

const now = new Date("2026-02-01T09:00:00Z");

const complete: SetUp = {
  hrMatters: false,
  title: "Digital Strategy 2026 to 2029",
  plainSummary: "What our tools should do for you.",
  level: "consult",
  openToInfluence: "Which tools come first.",
  notOpenToInfluence: "The budget.",
  whyNow: "The present strategy ends in June.",
  options: "Adopt, amend or do nothing.",
  constraints: "The agreed budget.",
  opensAt: new Date("2026-02-16T09:00:00Z"),
  closesAt: new Date("2026-03-18T23:59:00Z"),
  shortPeriodReason: null,
  eqiaUrl: "https://exampleshire.example/eqia",
  eqiaNote: null,
  nameVisibility: "names_shown",
  privacyNoticeVersion: "2026-01",
  smallestCount: 10,
  smallestCountReason: null,
  lateRule: "case_by_case",
};

const roster = { name: "Champions", membershipSource: "roster", members: 12, statedHeadcount: null } as const;
const depots = { name: "Depots", membershipSource: "unlisted", members: 0, statedHeadcount: 610 } as const;
const facts: SetUpFacts = {
  version: { publishedAt: new Date("2026-01-20T09:00:00Z"), superseded: false },
  team: [
    { personId: 1, role: "lead" },
    { personId: 2, role: "governance_officer" },
    { personId: 3, role: "decision_maker" },
  ],
  forums: [roster, depots],
  questions: [{ number: 1, lost: false }],
};

function taskOf(key: SetUpKey, setUp: Partial<SetUp> = {}, changed: Partial<SetUpFacts> = {}) {
  const tasks = exerciseTasks({ ...complete, ...setUp }, { ...facts, ...changed }, now);
  return tasks.find((task) => task.key === key);
}

test("everything that is required is there", () => {
  const tasks = exerciseTasks(complete, facts, now);
  expect(tasks.map(({ state }) => state)).toEqual(tasks.map(() => "completed"));
  expect(tasks.flatMap(({ warnings }) => warnings)).toEqual([]);
});

test("nothing has been filled in yet", () => {
  const empty = Object.fromEntries(Object.keys(complete).map((key) => [key, null]));
  const setUp = { ...complete, ...empty, title: "Digital Strategy", smallestCount: 10 };
  const bare = { version: null, team: [{ personId: 1, role: "lead" } as const], forums: [], questions: [] };
  const states = neededTasks(exerciseTasks(setUp, bare, now)).map(({ state }) => state);
  expect(new Set(states)).toEqual(new Set(["not_started"]));
});

test.each<[string, SetUpKey, Partial<SetUp>, Partial<SetUpFacts>, string, string[]]>([
  ["it covers pay or redundancies", "process", { hrMatters: true }, {}, "stopped", []],
  ["nobody has answered about pay", "process", { hrMatters: null }, {}, "not_started", ["your answer"]],
  ["the summary is blank", "about", { plainSummary: "  " }, {}, "incomplete", ["a plain summary"]],
  [
    "staff are consulted without reasons",
    "influence",
    { whyNow: null, options: "", constraints: null },
    {},
    "incomplete",
    ["why now", "the options", "the constraints"],
  ],
  [
    "staff are engaged without reasons",
    "influence",
    { level: "engage", whyNow: null, options: null, constraints: null },
    {},
    "completed",
    [],
  ],
  [
    "nothing is said to be fixed",
    "influence",
    { notOpenToInfluence: null },
    {},
    "incomplete",
    ["what is not open to influence"],
  ],
  ["no draft is chosen", "draft", {}, { version: null }, "not_started", ["a published version of the draft"]],
  [
    "the draft is not published",
    "draft",
    {},
    { version: { publishedAt: null, superseded: false } },
    "not_started",
    ["a published version of the draft"],
  ],
  [
    "the draft has been superseded",
    "draft",
    {},
    { version: { publishedAt: now, superseded: true } },
    "incomplete",
    ["the newest version: this one has been superseded"],
  ],
  ["there is no closing date", "dates", { closesAt: null }, {}, "incomplete", ["when it closes"]],
  [
    "the closing date has passed",
    "dates",
    { opensAt: new Date("2026-01-01"), closesAt: now },
    {},
    "incomplete",
    ["a closing date that has not passed"],
  ],
  [
    "four days and no reason",
    "dates",
    { closesAt: new Date("2026-02-19T23:59:00Z") },
    {},
    "incomplete",
    ["a reason for the short period"],
  ],
  [
    "four days and a reason",
    "dates",
    { closesAt: new Date("2026-02-19T23:59:00Z"), shortPeriodReason: "The grant closes." },
    {},
    "completed",
    [],
  ],
  ["five days need no reason", "dates", { closesAt: new Date("2026-02-20T23:59:00Z") }, {}, "completed", []],
  [
    "the opening date has passed, and four days are left",
    "dates",
    { opensAt: new Date("2026-01-01T09:00:00Z"), closesAt: new Date("2026-02-04T23:59:00Z") },
    {},
    "incomplete",
    ["a reason for the short period"],
  ],
  ["a screening note will do", "equality", { eqiaUrl: null, eqiaNote: "Screened." }, {}, "completed", []],
  [
    "nothing about equality",
    "equality",
    { eqiaUrl: "" },
    {},
    "not_started",
    ["the equality impact assessment, or a note of the screening"],
  ],
  [
    "names but no privacy notice",
    "names",
    { privacyNoticeVersion: null },
    {},
    "incomplete",
    ["the privacy notice"],
  ],
  [
    "numbers from five without a reason",
    "rules",
    { smallestCount: 5 },
    {},
    "incomplete",
    ["why numbers below 10 may be shown"],
  ],
  [
    "numbers from five with a reason",
    "rules",
    { smallestCount: 5, smallestCountReason: "The groups are small." },
    {},
    "completed",
    [],
  ],
  [
    "no rule for late contributions",
    "rules",
    { lateRule: null },
    {},
    "not_started",
    ["what happens to late contributions"],
  ],
  [
    "the lead alone, with a decision maker",
    "team",
    {},
    {
      team: [
        { personId: 1, role: "lead" },
        { personId: 1, role: "analyst" },
        { personId: 3, role: "decision_maker" },
      ],
    },
    "not_started",
    ["somebody besides the programme lead who can seal the summary"],
  ],
  ["no forum", "forums", {}, { forums: [] }, "not_started", ["at least one forum"]],
  [
    "a forum without members and one without a headcount",
    "forums",
    {},
    {
      forums: [
        { ...roster, members: 0 },
        { ...depots, statedHeadcount: null },
      ],
    },
    "incomplete",
    ["members of Champions", "a headcount for Depots"],
  ],
  ["no question", "questions", {}, { questions: [] }, "optional", []],
  [
    "a question about a section that is not in the draft",
    "questions",
    {},
    {
      questions: [
        { number: 1, lost: false },
        { number: 2, lost: true },
      ],
    },
    "incomplete",
    ["another section for question 2, whose own is not in the draft"],
  ],
])("%s", (_what, key, setUp, changed, state, missing) => {
  expect(taskOf(key, setUp, changed)).toMatchObject({ state, missing });
});

test("questions are no use where nothing is asked", () => {
  expect(taskOf("questions", { level: "inform" })?.warnings).toEqual([
    "An exercise that informs takes no answers, so nobody can answer them.",
  ]);
});

test("a period below two weeks is warned about, and so is a team that cannot decide", () => {
  expect(taskOf("dates", { closesAt: new Date("2026-02-28T23:59:00Z") })?.warnings).toEqual([
    "People have 13 days to respond. 14 days or more is advised, so that people on leave or on shifts can take part.",
  ]);
  const team = [
    { personId: 1, role: "lead" },
    { personId: 2, role: "deputy" },
  ] as const;
  expect(taskOf("team", {}, { team })?.warnings).toEqual([
    "The team has no governance officer yet. The decision will need one.",
    "The team has no decision maker yet. The decision will need one.",
  ]);
});
