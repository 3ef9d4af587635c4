import { expect, test } from "vitest";
import { nextSteps, unheardForums, type WorkFacts } from "./exercise-next";
import type { ExerciseTask } from "./exercise-tasks";

const task = (state: ExerciseTask["state"]): ExerciseTask => ({
  key: "team",
  title: "The team",
  state,
  missing: [],
  warnings: [],
});
const quiet = {
  contributions: 0,
  accountedFor: 0,
  late: 0,
  waiting: 0,
  waitingOverTwoDays: 0,
  toPlace: 0,
  issues: 0,
  issuesAnswered: 0,
};
const facts: WorkFacts = {
  slug: "digital",
  stage: "open",
  opensAt: new Date("2026-02-16T09:00:00Z"),
  closesAt: new Date("2026-03-18T23:59:00Z"),
  lateRule: "case_by_case",
  lateDecision: null,
  tasks: [task("completed"), task("incomplete")],
  forums: [],
  work: quiet,
};
const steps = (changed: Partial<Omit<WorkFacts, "work">> & { work?: Partial<WorkFacts["work"]> }) =>
  nextSteps({ ...facts, ...changed, work: { ...quiet, ...changed.work } }).map(
    ({ title, urgency }) => `${urgency}: ${title}`,
  );

test.each<[string, Parameters<typeof steps>[0], string[]]>([
  ["a draft with a task open", { stage: "draft" }, ["soon: Finish setting it up"]],
  ["a draft with none open", { stage: "draft", tasks: [task("completed")] }, ["soon: Launch the exercise"]],
  ["one that opens soon", { stage: "scheduled" }, ["waiting: Check who is invited"]],
  ["an open one that is quiet", {}, ["waiting: Code contributions"]],
  [
    "a paused one with work",
    {
      stage: "paused",
      work: { contributions: 5, accountedFor: 2, waiting: 2, waitingOverTwoDays: 1, toPlace: 3 },
    },
    [
      "now: Resume the exercise",
      "now: Decide on 2 contributions waiting for a moderator",
      "soon: Settle 3 placings",
      "soon: Code 3 contributions",
    ],
  ],
  [
    "a closed one with everything to do",
    {
      stage: "closed",
      work: { contributions: 5, accountedFor: 5, late: 1, waiting: 1, issues: 3, issuesAnswered: 1 },
    },
    [
      "soon: Decide on 1 contribution waiting for a moderator",
      "now: Record what was decided about late contributions",
      "done: Code contributions",
      "soon: Answer 2 issues",
      "waiting: Compile and seal the engagement summary",
    ],
  ],
  [
    "a closed one that is ready",
    {
      stage: "closed",
      lateDecision: "Accepted.",
      work: { contributions: 5, accountedFor: 5, late: 1, issues: 3, issuesAnswered: 3 },
    },
    ["done: Code contributions", "done: Answer every issue", "soon: Compile and seal the engagement summary"],
  ],
  ["a sealed one", { stage: "sealed" }, ["soon: Report back to everyone invited"]],
  ["a reported one", { stage: "reported" }, []],
  ["a cancelled one", { stage: "cancelled" }, []],
])("%s", (_what, changed, expected) => {
  expect(steps(changed)).toEqual(expected);
});

test("a forum is hardly heard while fewer than one in ten have taken part, the least heard first", () => {
  const forum = (name: string, invited: number, tookPart: number) => ({
    name,
    slug: name,
    invited,
    tookPart,
  });
  const forums = [
    forum("labs", 100, 10),
    forum("depots", 610, 38),
    forum("kitchens", 412, 0),
    forum("none", 0, 0),
  ];
  expect(unheardForums(forums).map(({ name }) => name)).toEqual(["kitchens", "depots"]);
  const [first, second] = nextSteps({ ...facts, forums });
  expect(first).toMatchObject({
    title: "Bring in kitchens",
    hint: "None of the 412 invited has taken part.",
    href: "/forums/kitchens",
  });
  expect(second?.hint).toBe("38 of the 610 invited have taken part.");
});
