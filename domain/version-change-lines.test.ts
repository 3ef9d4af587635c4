import { expect, test } from "vitest";
import type { BlockContent, Inline } from "./block";
import { leavesLinesOut, lineChanges } from "./version-change-lines";

const words = (text: string): Inline[] => [{ type: "text", text }];
const list = (...items: string[]): BlockContent => ({
  kind: "list",
  ordered: false,
  start: 1,
  items: items.map((item) => ({ inlines: words(item), children: [], checked: null })),
});
const table = (...rows: [string, string][]): BlockContent => ({
  kind: "table",
  align: [null, null],
  header: [words("Place"), words("Number")],
  rows: rows.map((cells) => cells.map(words)),
});
const paragraph = (text: string): BlockContent => ({ kind: "paragraph", inlines: words(text) });

const told = (before: BlockContent | null, after: BlockContent | null) =>
  lineChanges(before, after).map((line) =>
    line
      .map(({ kind, text }) => (kind === "same" ? text : kind === "added" ? `+${text}+` : `-${text}-`))
      .join(""),
  );

test.each([
  ["a paragraph", paragraph("By phone."), paragraph("By badge."), ["By -phone.-+badge.+"]],
  ["an item of a list", list("one", "two", "three"), list("one", "2", "three"), ["-two-+2+"]],
  ["an item more", list("one", "two"), list("one", "new", "two"), ["+new+"]],
  ["an item less", list("one", "two"), list("two"), ["-one-"]],
  [
    "a row of a table, under its headings",
    table(["Depots", "9"], ["Kitchens", "0"]),
    table(["Depots", "9"], ["Kitchens", "7"]),
    ["Place | Number", "Kitchens | -0-+7+"],
  ],
  ["a list that is new", null, list("one", "two"), ["+one+", "+two+"]],
  ["a list that is gone", list("one", "two"), null, ["-one-", "-two-"]],
  ["a list that only moved", list("one", "two"), list("one", "two"), ["one", "two"]],
  ["a list that became a paragraph", list("one", "two"), paragraph("one"), ["-two-"]],
])("%s", (_what, before, after, lines) => {
  expect(told(before, after)).toEqual(lines);
});

test("it says when lines are left out", () => {
  expect(leavesLinesOut(list("one", "two"), list("one", "2"))).toBe(true);
  expect(leavesLinesOut(list("one", "two"), list("one", "two"))).toBe(false);
  expect(leavesLinesOut(paragraph("a"), paragraph("b"))).toBe(false);
  expect(leavesLinesOut(null, list("one"))).toBe(false);
});
