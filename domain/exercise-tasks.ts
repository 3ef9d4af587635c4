import { periodRefusal, periodWarning } from "./exercise-period";
import type { SetUp, SetUpFacts } from "./exercise-set-up";
import { teamRoleWords } from "./strategy";

export const setUpKeys = [
  "process",
  "about",
  "influence",
  "draft",
  "dates",
  "equality",
  "names",
  "rules",
  "team",
  "forums",
  "questions",
] as const;
export type SetUpKey = (typeof setUpKeys)[number];

export type ExerciseTask = {
  key: SetUpKey;
  title: string;
  /** `optional`: nothing is there, and nothing has to be. */
  state: "completed" | "not_started" | "incomplete" | "stopped" | "optional";
  /** What still has to be said, as ends of “Still needed: …”. */
  missing: string[];
  /** What does not stop the launch but should be thought about. */
  warnings: string[];
};

/** D§2.7: a title has at most 120 characters, a plain summary at most 600 words. */
export const longestTitle = 120;
export const mostSummaryWords = 600;

/** From here on a smallest count needs no reason (D§2.7). */
export const smallestWithoutReason = 10;

/**
 * Everything that D§2.7 requires before an exercise opens, as tasks in the order in which they are best done.
 * Pure: the page lists them, and the launch refuses while one is not completed.
 */
export function exerciseTasks(setUp: SetUp, facts: SetUpFacts, now: Date): ExerciseTask[] {
  return [
    processTask(setUp),
    aboutTask(setUp),
    influenceTask(setUp),
    draftTask(facts),
    datesTask(setUp, now),
    equalityTask(setUp),
    namesTask(setUp),
    rulesTask(setUp),
    teamTask(facts),
    forumsTask(facts),
    questionsTask(setUp, facts),
  ];
}

/** The tasks that have to be completed before the launch: all but those that are optional and not begun. */
export function neededTasks(tasks: readonly ExerciseTask[]): ExerciseTask[] {
  return tasks.filter(({ state }) => state !== "optional");
}

/** Employment matters have a law of their own: the answer must be no (D§8). */
function processTask({ hrMatters }: SetUp): ExerciseTask {
  const state = hrMatters === null ? "not_started" : hrMatters ? "stopped" : "completed";
  const missing = { not_started: ["your answer"], stopped: [], completed: [] }[state];
  return { key: "process", title: "Check that this is the right process", state, missing, warnings: [] };
}

function aboutTask({ title, plainSummary, level }: SetUp): ExerciseTask {
  return task("about", "What it is about", [
    ["a title", title],
    ["a plain summary", plainSummary],
    ["the level of engagement", level],
  ]);
}

/** Gunning 1: what can still change. Gunning 2: enough to judge it by, in full when staff are consulted (D§2.1). */
function influenceTask(setUp: SetUp): ExerciseTask {
  const always: Answer[] = [
    ["what is open to influence", setUp.openToInfluence],
    ["what is not open to influence", setUp.notOpenToInfluence],
  ];
  const consulting: Answer[] = [
    ["why now", setUp.whyNow],
    ["the options", setUp.options],
    ["the constraints", setUp.constraints],
  ];
  const answers = setUp.level === "consult" ? [...always, ...consulting] : always;
  return task("influence", "What can change, and what cannot", answers);
}

function draftTask({ version }: SetUpFacts): ExerciseTask {
  const made = task("draft", "The draft that people will read", [
    ["a published version of the draft", version?.publishedAt ? "published" : null],
  ]);
  if (!version?.superseded) return made;
  return { ...made, state: "incomplete", missing: ["the newest version: this one has been superseded"] };
}

function datesTask({ opensAt, closesAt, shortPeriodReason }: SetUp, now: Date): ExerciseTask {
  const made = task("dates", "When it opens and closes", [
    ["when it opens", opensAt],
    ["when it closes", closesAt],
  ]);
  if (!opensAt || !closesAt) return made;
  if (closesAt <= now)
    return { ...made, state: "incomplete", missing: ["a closing date that has not passed"] };
  // A launch after the opening date gives people only what is left of the period.
  const period = { opensAt: opensAt < now ? now : opensAt, closesAt };
  const tooShort = periodRefusal(period, shortPeriodReason);
  if (tooShort) return { ...made, state: "incomplete", missing: ["a reason for the short period"] };
  const warning = periodWarning(period);
  return { ...made, warnings: warning ? [warning] : [] };
}

