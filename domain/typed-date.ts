import { isDate } from "./calendar";

/** The three boxes of a date, as somebody typed them. */
export type DateBoxes = { day: string; month: string; year: string };
export type ReadDate = { date: string } | { problem: string; box: "" | "-day" | "-month" | "-year" };

const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * The date in three boxes as `YYYY-MM-DD`, or what is wrong with it and in which box, in the design system’s
 * words (D§5). A month may be a number, “mar” or “march”. `what` names the date: “Closing date”.
 */
export function readDate({ day, month, year }: DateBoxes, what: string): ReadDate {
  const boxes = { "-day": day.trim(), "-month": month.trim(), "-year": year.trim() };
  const empty = (["-day", "-month", "-year"] as const).filter((box) => boxes[box] === "");
  const [first, second] = empty;
  if (empty.length === 3) return { problem: `Enter the ${what.toLowerCase()}`, box: "" };
  if (first)
    return {
      problem: `${what} must include a ${[first, second].flatMap(boxName).join(" and ")}`,
      box: first,
    };
  if (!/^\d{4}$/.test(boxes["-year"])) return { problem: "Year must include 4 numbers", box: "-year" };

  const date = [boxes["-year"], twoDigits(monthNumber(boxes["-month"])), twoDigits(boxes["-day"])].join("-");
  return isDate(date) ? { date } : { problem: `${what} must be a real date`, box: "" };
}

/** A time of day as `HH:MM`, from “5:30pm”, “5.30 pm”, “5pm”, “17:30”, “midday” or “midnight”; null for anything else. */
export function readTime(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  return namedTimes.get(text) ?? halfDayTime(text) ?? wholeDayTime(text);
}

const namedTimes = new Map([
  ["midday", "12:00"],
  ["noon", "12:00"],
  ["midnight", "00:00"],
]);

function halfDayTime(text: string): string | null {
  const [, hour, minutes = "00", half] =
    /^(0?[1-9]|1[0-2])(?:[:.]([0-5]\d))?\s*([ap])\.?m\.?$/.exec(text) ?? [];
  return hour && half
    ? `${twoDigits(String((Number(hour) % 12) + (half === "p" ? 12 : 0)))}:${minutes}`
    : null;
}

function wholeDayTime(text: string): string | null {
  const [, hour, minutes] = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(text) ?? [];
  return hour && minutes ? `${twoDigits(hour)}:${minutes}` : null;
}

function boxName(box: "-day" | "-month" | "-year" | undefined): string[] {
  return box ? [box.slice(1)] : [];
}

function monthNumber(month: string): string {
  if (/^\d{1,2}$/.test(month)) return month;
  const index = /^[a-z]{3,}$/i.test(month) ? monthNames.indexOf(month.slice(0, 3).toLowerCase()) : -1;
  return String(index + 1);
}

function twoDigits(number: string): string {
  return number.padStart(2, "0");
}
