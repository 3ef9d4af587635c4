import type { LateRule, Level, NameVisibility, OthersShown, Stage, TalkScope } from "./exercise";

/** What each level promises, for whoever chooses one (D§2.1). */
export const levelMeanings: Record<Level, string> = {
  inform: "You tell staff what is planned. Nobody can contribute.",
  engage: "You listen, answer every point and say what changed.",
  consult: "You put a proposal with its reasons, options and constraints. The full legal checks apply.",
  co_design: "Staff and the programme team write it together.",
};

export const talkScopeWords: Record<TalkScope, string> = {
  own_forum: "Each forum sees its own contributions",
  all_invited: "Everyone invited sees all contributions, but for restricted forums",
};

export const othersShownWords: Record<OthersShown, string> = {
  at_once: "What others said is shown at once",
  after_own:
    "What others said on a block is shown once you have written something there, or have nothing to add",
};

export const nameVisibilityWords: Record<NameVisibility, string> = {
  names_shown: "Names are shown, and each contributor can choose to be confidential",
  moderators_only: "Every contribution is confidential: only moderators and the programme team see names",
};

export const lateRuleWords: Record<LateRule, string> = {
  accept_until: "Accepted until the summary is prepared, and marked as late",
  reject: "Not accepted",
  case_by_case: "Decided one by one, each with a reason",
};

/** The heading of each group in a list of exercises, in the order in which they matter to a reader. */
export const stageGroups: readonly { title: string; stages: readonly Stage[] }[] = [
  { title: "Open now", stages: ["open", "paused"] },
  { title: "Opening soon", stages: ["scheduled"] },
  { title: "Being set up", stages: ["draft"] },
  { title: "Closed, being analysed", stages: ["closed", "sealed"] },
  { title: "Results published", stages: ["reported"] },
  { title: "Cancelled", stages: ["cancelled"] },
];

/** What is kept of an exercise’s course, each with who, when and why. */
export const eventWords = {
  launched: "Launched",
  paused: "Paused",
  resumed: "Resumed",
  extended: "Extended",
  closed: "Closed early",
  late_decision: "Decided about late contributions",
  forum_added: "A forum was added",
  cancelled: "Cancelled",
} as const;
export type EventKind = keyof typeof eventWords;
