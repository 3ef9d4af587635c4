import { describe, expect, test } from "vitest";
import type { BlockContent } from "./block";
import { type Change, changesBetween } from "./version-change";
import type { VersionBlock, VersionContent } from "./version-content";

const block = (stableId: string, text = `Words of ${stableId}.`): VersionBlock => ({
  stableId,
  number: null,
  kind: "paragraph",
  content: { kind: "paragraph", inlines: [{ type: "text", text }] },
  text,
});

/** “A: a b c” is a section A with blocks a, b and c. */
const version = (...sections: string[]): VersionContent =>
  sections.map((line, index) => {
    const [stableId = "", ids = ""] = line.split(":");
    const blocks = ids.split(" ").filter(Boolean);
    return {
      stableId,
      number: index + 1,
      title: `Title of ${stableId}`,
      blocks: blocks.map((id) => block(id)),
    };
  });

const inWords = (changes: Change[]) =>
  changes.map(({ kind, sectionStableId, blockStableId }) => `${kind} ${blockStableId ?? sectionStableId}`);

describe("what changed", () => {
  const before = version("A: a b c", "B: d e", "C: f");

  test.each([
    ["nothing", before, []],
    ["a block is added", version("A: a x b c", "B: d e", "C: f"), ["added x"]],
    ["a block is removed", version("A: a c", "B: d e", "C: f"), ["removed b"]],
    ["a block is moved inside its section", version("A: b c a", "B: d e", "C: f"), ["moved a"]],
    ["a block is moved to another section", version("A: b c", "B: d a e", "C: f"), ["moved a"]],
    ["a section is added, whole", version("A: a b c", "X: x y", "B: d e", "C: f"), ["added X"]],
    [
      "a section is added round an old block",
      version("A: a b c", "X: x e", "B: d", "C: f"),
      ["added X", "moved e"],
    ],
    ["a section is removed, whole", version("A: a b c", "C: f"), ["removed B"]],
    ["a section is removed but for a block", version("A: a b c", "C: f e"), ["removed B", "moved e"]],
    ["a section is moved", version("C: f", "A: a b c", "B: d e"), ["moved C"]],
    [
      "several things, told in the order of reading",
      version("A: a x", "C: f y"),
      ["removed b", "removed c", "added x", "removed B", "added y"],
    ],
  ])("%s", (_what, after, changes) => {
    expect(inWords(changesBetween(before, after))).toEqual(changes);
  });

  test("a section has a new title", () => {
    const [first, ...others] = before;
    const after = first ? [{ ...first, title: "Tools" }, ...others] : [];
    expect(inWords(changesBetween(before, after))).toEqual(["retitled A"]);
  });
});

describe("what became of one block", () => {
  const section = (blocks: VersionBlock[]): VersionContent => [
    { stableId: "A", number: 1, title: "A", blocks },
  ];
  const kinds = (was: VersionBlock, is: VersionBlock) =>
    changesBetween(section([block("z"), was]), section([block("z"), is])).map(({ kind }) => kind);
  const holding = (content: BlockContent): VersionBlock => ({ ...block("a"), kind: content.kind, content });
  const linked = (href: string) =>
    holding({
      kind: "paragraph",
      inlines: [{ type: "link", href, children: [{ type: "text", text: "here" }] }],
    });
  const footnoted = (number: number) =>
    holding({ kind: "paragraph", inlines: [{ type: "footnoteRef", label: "x", number }] });
  const heading = (text: string): VersionBlock => ({
    ...block("a", text),
    kind: "heading",
    content: { kind: "heading", level: 3, inlines: [{ type: "text", text }] },
  });

  test.each([
    ["other words", block("a"), block("a", "Other words."), ["reworded"]],
    ["another heading", heading("Signing in"), heading("Badges"), ["retitled"]],
    ["the same words with another link", linked("/a"), linked("/b"), ["reformatted"]],
    [
      "the same words in another kind of block",
      block("a"),
      { ...heading("x"), text: "Words of a." },
      ["reformatted"],
    ],
    ["a footnote that only has another number", footnoted(1), footnoted(2), []],
    ["another number", block("a"), { ...block("a"), number: "1.9" }, []],
  ])("%s", (_what, was, is, expected) => {
    expect(kinds(was, is)).toEqual(expected);
  });

  test("the order of keys, which the database does not keep, is no change", () => {
    const content: BlockContent = { inlines: [{ text: "Words of a.", type: "text" }], kind: "paragraph" };
    expect(kinds(block("a"), holding(content))).toEqual([]);
  });

  test("moved and reworded at once is one change", () => {
    const before = section([block("a"), block("b"), block("c")]);
    const after = section([block("b"), block("c"), block("a", "Other words.")]);
    expect(inWords(changesBetween(before, after))).toEqual(["moved_and_reworded a"]);
  });
});
