import { expect, test } from "vitest";
import { dayInWords, instantInWords, rangeInWords, shortDayInWords, timeInWords } from "./dates-in-words";

test.each([
  ["a date", "2026-03-18", "18 March 2026"],
  ["a single-figure day", "2026-04-01", "1 April 2026"],
  ["the London day of an instant in winter", new Date("2026-01-31T23:59:00Z"), "31 January 2026"],
  ["the London day of an instant in summer", new Date("2026-05-31T23:30:00Z"), "1 June 2026"],
])("a day in words: %s", (_what, day, words) => {
  expect(dayInWords(day)).toBe(words);
});

test("a text that is not a date is refused", () => {
  expect(() => dayInWords("18/03/2026")).toThrow(RangeError);
  expect(() => dayInWords("2026-02-29")).toThrow(RangeError);
});

test("a day without its year", () => {
  expect(shortDayInWords("2026-03-04")).toBe("4 March");
});

test.each([
  ["a minute to midnight", "2026-03-18T23:59:00Z", "11:59pm"],
  ["midnight", "2026-03-18T00:00:00Z", "midnight"],
  ["midday", "2026-03-18T12:00:00Z", "midday"],
  ["after midnight", "2026-03-18T00:05:00Z", "12:05am"],
  ["after midday", "2026-03-18T12:30:00Z", "12:30pm"],
  ["a whole hour", "2026-03-18T09:00:00Z", "9am"],
  ["summer time", "2026-07-01T16:30:00Z", "5:30pm"],
])("a time in words: %s", (_what, instant, words) => {
  expect(timeInWords(new Date(instant))).toBe(words);
});

test("an instant says its time before its day", () => {
  expect(instantInWords(new Date("2026-03-18T23:59:00Z"))).toBe("11:59pm on 18 March 2026");
});

test("the hour before midnight UTC belongs to the next day in summer", () => {
  expect(instantInWords(new Date("2026-06-30T23:15:00Z"))).toBe("12:15am on 1 July 2026");
});

test.each([
  ["within a month", "2026-03-04", "2026-03-18", "4 to 18 March 2026"],
  ["within a year", "2026-02-16", "2026-03-18", "16 February to 18 March 2026"],
  ["over the new year", "2025-12-16", "2026-01-18", "16 December 2025 to 18 January 2026"],
  ["one day", "2026-03-04", "2026-03-04", "4 March 2026"],
  ["the same day and month of two years", "2025-03-04", "2026-03-04", "4 March 2025 to 4 March 2026"],
])("a range of days: %s", (_what, from, to, words) => {
  expect(rangeInWords(from, to)).toBe(words);
});
