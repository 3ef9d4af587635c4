export const levels = ["inform", "engage", "consult", "co_design"] as const;
export type Level = (typeof levels)[number];

export const levelWords: Record<Level, string> = {
  inform: "Inform",
  engage: "Engage",
  consult: "Consult",
  co_design: "Design together",
};

/** Whether talk is seen by everyone invited or inside each forum only. A restricted forum always keeps to itself. */
export const talkScopes = ["own_forum", "all_invited"] as const;
export type TalkScope = (typeof talkScopes)[number];

/** When colleagues see what others said: at once, or on each block once they have said something there themselves. */
export const othersShownChoices = ["at_once", "after_own"] as const;
export type OthersShown = (typeof othersShownChoices)[number];

/** The most that a contributor’s name may be shown. Cannot be loosened after opening (D§2.7). */
export const nameVisibilities = ["names_shown", "moderators_only"] as const;
export type NameVisibility = (typeof nameVisibilities)[number];

export const lateRules = ["accept_until", "reject", "case_by_case"] as const;
export type LateRule = (typeof lateRules)[number];

export const stages = [
  "draft",
  "scheduled",
  "open",
  "paused",
  "closed",
  "sealed",
  "reported",
  "cancelled",
] as const;
export type Stage = (typeof stages)[number];

export const stageWords: Record<Stage, string> = {
  draft: "Being set up",
  scheduled: "Opens soon",
  open: "Open",
  paused: "Paused",
  closed: "Closed, being analysed",
  sealed: "Summary sealed",
  reported: "Results published",
  cancelled: "Cancelled",
};

/** The dates and events that a stage is read from. */
export type Timetable = {
  opensAt: Date | null;
  closesAt: Date | null;
  launchedAt: Date | null;
  pausedAt: Date | null;
  closedAt: Date | null;
  cancelledAt: Date | null;
  sealedAt: Date | null;
  reportedAt: Date | null;
};

/**
 * The stage of an exercise (D§2.5), read off its dates, its events and the clock; never stored, so nothing
 * has to keep it true. It is open from `opensAt` up to, not including, `closesAt`.
 */
export function stageOf(timetable: Timetable, now: Date): Stage {
  if (timetable.cancelledAt) return "cancelled";
  if (timetable.reportedAt) return "reported";
  if (timetable.sealedAt) return "sealed";
  if (!timetable.launchedAt || !timetable.opensAt || !timetable.closesAt) return "draft";
  if (timetable.closedAt || now >= timetable.closesAt) return "closed";
  if (timetable.pausedAt) return "paused";
  return now < timetable.opensAt ? "scheduled" : "open";
}
