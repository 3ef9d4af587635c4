import { type Stage, stageOf, type Timetable } from "./exercise";
import { type ExerciseTask, neededTasks, type SetUpKey } from "./exercise-tasks";
import { hasRole, type Viewer } from "./person";

/** What the viewer is to the exercise, and where the exercise stands. `led`: lead, deputy or analyst of its strategy. */
export type ManagedExercise = Timetable & { led: boolean };

const notYours = "Only the programme lead, a deputy or an analyst of this strategy can change the exercise.";
const notYoursToDecide = "Only the programme lead or a deputy can do this.";

/** Why this viewer cannot start an exercise, or null. `strategies`: how many they lead. */
export function startRefusal(viewer: Viewer, strategies: number): string | null {
  if (!hasRole(viewer, "programme_lead")) return "Only a programme lead can start an exercise.";
  if (strategies === 0)
    return "An exercise is about a strategy. Add the strategy and publish a draft of it first.";
  return null;
}

/** Why this part of the set-up cannot be changed now, or null. What people were invited to stays as it was (D§2.7). */
export function setUpRefusal(key: SetUpKey, exercise: ManagedExercise, now: Date): string | null {
  if (!exercise.led) return notYours;
  const stage = stageOf(exercise, now);
  if (stage === "draft") return null;
  if (stage === "cancelled") return "This exercise was cancelled, so nothing in it changes any more.";
  return fixedAfterLaunch[key](stage);
}

/** Whether nothing that people say or answer changes any more, so that its figures stay. */
export function hasClosed(exercise: Timetable, now: Date): boolean {
  return ["closed", "sealed", "reported"].includes(stageOf(exercise, now));
}

/** Why comments that came with the file of the draft cannot be brought in now, or null: they are said while it is open. */
export function fileCommentsRefusal(exercise: ManagedExercise, now: Date): string | null {
  if (!exercise.led) return notYours;
  const stage = stageOf(exercise, now);
  return stage === "open" || stage === "paused"
    ? null
    : "Comments from the Word file are brought in while the exercise is open.";
}

const fixed = (reason: string) => () => reason;
const untilClosed = (reason: string) => (stage: Stage) =>
  ["scheduled", "open", "paused"].includes(stage) ? null : reason;
const untilSealed = (reason: string) => (stage: Stage) =>
  ["sealed", "reported"].includes(stage) ? reason : null;

const fixedAfterLaunch: Record<SetUpKey, (stage: Stage) => string | null> = {
  process: fixed("This was answered before people were invited, and stays as it was answered."),
  about: fixed("People were invited on these words, so they stay as they were."),
  influence: fixed("People were told what can change and what cannot, so it stays as it was said."),
  draft: fixed(
    "People are reading this version, so it stays. A newer one shows beside it once it is published.",
  ),
  dates: fixed("People were told these dates. The exercise can be extended or closed early, with a reason."),
  rules: fixed("These rules were fixed at the launch, so that no one can bend them to the answers."),
  names: untilClosed("The exercise has closed, so what was promised about names stays."),
  equality: untilSealed("The summary is sealed, so the equality assessment that it cites stays."),
  team: untilSealed("The summary is sealed, so the team that made it stays."),
  forums: untilClosed("The exercise has closed, so no more forums can be invited."),
  questions: fixed("People are answering these questions, so their words and their order stay as they are."),
};

type Promises = {
  nameVisibility: string | null;
  talkScope: string;
  othersShown: string;
  privacyNoticeVersion: string | null;
};