function equalityTask({ eqiaUrl, eqiaNote }: SetUp): ExerciseTask {
  return task("equality", "Equality", [
    ["the equality impact assessment, or a note of the screening", eqiaUrl || eqiaNote],
  ]);
}

function namesTask({ nameVisibility, privacyNoticeVersion }: SetUp): ExerciseTask {
  return task("names", "Names, talk and privacy", [
    ["who sees names", nameVisibility],
    ["the privacy notice", privacyNoticeVersion],
  ]);
}

function rulesTask({ lateRule, smallestCount, smallestCountReason }: SetUp): ExerciseTask {
  const needsReason = smallestCount < smallestWithoutReason;
  const made = task("rules", "Late contributions, small numbers and reminders", [
    ["what happens to late contributions", lateRule],
  ]);
  if (!needsReason || smallestCountReason?.trim()) return made;
  const missing = [...made.missing, `why numbers below ${smallestWithoutReason} may be shown`];
  return { ...made, state: "incomplete", missing };
}

/** Sealing needs two different people, so somebody besides the lead must be able to (D§2.5, D§2.7). */
function teamTask({ team }: SetUpFacts): ExerciseTask {
  const leads = new Set(team.filter(({ role }) => role === "lead").map(({ personId }) => personId));
  const second = team.some(
    ({ role, personId }) => !["lead", "decision_maker"].includes(role) && !leads.has(personId),
  );
  const absent = (["governance_officer", "decision_maker"] as const).filter(
    (role) => !team.some((member) => member.role === role),
  );
  return {
    key: "team",
    title: "The team",
    state: second ? "completed" : "not_started",
    missing: second ? [] : ["somebody besides the programme lead who can seal the summary"],
    warnings: absent.map(
      (role) => `The team has no ${teamRoleWords[role].toLowerCase()} yet. The decision will need one.`,
    ),
  };
}

function forumsTask({ forums }: SetUpFacts): ExerciseTask {
  const empty = forums.filter(({ membershipSource, members, statedHeadcount }) =>
    membershipSource === "unlisted" ? statedHeadcount === null : members === 0,
  );
  if (forums.length === 0) return task("forums", "Forums to invite", [["at least one forum", null]]);
  const missing = empty.map(({ name, membershipSource }) =>
    membershipSource === "unlisted" ? `a headcount for ${name}` : `members of ${name}`,
  );
  const state = missing.length > 0 ? "incomplete" : "completed";
  return { key: "forums", title: "Forums to invite", state, missing, warnings: [] };
}

/** Nothing has to be asked; what is asked must be about text that is there. */
function questionsTask({ level }: SetUp, { questions }: SetUpFacts): ExerciseTask {
  const missing = questions
    .filter(({ lost }) => lost)
    .map(({ number }) => `another section for question ${number}, whose own is not in the draft`);
  const answered = missing.length > 0 ? "incomplete" : "completed";
  const state = questions.length === 0 ? "optional" : answered;
  const idle = questions.length > 0 && level === "inform";
  const warnings = idle ? ["An exercise that informs takes no answers, so nobody can answer them."] : [];
  return { key: "questions", title: "Questions to ask (optional)", state, missing, warnings };
}

type Answer = readonly [what: string, given: unknown];

function task(key: SetUpKey, title: string, answers: readonly Answer[]): ExerciseTask {
  const given = (value: unknown) => (typeof value === "string" ? value.trim() !== "" : value !== null);
  const missing = answers.filter(([, value]) => !given(value)).map(([what]) => what);
  if (missing.length === 0) return { key, title, state: "completed", missing, warnings: [] };
  // A title is always there, so it is no sign that somebody has begun.
  const begun = answers.some(([what, value]) => what !== "a title" && given(value));
  return { key, title, state: begun ? "incomplete" : "not_started", missing, warnings: [] };
}
