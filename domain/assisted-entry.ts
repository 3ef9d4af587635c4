import { localDate } from "./calendar";
import { dayInWords } from "./dates-in-words";
import { type Level, stageOf, type Timetable } from "./exercise";
import type { Viewer } from "./person";

/** How somebody said what another person enters for them. */
export const saidBy = ["paper", "spoken"] as const;
export type SaidBy = (typeof saidBy)[number];

export const saidByWords: Record<SaidBy, string> = { paper: "On paper", spoken: "Spoken" };

/** Who cannot be chosen by name: somebody of a forum that keeps no list. They count for no person. */
export const unlistedPerson = "unlisted";

/** `forums` are those for which the viewer may enter: the ones they convene, or all that take part for those who lead. */
export type AssistedSetting = Timetable & { level: Level | null; forums: readonly unknown[] };

/**
 * Why the viewer may not enter contributions for others, in a sentence for the screen, or null. It can be done after
 * the closing date, for what was said before it, until the summary is sealed (D§2.6, D§6).
 */
export function assistRefusal(viewer: Viewer, exercise: AssistedSetting, now: Date): string | null {
  if (!viewer || viewer.suspendedAt || exercise.forums.length === 0) {
    return "Only a convenor of an invited forum, or the team of the strategy, enters contributions for others.";
  }
  if (exercise.level === "inform")
    return "This exercise is for information: it does not ask for contributions.";
  switch (stageOf(exercise, now)) {
    case "open":
    case "paused":
    case "closed":
      return null;
    case "draft":
    case "scheduled":
      return "This exercise has not opened yet.";
    case "cancelled":
      return "This exercise was cancelled, so it takes no more contributions.";
    case "sealed":
    case "reported":
      return "The engagement summary has been sealed, so nothing can be added to what it counts.";
  }
}

/**
 * What is wrong with the day on which something was said, in a sentence for the screen, or null: it was while the
 * exercise was open, and not in the future. What came later is late, and decided about by the lead.
 */
export function saidOnProblem(saidOn: string, exercise: Timetable, now: Date): string | null {
  if (saidOn > localDate(now)) return "The day it was said must be today or in the past";
  if (exercise.opensAt && saidOn < localDate(exercise.opensAt)) {
    return `The day it was said must be ${dayInWords(exercise.opensAt)} or later: the exercise opened then`;
  }
  const closed = closingDay(exercise);
  if (closed && saidOn > closed) {
    return `This came after the exercise had closed, on ${dayInWords(closed)}. Ask the programme lead what happens to it`;
  }
  return null;
}

/** Whether something is entered after the exercise closed, so that the reason is put on record. */
export function isEnteredLate(exercise: Timetable, now: Date): boolean {
  return stageOf(exercise, now) === "closed";
}

function closingDay({ closesAt, closedAt }: Timetable): string | null {
  const closed = closedAt && closesAt ? new Date(Math.min(+closedAt, +closesAt)) : (closedAt ?? closesAt);
  return closed && localDate(closed);
}
