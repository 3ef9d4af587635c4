import { addDays, localDate } from "./calendar";

/** Shorter than this needs a reason, and shorter than that is advised against (D§2.1, Gunning 3). */
export const shortestWithoutReason = 5;
export const advisedDays = 14;
/** Feedback within twelve weeks of closing (Cabinet Office Consultation Principles, D§2.1). */
const weeksToReport = 12;

const msPerDay = 86_400_000;

type Period = { opensAt: Date; closesAt: Date };

/** How many days people have, both ends included, counted by London dates: 16 February to 18 March is 31. */
export function daysOpen({ opensAt, closesAt }: Period): number {
  return daysFrom(localDate(opensAt), localDate(closesAt));
}

/** Which day of the period it is, from 1, or null outside it. */
export function dayOfPeriod(period: Period, now: Date): number | null {
  if (now < period.opensAt || now >= period.closesAt) return null;
  return daysFrom(localDate(period.opensAt), localDate(now));
}

/** The day by which results should be back with staff, `YYYY-MM-DD` (D§2.1). */
export function reportBackBy(closesAt: Date): string {
  return addDays(localDate(closesAt), weeksToReport * 7);
}

/** Why a period is too short to stand without a reason, or null (D§2.1). */
export function periodRefusal(period: Period, reason: string | null): string | null {
  const days = daysOpen(period);
  if (days >= shortestWithoutReason || reason?.trim()) return null;
  return `People would have ${days === 1 ? "one day" : `${days} days`}. Say why it must be that short, or leave at least ${shortestWithoutReason} days`;
}

/** What to think about before keeping a period, or null (D§2.1). */
export function periodWarning(period: Period): string | null {
  const days = daysOpen(period);
  if (days >= advisedDays) return null;
  return `People have ${days === 1 ? "one day" : `${days} days`} to respond. ${advisedDays} days or more is advised, so that people on leave or on shifts can take part.`;
}

function daysFrom(first: string, last: string): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / msPerDay) + 1;
}
