import type { Outcome } from "./decision";
import type { RecordContent } from "./record";

/** A decision as its pages and rules see it: who it concerns, what is written, and the dates its status is read off. */
export type DecisionFacts = {
  id: number;
  reference: string;
  title: string;
  exerciseId: number | null;
  summaryId: number | null;
  decisionMakerId: number | null;
  content: RecordContent;
  revision: number;
  createdBy: number;
  noticePublishedOn: string | null;
  dueOn: string | null;
  readyAt: Date | null;
  takenOn: string | null;
  takenAt: Date | null;
  outcome: Outcome | null;
  publishedOn: string | null;
  publishedAt: Date | null;
  callInDeadline: string | null;
  effectiveFrom: string | null;
  withdrawnAt: Date | null;
  withdrawnReason: string | null;
};

/** What a council sets that a decision’s dates depend on (D§1.5). */
export type DecisionSettings = {
  noticeClearDays: number;
  callInDays: number;
  closureDays: readonly string[];
};

/** The address of a decision: its reference with hyphens for the slashes, `26-00047`. */
export function decisionAddress(reference: string): string {
  return reference.replaceAll("/", "-");
}
