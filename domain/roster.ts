/** What a column of a roster may hold. A name may also come in two parts, as payroll systems give it. */
export const rosterFields = [
  "name",
  "firstName",
  "lastName",
  "email",
  "staffNumber",
  "post",
  "directorate",
  "joinedOn",
  "leftOn",
] as const;
export type RosterField = (typeof rosterFields)[number];

/** Which column of the file holds what, counted from 0. */
export type RosterColumns = Partial<Record<RosterField, number>>;

/** What is wrong in one place of a line, and how to put it right. */
export type RosterProblem = { column: string; problem: string; remedy: string };

/**
 * What becomes of a line: somebody joins, or is in the forum already with other details or the same; the file says
 * that they left; it cannot be read; it is somebody whom another line has named; nobody but a person can tell whether
 * it is. `missing` is a member whom no line names.
 */
export const rosterOutcomes = [
  "joins",
  "changes",
  "same",
  "leaves",
  "missing",
  "problem",
  "twice",
  "doubt",
] as const;
export type RosterOutcome = (typeof rosterOutcomes)[number];

export type ChangedDetails = Partial<
  Record<"name" | "email" | "staffNumber" | "post" | "directorate", string>
>;
