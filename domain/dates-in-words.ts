import { dateInWords, localDate, localTime } from "./calendar";

/** A day, or the London day of an instant: `18 March 2026`. Throws a RangeError for a text that is not a date. */
export function dayInWords(day: Date | string): string {
  return dateInWords(typeof day === "string" ? day : localDate(day));
}

/** A day without its year, where the year is plain: `18 March`. Throws as `dayInWords` does. */
export function shortDayInWords(day: Date | string): string {
  return dayInWords(day).replace(/ \d+$/, "");
}

/** The London time of an instant: `5:30pm`, `midday`, `midnight`. D§5, GOV.UK style. */
export function timeInWords(instant: Date): string {
  const [hour = 0, minute = 0] = localTime(instant).split(":").map(Number);
  if (minute === 0 && hour === 0) return "midnight";
  if (minute === 0 && hour === 12) return "midday";
  const minutes = minute === 0 ? "" : `:${String(minute).padStart(2, "0")}`;
  return `${hour % 12 || 12}${minutes}${hour < 12 ? "am" : "pm"}`;
}

/** The London time and day of an instant: `11:59pm on 18 March 2026`. D§5. */
export function instantInWords(instant: Date): string {
  return `${timeInWords(instant)} on ${dayInWords(instant)}`;
}

/** From one day to another, saying nothing twice: `4 to 18 March 2026`. Throws as `dayInWords` does. D§5. */
export function rangeInWords(from: Date | string, to: Date | string): string {
  const [first, last] = [dayInWords(from), dayInWords(to)];
  if (first === last) return first;
  const [day = "", month = "", year = ""] = first.split(" ");
  const [, lastMonth, lastYear] = last.split(" ");
  if (year !== lastYear) return `${first} to ${last}`;
  return month === lastMonth ? `${day} to ${last}` : `${day} ${month} to ${last}`;
}
