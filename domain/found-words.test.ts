import { expect, test } from "vitest";
import { excerptOf, foundFrom, foundTo, stretchesOf } from "./found-words";

const marked = (text: string) => text.replaceAll("[", foundFrom).replaceAll("]", foundTo);
const found = (text: string, answer: string) =>
  stretchesOf(text, marked(answer))
    .map((stretch) => (stretch.found ? `[${stretch.text}]` : stretch.text))
    .join("");

test.each([
  ["The Colour of bins", "the [colour] of bins", "The [Colour] of bins"],
  ["A program for all", "a [programme] for all", "A [program] for all"],
  ["text code", "[text] [code]", "[text] [code]"],
  ["Badge.", "[badge].", "[Badge]."],
  ["(badge), then (badge)", "([badge]), then ([badge])", "([badge]), then ([badge])"],
  ["café organise’s", "café [organise]’s", "café [organise]’s"],
  ["1 in 3", "[1] in [3]", "[1] in [3]"],
])("in “%s” what was found is marked in its own spelling", (text, answer, expected) => {
  expect(found(text, answer)).toBe(expected);
});

test("nothing is marked in a text that does not match, and nothing is lost", () => {
  expect(found("one two three", "[one] two")).toBe("one two three");
  expect(found("", "")).toBe("");
  expect(found("<b>badge</b>", " b [badge]  b ")).toBe("<b>[badge]</b>");
});

test("a long text is cut round the first thing found", () => {
  const text = `${"before ".repeat(80)}badge ${"after ".repeat(80)}`;
  const cut = excerptOf(stretchesOf(text, marked(text.replace("badge", "[badge]"))), 120);
  const words = cut.map((stretch) => stretch.text).join("");
  expect(words).toMatch(/^…before .*badge after .*…$/);
  expect(words.length).toBeLessThanOrEqual(122);
  expect(cut.filter((stretch) => stretch.found)).toEqual([{ text: "badge", found: true }]);
});

test("a short text is whole, and a long one without anything found begins at its beginning", () => {
  expect(excerptOf([{ text: "short", found: false }])).toEqual([{ text: "short", found: false }]);
  const cut = excerptOf([{ text: "word ".repeat(100), found: false }], 50);
  expect(cut[0]?.text.startsWith("word")).toBe(true);
  expect(cut.at(-1)?.text).toBe("…");
});
