import {
  addDays,
  addWorkingDays,
  callInDeadline,
  decisionDateRefusal,
  earliestDecisionDate,
  effectiveDate,
} from "./calendar";
import type { DecisionFacts, DecisionSettings } from "./decision-facts";

type Noticed = Pick<DecisionFacts, "content" | "noticePublishedOn">;

/** Working days that must lie between the notice of a general exception and the decision (regulation 10). */
const generalExceptionDays = 5;

/**
 * The first day on which a decision may lawfully be taken, or null when no law holds it back: it is not a key
 * decision, or the urgency route needs no wait. Key decisions wait for the council’s clear days after the notice
 * (regulation 9), under the general exception for five clear working days (regulation 10). D§1.5.
 */
export function earliestLawfulDate(
  { content, noticePublishedOn }: Noticed,
  { noticeClearDays, closureDays }: DecisionSettings,
): string | null {
  if (!content.keyDecision || !noticePublishedOn) return null;
  const { route } = content.urgency;
  if (route === "none") return earliestDecisionDate(noticePublishedOn, noticeClearDays);
  if (route !== "general_exception") return null;
  return addDays(addWorkingDays(noticePublishedOn, generalExceptionDays, { closures: closureDays }), 1);
}

/** Why a decision cannot be taken on a day, in the words of D§10a.1, or null when it can. */
export function lawfulDateRefusal(
  decision: Noticed,
  date: string,
  settings: DecisionSettings,
): string | null {
  const earliest = earliestLawfulDate(decision, settings);
  return earliest ? decisionDateRefusal(date, earliest) : null;
}

/**
 * What follows from publishing on a day: the last day of call-in and the day the decision takes effect. Without
 * call-in it takes effect when it is published. D§1.5.
 */
export function publicationDates(
  { content }: Pick<DecisionFacts, "content">,
  publishedOn: string,
  { callInDays, closureDays }: DecisionSettings,
): { publishedOn: string; callInDeadline: string | null; effectiveFrom: string } {
  if (!content.subjectToCallIn) return { publishedOn, callInDeadline: null, effectiveFrom: publishedOn };
  const callIn = { workingDays: callInDays, closures: closureDays };
  return {
    publishedOn,
    callInDeadline: callInDeadline(publishedOn, callIn),
    effectiveFrom: effectiveDate(publishedOn, callIn),
  };
}
