import { expect, test } from "vitest";
import { anchorRefusal } from "./anchor";
import { anchorFromWords, beforeWords } from "./words-meant";

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

test("of words that stand there more than once, the ones that were selected are meant", () => {
  const second = block.text.lastIndexOf("ask");
  const result = anchorFromWords(block, "ask", beforeWords(block.text.slice(0, second)));
  expect(result).toMatchObject({ anchor: { position: { start: second, end: second + 3 } } });
});

test.each([
  ["another place", "words that are not there"],
  ["the beginning", ""],
])("what stands before %s leaves it to be asked", (_where, before) => {
  expect(anchorFromWords(block, "ask", before)).toMatchObject({
    problem: expect.stringMatching(/more than once/),
  });
});

test("what stands before the first words is nothing", () => {
  const twice = { stableId: "b", text: "Staff ask staff" };
  expect(anchorFromWords(twice, "Staff", "")).toMatchObject({ anchor: { position: { start: 0 } } });
});

test("what stands before may end in a character of two code units", () => {
  expect(beforeWords(`${"x".repeat(50)}\u{1F4F1} `)).toBe(`${"x".repeat(39)}\u{1F4F1}`);
});
