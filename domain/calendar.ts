import { bankHolidays } from "./bank-holidays";

/**
 * Dates of law and of the council's week. A date is an ISO text `YYYY-MM-DD` and means the day as it is lived
 * in Europe/London; it is never an instant. Every function throws a RangeError when it is given anything else.
 */

/** Days on which the council is closed beside weekends and bank holidays (the days between Christmas and New Year, say). */
export type Closures = { closures?: readonly string[] };
export type CallIn = Closures & { workingDays?: number };

const msPerDay = 86_400_000;
const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/**
 * The first day on which a decision may be taken after its notice was published. Clear days leave out the day of
 * publication and the day of the decision, and weekends count. The Local Authorities (Executive Arrangements)
 * (Meetings and Access to Information) (England) Regulations 2012, reg 9; D§1.5.
 */
export function earliestDecisionDate(noticePublished: string, clearDays = 28): string {
  return addDays(noticePublished, wholeNumber(clearDays) + 1);
}

/** The sentence for a decision date that is too early, or null when the date may stand. D§10a.1. */
export function decisionDateRefusal(decisionDate: string, earliest: string): string | null {
  if (dayNumber(decisionDate) >= dayNumber(earliest)) return null;
  return `Decision date must be the same as or after ${dateInWords(earliest)}`;
}

/** The last day on which a published decision can be called in: so many working days after publication. D§1.5. */
export function callInDeadline(published: string, { workingDays = 5, closures = [] }: CallIn = {}): string {
  return addWorkingDays(published, workingDays, { closures });
}

/** The day a decision that was not called in takes effect: the calendar day after the call-in deadline. D§1.5. */
export function effectiveDate(published: string, callIn: CallIn = {}): string {
  return addDays(callInDeadline(published, callIn), 1);
}

/** Monday to Friday, no bank holiday of England and Wales, no closure day of the council. */
export function isWorkingDay(date: string, { closures = [] }: Closures = {}): boolean {
  const weekday = new Date(dayNumber(date) * msPerDay).getUTCDay();
  if (weekday === 0 || weekday === 6 || closures.includes(date)) return false;
  return !bankHolidays(Number(date.slice(0, 4))).some((holiday) => holiday.date === date);
}

/** The date so many calendar days later, or earlier when the number is negative. */
export function addDays(date: string, days: number): string {
  const moved = new Date((dayNumber(date) + wholeNumber(days)) * msPerDay);
  return moved.toISOString().slice(0, 10);
}

/** The last of so many working days that follow a date; the date itself when the number is 0. */
export function addWorkingDays(date: string, days: number, closed: Closures = {}): string {
  if (wholeNumber(days) < 0) throw new RangeError(`${days} is not a number of working days to wait.`);
  let day = addDays(date, 0);
  for (let left = days; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, closed)) left -= 1;
  }
  return day;
}

/** How many working days lie after `from`, up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: string, to: string, closed: Closures = {}): number {
  const last = dayNumber(to);
  let count = 0;
  for (let day = addDays(from, 1); dayNumber(day) <= last; day = addDays(day, 1)) {
    if (isWorkingDay(day, closed)) count += 1;
  }
  return count;
}

/** Whether a text is a date of the calendar, written `YYYY-MM-DD`; 2023-02-29 is not. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/** A date as people write it: `1 October 2022`. */
export function dateInWords(date: string): string {
  const day = new Date(dayNumber(date) * msPerDay);
  return `${day.getUTCDate()} ${months[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
}

/** The day that an instant falls on in London. */
export function localDate(instant: Date): string {
  return wallClock(instant).slice(0, 10);
}

/** The time of day, `HH:MM`, that London clocks show at an instant. */
export function localTime(instant: Date): string {
  return wallClock(instant).slice(11);
}

/**
 * The instant at which London clocks show a time on a date. A time that the clocks skip in March is read as if
 * they had not moved (01:30 becomes 02:30 summer time); one that they show twice in October is the first of the two.
 */
export function londonInstant(date: string, time: string): Date {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new RangeError(`${time} is not a time of day.`);
  const winter = new Date(dayNumber(date) * msPerDay + Date.parse(`1970-01-01T${time}:00Z`));
  const summer = new Date(winter.getTime() - 3_600_000);
  return wallClock(summer) === `${date} ${time}` ? summer : winter;
}

const london = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** `YYYY-MM-DD HH:MM` on a London wall. */
function wallClock(instant: Date): string {
  const parts = new Map(london.formatToParts(instant).map(({ type, value }) => [type, value]));
  const year = (parts.get("year") ?? "").padStart(4, "0");
  return `${year}-${parts.get("month")}-${parts.get("day")} ${parts.get("hour")}:${parts.get("minute")}`;
}

/** Days since 1970. Whole days are counted, so no clock change can shift a result. */
function dayNumber(date: string): number {
  if (!isDate(date)) throw new RangeError(`“${date}” is not a date of the form YYYY-MM-DD.`);
  return Date.parse(`${date}T00:00:00Z`) / msPerDay;
}

function wholeNumber(days: number): number {
  if (!Number.isSafeInteger(days)) throw new RangeError(`${days} is not a whole number of days.`);
  return days;
}
