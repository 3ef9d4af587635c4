import type { DecisionFacts } from "./decision-facts";

/** The states of D§1.7 that this service keeps, in order. */
export const decisionStatusWords = {
  being_written: "Being written",
  notice_published: "Notice published",
  for_determination: "For determination",
  taken: "Taken, not yet published",
  open_to_call_in: "Open to call-in",
  effective: "In effect",
  not_approved: "Not approved",
  withdrawn: "Withdrawn",
} as const;
export type DecisionStatus = keyof typeof decisionStatusWords;

type StatusFacts = Pick<
  DecisionFacts,
  | "noticePublishedOn"
  | "readyAt"
  | "takenOn"
  | "outcome"
  | "publishedOn"
  | "callInDeadline"
  | "effectiveFrom"
  | "withdrawnAt"
>;

/**
 * The status of a decision on a London day, read off its dates (D§1.7). A decision that can be called in is open
 * to call-in to the end of its last day, and takes effect the next day; nothing takes effect when not approved.
 */
export function decisionStatus(decision: StatusFacts, today: string): DecisionStatus {
  if (decision.withdrawnAt) return "withdrawn";
  if (decision.publishedOn) return publishedStatus(decision, today);
  if (decision.takenOn) return "taken";
  if (decision.readyAt) return "for_determination";
  return decision.noticePublishedOn ? "notice_published" : "being_written";
}

function publishedStatus(decision: StatusFacts, today: string): DecisionStatus {
  if (decision.callInDeadline && today <= decision.callInDeadline) return "open_to_call_in";
  return decision.outcome === "not_approved" ? "not_approved" : "effective";
}
