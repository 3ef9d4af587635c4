/** The kinds of forum of D§2.7. */
export const forumKinds = [
  "staff_group",
  "champions_network",
  "managers_network",
  "innovation_lab",
  "directorate_systems_group",
  "board",
  "other",
] as const;
export type ForumKind = (typeof forumKinds)[number];

export const forumKindWords: Record<ForumKind, string> = {
  staff_group: "Staff group",
  champions_network: "Champions network",
  managers_network: "Managers’ network",
  innovation_lab: "Innovation lab",
  directorate_systems_group: "Directorate technology and systems group",
  board: "Board",
  other: "Other",
};

/** Where a forum’s membership comes from. An unlisted forum states a headcount instead (D§2.3). */
export const membershipSources = ["roster", "group", "open", "unlisted"] as const;
export type MembershipSource = (typeof membershipSources)[number];

/** Where a provider says that somebody is in it: among their groups, or among the app roles that they were given. */
export const groupClaims = ["groups", "roles"] as const;
export type GroupClaim = (typeof groupClaims)[number];