/** Why what was promised about names and talk cannot become this, or null. After the launch it can only be tightened (D§2.7). */
export function promisesRefusal(
  exercise: ManagedExercise & Promises,
  wanted: Promises,
  now: Date,
): string | null {
  const refusal = setUpRefusal("names", exercise, now);
  if (refusal || stageOf(exercise, now) === "draft") return refusal;
  if (exercise.nameVisibility === "moderators_only" && wanted.nameVisibility !== "moderators_only") {
    return "Contributors were promised that their names are not shown. That cannot be loosened after the launch.";
  }
  if (exercise.talkScope !== wanted.talkScope) {
    return "Who sees contributions was promised at the launch, so it stays as it is.";
  }
  if (exercise.othersShown !== wanted.othersShown) {
    return "When people see what others said was promised at the launch, so it stays as it is.";
  }
  if (exercise.privacyNoticeVersion !== wanted.privacyNoticeVersion) {
    return "The privacy notice that people agreed to read stays the one of the launch.";
  }
  return null;
}

/** Why the exercise cannot be launched now, or null (D§2.5: nothing opens without its requirements). */
export function launchRefusal(
  viewer: Viewer,
  { tasks, ...exercise }: ManagedExercise & { tasks: readonly ExerciseTask[] },
  now: Date,
): string | null {
  if (!decides(viewer, exercise)) return notYoursToDecide;
  const stage = stageOf(exercise, now);
  if (stage === "cancelled") return "This exercise was cancelled. Start a new one.";
  if (stage !== "draft") return "This exercise has been launched already.";
  if (tasks.some(({ state }) => state === "stopped")) {
    return "This covers pay, terms, restructure or redundancies, which have a process of their own. It cannot be launched here.";
  }
  const open = neededTasks(tasks).filter(({ state }) => state !== "completed");
  if (open.length === 0) return null;
  return `Complete every task first. Still open: ${open.map(({ title }) => title).join("; ")}.`;
}

/** Why the exercise cannot be paused, or null. */
export function pauseRefusal(viewer: Viewer, exercise: ManagedExercise, now: Date): string | null {
  return during(
    viewer,
    exercise,
    now,
  )(["scheduled", "open"], "Only an exercise that is open, or about to open, can be paused.");
}

/** Why the exercise cannot be resumed, or null. */
export function resumeRefusal(viewer: Viewer, exercise: ManagedExercise, now: Date): string | null {
  return during(viewer, exercise, now)(["paused"], "This exercise is not paused.");
}

/** Why the exercise cannot be closed early, or null. */
export function closeRefusal(viewer: Viewer, exercise: ManagedExercise, now: Date): string | null {
  return during(
    viewer,
    exercise,
    now,
  )(["open", "paused"], "Only an exercise that is open can be closed early.");
}

/** Why the closing date cannot be moved, or null. `closesAt`: the new one. */
export function extendRefusal(
  viewer: Viewer,
  { newClosesAt, ...exercise }: ManagedExercise & { newClosesAt: Date | null },
  now: Date,
): string | null {
  const refusal = during(
    viewer,
    exercise,
    now,
  )(
    ["scheduled", "open", "paused"],
    "This exercise has closed. Contributions that come in now fall under the rule for late ones.",
  );
  if (refusal || !newClosesAt || !exercise.closesAt) return refusal;
  return newClosesAt > exercise.closesAt
    ? null
    : "The new closing date must be after the present one. To end sooner, close the exercise early.";
}

/** Why the exercise cannot be cancelled, or null (D§2.5). What has been sealed is not undone. */
export function cancelRefusal(viewer: Viewer, exercise: ManagedExercise, now: Date): string | null {
  return during(
    viewer,
    exercise,
    now,
  )(["draft", "scheduled", "open", "paused", "closed"], "This exercise can no longer be cancelled.");
}

/** Deciding is for leads and deputies, who hold the role; an analyst prepares. */
function decides(viewer: Viewer, { led }: ManagedExercise): boolean {
  return led && hasRole(viewer, "programme_lead");
}

function during(viewer: Viewer, exercise: ManagedExercise, now: Date) {
  return (stages: readonly Stage[], otherwise: string): string | null => {
    if (!decides(viewer, exercise)) return notYoursToDecide;
    return stages.includes(stageOf(exercise, now)) ? null : otherwise;
  };
}
