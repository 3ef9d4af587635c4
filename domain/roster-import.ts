import { countInWords } from "./counts-in-words";
import type { RosterColumns, RosterOutcome } from "./roster";

/** How many lines, or members, come to each end; and the directorates that are not known here, with their people. */
export type RosterCounts = Record<RosterOutcome, number> & {
  lines: number;
  members: number;
  directorates: { name: string; count: number }[];
};

/** What becomes of members who are not in the file: they stay, they leave the forum, or they have left the council. */
export const missingChoices = ["stay", "leave", "left_council"] as const;
export type MissingChoice = (typeof missingChoices)[number];

export type RosterState = "waiting" | "reading" | "refused" | "asking" | "ready" | "writing" | "applied";

type Progress = {
  startedAt: Date | null;
  readAt: Date | null;
  refusal: string | null;
  columns: RosterColumns | null;
  confirmedAt: Date | null;
  appliedAt: Date | null;
};

/** How far a roster has got. */
export function rosterStateOf(file: Progress): RosterState {
  if (file.refusal !== null) return "refused";
  if (file.appliedAt) return "applied";
  if (file.confirmedAt) return "writing";
  if (file.readAt) return file.columns === null ? "asking" : "ready";
  return file.startedAt ? "reading" : "waiting";
}

/** A server that stopped in the middle: after so many milliseconds somebody else may begin again. */
export const rosterGivenUpAfter = 60_000;

/** More than this share of a forum leaving at once is seldom meant (a file of one directorate, say). */
const mostLeaversInA100 = 5;

/** A warning where very many members are not in the file, or null. */
export function missingWarning({
  missing,
  members,
}: Pick<RosterCounts, "missing" | "members">): string | null {
  if (missing === 0 || missing * 100 <= members * mostLeaversInA100) return null;
  const share = Math.round((missing * 100) / members);
  return `${countInWords(missing, "member is", "members are")} not in the file: ${share}% of the forum. Check that it is the whole roster, and not a part of it.`;
}
