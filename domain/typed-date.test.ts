import { expect, test } from "vitest";
import { readDate, readTime } from "./typed-date";

const boxes = (day: string, month: string, year: string) => ({ day, month, year });

test.each([
  [boxes("27", "3", "2026"), { date: "2026-03-27" }],
  [boxes(" 7 ", "March", "2026"), { date: "2026-03-07" }],
  [boxes("7", "mar", "2026"), { date: "2026-03-07" }],
  [boxes("29", "2", "2028"), { date: "2028-02-29" }],
  [boxes("", "", ""), { problem: "Enter the closing date", box: "" }],
  [boxes("27", "", "2026"), { problem: "Closing date must include a month", box: "-month" }],
  [boxes("27", "", ""), { problem: "Closing date must include a month and year", box: "-month" }],
  [boxes("27", "3", "26"), { problem: "Year must include 4 numbers", box: "-year" }],
  [boxes("29", "2", "2026"), { problem: "Closing date must be a real date", box: "" }],
  [boxes("1", "smarch", "2026"), { problem: "Closing date must be a real date", box: "" }],
  [boxes("1", "13", "2026"), { problem: "Closing date must be a real date", box: "" }],
  [boxes("0", "1", "2026"), { problem: "Closing date must be a real date", box: "" }],
])("%j is read as %j", (typed, read) => {
  expect(readDate(typed, "Closing date")).toEqual(read);
});

test.each([
  ["11:59pm", "23:59"],
  ["5.30 pm", "17:30"],
  ["9am", "09:00"],
  ["12am", "00:00"],
  ["12pm", "12:00"],
  ["17:30", "17:30"],
  ["9:05", "09:05"],
  ["Midday", "12:00"],
  ["midnight", "00:00"],
  ["", null],
  ["9", null],
  ["13pm", null],
  ["25:00", null],
  ["9:60am", null],
  ["soon", null],
])("%s is read as %s", (typed, time) => {
  expect(readTime(typed)).toBe(time);
});
