import { expect, test } from "vitest";
import { compareVersionNumbers, nextVersionNumber, versionNumberProblem } from "./version-number";

test.each([
  [[], "0.1"],
  [["0.1"], "0.2"],
  [["0.10", "0.9"], "0.11"],
  [["1.0", "0.12"], "1.1"],
])("after %j comes %s", (numbers, next) => {
  expect(nextVersionNumber(numbers)).toBe(next);
});

test("numbers are compared as numbers", () => {
  expect(["1.0", "0.10", "0.9", "0.1"].toSorted(compareVersionNumbers)).toEqual([
    "0.1",
    "0.9",
    "0.10",
    "1.0",
  ]);
});

test.each([
  ["0.2", ["0.1"], null],
  ["1.0", ["0.1"], null],
  ["0.1", ["0.1", "0.2"], "There is a version 0.1 already. Enter a later number"],
  ["0.9", ["0.10"], "Enter a number after 0.10, the last version"],
])("%s after %j", (number, numbers, problem) => {
  expect(versionNumberProblem(number, numbers)).toBe(problem);
});
