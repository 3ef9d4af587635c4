import { expect, test } from "vitest";
import {
  countInWords,
  countOrNoneYet,
  fileSizeInWords,
  listInWords,
  numberInWords,
  talkInWords,
} from "./counts-in-words";

test("thousands are set apart", () => {
  expect(numberInWords(2740)).toBe("2,740");
  expect(numberInWords(1_312_000)).toBe("1,312,000");
});

test.each([
  [0, "0 contributions"],
  [1, "1 contribution"],
  [2740, "2,740 contributions"],
])("%i of a regular word", (count, words) => {
  expect(countInWords(count, "contribution")).toBe(words);
});

test("a word with its own plural", () => {
  expect(countInWords(1, "person", "people")).toBe("1 person");
  expect(countInWords(5, "person", "people")).toBe("5 people");
});

test("none yet is said in words", () => {
  expect(countOrNoneYet(0, "contribution")).toBe("No contributions yet");
  expect(countOrNoneYet(1, "contribution")).toBe("1 contribution");
});

test.each([
  [[], ""],
  [["a"], "a"],
  [["a", "b"], "a and b"],
  [["a", "b", "c"], "a, b and c"],
])("a list of %j", (items, words) => {
  expect(listInWords(items)).toBe(words);
});

test.each([
  [1, "1 byte"],
  [999, "999 bytes"],
  [64_000, "64 KB"],
  [999_499, "999 KB"],
  [999_500, "1 MB"],
  [1_240_000, "1.2 MB"],
])("a file of %i bytes", (bytes, words) => {
  expect(fileSizeInWords(bytes)).toBe(words);
});

test.each([
  [0, false, "No contributions yet"],
  [2, false, "2 contributions"],
  [0, true, "Others are shown once you have written"],
  [1, true, "1 contribution shown to you so far"],
])("%i contributions, veiled %s", (count, veiled, words) => {
  expect(talkInWords(count, veiled)).toBe(words);
});
