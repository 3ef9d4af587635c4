import { describe, expect, test } from "vitest";
import { withMerged, withMoved, withoutSection, withSection, withSplit } from "./draft-edit";
import { editBetween, undone, undoRefusal } from "./draft-history";
import { numberedSection } from "./draft-outline";
import type { VersionContent } from "./version-content";
import { draftFrom } from "./version-draft";

function counter(prefix: string) {
  let last = 0;
  return () => `${prefix}-${++last}`;
}

const sections = ["One", "Two", "Three"].map((title, at) =>
  numberedSection(
    {
      title,
      blocks: ["a", "b"].map((each) => ({
        kind: "paragraph",
        inlines: [{ type: "text", text: `What section ${title} says in paragraph ${each}.` }],
      })),
    },
    at,
  ),
);
const before = draftFrom(sections, null, counter("old")).content;
const editing = { superseded: null, newId: counter("new") };
const written = { stableId: "old-2", title: "Second", blocks: [] };

const edits: [string, VersionContent | null, string[]][] = [
  ["rewritten", withSection(before, written, editing), ["old-2"]],
  ["moved", withMoved(before, "old-3", -1), []],
  ["split", withSplit(before, { stableId: "old-1", at: "old-5" }, editing), ["old-1", "new-1"]],
  ["merged", withMerged(before, "old-1", editing), ["old-1", "old-2"]],
  ["taken out", withoutSection(before, "old-2"), ["old-2"]],
];

test.each(edits)("a draft with a section %s is as it was when that is undone", (_what, after, changed) => {
  if (!after) throw new Error("Nothing was edited.");
  const edit = editBetween(before, after);
  expect(edit?.sectionIds).toEqual(changed);
  expect(edit && undone(after, edit, counter("put-back"))).toEqual(before);
});

test("what was changed elsewhere meanwhile stays", () => {
  const split = withSplit(before, { stableId: "old-1", at: "old-5" }, editing);
  const later = split && withSection(split, { ...written, stableId: "old-3" }, editing);
  const edit = split && editBetween(before, split);
  if (!later || !edit) throw new Error("Nothing was edited.");
  expect(undone(later, edit, counter("put-back")).map(({ title }) => title)).toEqual([
    "One",
    "Two",
    "Second",
  ]);
});

test("a block that stands in another section by now is not there twice", () => {
  const [first, second, third] = before;
  if (!first || !second || !third) throw new Error("There are three sections.");
  const after = [{ ...first, blocks: [] }, second, third];
  const edit = editBetween(before, after);
  const later = [{ ...first, blocks: [] }, second, { ...third, blocks: [...third.blocks, ...first.blocks] }];
  const ids = edit && undone(later, edit, counter("put-back"))[0]?.blocks.map(({ stableId }) => stableId);
  expect(ids).toEqual(["put-back-1", "put-back-2"]);
});

test("where nothing changed there is no edit", () => {
  expect(editBetween(before, structuredClone(before))).toBeNull();
});

describe("an edit that others followed", () => {
  const edit = (sectionIds: string[], order: string[] = []) => ({
    before: { order, sections: [] },
    sectionIds,
    name: "Priya",
  });

  test.each([
    ["is undone when nothing followed", edit(["a"]), [], null],
    ["is undone when others changed other sections", edit(["a"]), [edit(["b"]), edit([], ["b", "c"])], null],
    [
      "is not undone when its section was changed",
      edit(["a"]),
      [edit(["b"]), edit(["a", "c"])],
      /^Priya has changed the section since/,
    ],
    ["of the order is undone when only words followed", edit([], ["a", "b"]), [edit(["a"])], null],
    [
      "of the order is not undone after another",
      edit([], ["a", "b"]),
      [edit([], ["b", "a"])],
      /^Priya has changed the order/,
    ],
  ])("%s", (_what, undoing, later, refusal) => {
    const found = undoRefusal(undoing, later);
    if (refusal) expect(found).toMatch(refusal);
    else expect(found).toBeNull();
  });
});

test("words that are put back stay where the section stands by now", () => {
  const [first, second, third] = before;
  const rewritten = withSection(before, written, editing);
  const edit = rewritten && editBetween(before, rewritten);
  const moved = rewritten && withMoved(rewritten, "old-2", -1);
  if (!edit || !moved || !first || !second || !third) throw new Error("Nothing was edited.");
  expect(undone(moved, edit, counter("put-back")).map(({ title }) => title)).toEqual(["Two", "One", "Three"]);
});
