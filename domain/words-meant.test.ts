import { expect, test } from "vitest";
import { anchorRefusal } from "./anchor";
import { anchorFromWords } from "./words-meant";

const block = {
  stableId: "b",
  text: "We’ll train everyone who asks – not “some day”, but this year. Staff ask; managers ask.",
};
const found = (typed: string) => {
  const result = anchorFromWords(block, typed);
  if ("problem" in result) return result.problem;
  expect(anchorRefusal(block.text, result.anchor)).toBeNull();
  return result.anchor.quote.exact;
};

test.each([
  ["as they stand", "train everyone", "train everyone"],
  ["over two lines", " train\n everyone ", "train everyone"],
  ["in another case", "WE’LL Train", "We’ll train"],
  [
    "with the marks of a keyboard",
    'we\'ll train everyone who asks - not "some day"',
    "We’ll train everyone who asks – not “some day”",
  ],
  ["the whole of it", block.text, block.text],
])("words %s are found", (_how, typed, exact) => {
  expect(found(typed)).toBe(exact);
});

test("words that stand there once in this case are meant", () => {
  expect(found("Staff ask")).toBe("Staff ask");
});

test.each([
  ["nothing", "  "],
  ["other words", "train nobody"],
])("%s is not found", (_what, typed) => {
  expect(found(typed)).toMatch(/^These words are not in it/);
});

test("which of several is meant is asked", () => {
  expect(found(" ask")).toMatch(/more than once/);
  expect(found("managers ask")).toBe("managers ask");
});
