import fc from "fast-check";
import { expect, test } from "vitest";
import type { BlockContent, Inline } from "./block";
import { type Compared, comparedContent, isUnchanged, standsIn } from "./compared-content";
import type { WordChange } from "./word-changes";

const words = (text: string): Inline[] => [{ type: "text", text }];
const paragraph = (text: string): BlockContent => ({ kind: "paragraph", inlines: words(text) });
const list = (...items: (string | [string, BlockContent])[]): BlockContent => ({
  kind: "list",
  ordered: false,
  start: 1,
  items: items.map((item) =>
    typeof item === "string"
      ? { inlines: words(item), children: [], checked: null }
      : { inlines: words(item[0]), children: [item[1]], checked: null },
  ),
});
const table = (header: string[], ...rows: string[][]): BlockContent => ({
  kind: "table",
  align: header.map(() => null),
  header: header.map(words),
  rows: rows.map((cells) => cells.map(words)),
});

const line = (parts: WordChange[]) =>
  parts
    .map(({ kind, text }) => (kind === "same" ? text : kind === "added" ? `+${text}+` : `-${text}-`))
    .join("");

const told = (compared: readonly Compared[]): string[] => compared.flatMap(toldOne);

function toldOne(each: Compared): string[] {
  switch (each.kind) {
    case "words":
      return [line(each.parts)];
    case "quote":
      return told(each.below).map((one) => `> ${one}`);
    case "list":
      return each.items.flatMap((item) =>
        "same" in item
          ? [`* (${item.same})`]
          : [`* ${line(item.parts)}`, ...told(item.below).map((one) => `  ${one}`)],
      );
    case "table":
      return [
        each.header.map(line).join(" | "),
        ...each.rows.map((row) => ("same" in row ? `(${row.same})` : row.cells.map(line).join(" | "))),
      ];
  }
}

const places = ["Place", "Number"];

test.each<[string, BlockContent | null, BlockContent | null, string[]]>([
  ["a paragraph", paragraph("By phone."), paragraph("By badge."), ["By -phone.-+badge.+"]],
  [
    "a paragraph that became a heading",
    paragraph("By phone"),
    { kind: "heading", level: 3, inlines: words("By badge") },
    ["By -phone-+badge+"],
  ],
  [
    "an item of a list",
    list("one", "two", "three"),
    list("one", "2", "three"),
    ["* one", "* -two-+2+", "* three"],
  ],
  ["an item more", list("one", "two"), list("new", "one", "two"), ["* +new+", "* (2)"]],
  ["an item less", list("one", "two"), list("two"), ["* -one-", "* two"]],
  [
    "two items between the same neighbours, one of which is alike and one not",
    list("Sign in with a phone", "Kitchens", "end"),
    list("Sign in with a badge", "Something else", "end"),
    ["* Sign in with a -phone-+badge+", "* -Kitchens-", "* +Something else+", "* end"],
  ],
  [
    "an item below an item",
    list(["Tools", list("phones", "badges")], "Time", "Money"),
    list(["Tools", list("phones", "cards")], "Time", "Money"),
    ["* Tools", "  * phones", "  * -badges-+cards+", "* (2)"],
  ],
  [
    "a cell of a table, under its headings",
    table(places, ["Depots", "9"], ["Barns", "2"], ["Kitchens", "0"]),
    table(places, ["Depots", "9"], ["Barns", "2"], ["Kitchens", "7"]),
    ["Place | Number", "(2)", "Kitchens | -0-+7+"],
  ],
  [
    "a row that was put in before one that changed: rows answer to one another by their first cell",
    table(places, ["Depots", "9"], ["Kitchens", "0"]),
    table(places, ["Depots", "9"], ["Barns", "2"], ["Kitchens", "7"]),
    ["Place | Number", "Depots | 9", "+Barns+ | +2+", "Kitchens | -0-+7+"],
  ],
  [
    "a column more",
    table(places, ["Depots", "9"]),
    table(["Place", "Owner", "Number"], ["Depots", "Roads", "9"]),
    ["Place | +Owner+ | Number", "Depots | +Roads+ | 9"],
  ],
  [
    "a quotation of two paragraphs",
    { kind: "quote", blocks: [paragraph("One."), paragraph("Two.")] },
    { kind: "quote", blocks: [paragraph("One."), paragraph("Three.")] },
    ["> One.", "> -Two.-+Three.+"],
  ],
  ["a list that is new", null, list("one", "two"), ["* +one+", "* +two+"]],
  ["a table that is gone", table(places, ["Depots", "9"]), null, ["-Place- | -Number-", "-Depots- | -9-"]],
  ["a list that only moved", list("one", "two"), list("one", "two"), ["* one", "* two"]],
  ["a list that became a paragraph", list("one", "two"), paragraph("one"), ["* -one-", "* -two-", "+one+"]],
  ["a dividing line", null, { kind: "rule" }, []],
  [
    "code, with its lines",
    { kind: "code", text: "a = 1\nb = 2", language: null },
    { kind: "code", text: "a = 1\nb = 3", language: null },
    ["a = 1\nb = -2-+3+"],
  ],
])("%s", (_what, before, after, lines) => {
  expect(told(comparedContent(before, after))).toEqual(lines);
});

const anyWords = fc.constantFrom("one", "two", "three", "sign in with a phone", "sign in with a badge", "");
const anyContent = fc.oneof(
  anyWords.map(paragraph),
  fc.array(anyWords, { minLength: 1, maxLength: 4 }).map((items) => list(...items)),
  fc.array(fc.tuple(anyWords, anyWords), { maxLength: 4 }).map((rows) => table(places, ...rows)),
);

test("nothing is lost: without what was put in, everything that was there; without what was taken out, all that is", () => {
  const kept = (lines: string[], mark: string) =>
    lines
      .map((one) =>
        one.replaceAll(mark === "+" ? /\+[^+]*\+/g : /-[^-]*-/g, "").replaceAll(/[-+*|()\d\s]/g, ""),
      )
      .join("");
  const whole = (content: BlockContent) =>
    told(comparedContent(content, content))
      .join("")
      .replaceAll(/[*|\s]/g, "");
  fc.assert(
    fc.property(anyContent, anyContent, (before, after) => {
      const compared = comparedContent(before, after);
      const folds = JSON.stringify(compared).includes('"same":');
      if (folds) return;
      expect(kept(told(compared), "-")).toBe(whole(after));
      expect(kept(told(compared), "+")).toBe(whole(before));
    }),
  );
});

test("what did not change is known to be so", () => {
  fc.assert(fc.property(anyContent, (content) => isUnchanged(comparedContent(content, content))));
  expect(isUnchanged(comparedContent(list("one", "two"), list("one", "too")))).toBe(false);
  expect(isUnchanged(comparedContent(table(places, ["one", "2"]), table(places, ["one", "3"])))).toBe(false);
});

test("what stands in one version alone is known to be missing in the other", () => {
  for (const content of [paragraph("one"), list("one"), table(places, ["one", "2"])]) {
    expect(standsIn("old", comparedContent(null, content))).toBe(false);
    expect(standsIn("new", comparedContent(null, content))).toBe(true);
    expect(standsIn("old", comparedContent(content, paragraph("other")))).toBe(true);
  }
  const quote: BlockContent = { kind: "quote", blocks: [paragraph("one")] };
  expect(standsIn("new", comparedContent(quote, null))).toBe(false);
});
