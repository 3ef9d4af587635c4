import { expect, test } from "vitest";
import { draftFrom, type ImportedSection, titleFindings } from "./version-draft";

function counter() {
  let last = 0;
  return () => `id-${++last}`;
}

const section = (number: number, title: string, ...texts: string[]): ImportedSection => ({
  number,
  title,
  blocks: texts.map((text, at) => ({
    number: `${number}.${at + 1}`,
    kind: "paragraph",
    content: { kind: "paragraph", inlines: [{ type: "text", text }] },
    text,
  })),
});

const first = [
  section(
    1,
    "Tools that work",
    "Every member of staff will sign in with a phone.",
    "Nobody goes without a device.",
  ),
  section(2, "Time to learn", "Everyone has half a day a month to learn."),
];

test("the first version has new ids and no changes", () => {
  const { content, changes } = draftFrom(first, null, counter());
  const ids = content.flatMap(({ stableId, blocks }) => [stableId, ...blocks.map((block) => block.stableId)]);
  expect(new Set(ids).size).toBe(5);
  expect(changes).toEqual([]);
});

test("the next version keeps the ids of what stayed, whatever its number is now", () => {
  const newId = counter();
  const { content: before } = draftFrom(first, null, newId);
  const next = [
    section(1, "Why now", "The present strategy ends in June."),
    section(
      2,
      "Tools that work",
      "Every member of staff will sign in with a badge.",
      "Nobody goes without a device.",
    ),
    section(3, "Time to learn", "Everyone has half a day a month to learn."),
  ];

  const { content, changes } = draftFrom(next, before, newId);

  const [tools, learning] = before;
  expect(content.map(({ stableId }) => stableId).slice(1)).toEqual([tools?.stableId, learning?.stableId]);
  expect(content[1]?.blocks.map(({ stableId }) => stableId)).toEqual(
    tools?.blocks.map(({ stableId }) => stableId),
  );
  expect(changes).toEqual([
    { kind: "added", sectionStableId: content[0]?.stableId, blockStableId: null },
    { kind: "reworded", sectionStableId: tools?.stableId, blockStableId: tools?.blocks[0]?.stableId },
  ]);
});

test.each([
  [null, 0],
  ["Digital Strategy", 0],
  ["digital strategy", 0],
  ["Digital Strategy 2026 to 2029", 1],
])("the title %s of a file is told of unless it is the strategy’s", (title, count) => {
  expect(titleFindings(title, "Digital Strategy")).toHaveLength(count);
});
