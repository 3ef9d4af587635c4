import type { ReadComment } from "./draft-comments";
import type { ImportedSection } from "./version-draft";

/** What was read from a Word file: numbered sections, and everything that was changed or left out. */
export type ReadDraft = {
  title: string | null;
  sections: ImportedSection[];
  findings: { kind: string; message: string; where: string }[];
  /** Which of its tables, counted in order from 0, have a first row that the file does not call a header. */
  tables: number[];
  /** What somebody wrote beside it, in its order. */
  comments: ReadComment[];
};

export type ImportState = "waiting" | "reading" | "read" | "refused";

type Progress = { startedAt: Date | null; readAt: Date | null; refusal: string | null };

/** How far a file has got. */
export function importStateOf({ startedAt, readAt, refusal }: Progress): ImportState {
  if (readAt) return refusal === null ? "read" : "refused";
  return startedAt ? "reading" : "waiting";
}

/**
 * How long a file may be read before somebody else may begin again, in milliseconds: a server that stopped in the
 * middle has lost nothing but time. Reading itself gives up after half of it.
 */
export const readingGivenUpAfter = 90_000;
