import { expect, test } from "vitest";
import type { BlockContent } from "./block";
import { renumbered } from "./draft-edit";
import { withOtherWords } from "./suggestion-adoption";

const paragraph = (text: string): BlockContent => ({ kind: "paragraph", inlines: [{ type: "text", text }] });
const draft = renumbered([
  {
    stableId: "one",
    title: "Tools",
    blocks: [
      { stableId: "a", content: paragraph("Every member of staff will sign in with a phone.") },
      { stableId: "b", content: paragraph("Nobody will be left without a device.") },
    ],
  },
]);
const editing = { superseded: null, newId: () => "new" };

test("other words go into their block and nowhere else", () => {
  const words = paragraph("Every member of staff will sign in with a badge.");
  const after = withOtherWords(draft, { stableId: "a", words }, editing);
  expect(after?.stableId).toBe("a");
  expect(after?.content[0]?.blocks.map(({ stableId, text }) => [stableId, text])).toEqual([
    ["a", "Every member of staff will sign in with a badge."],
    ["b", "Nobody will be left without a device."],
  ]);
});

test("words that have nothing in common with those before are another block in the same place", () => {
  const words = paragraph("Depots close on Sundays in winter.");
  const after = withOtherWords(draft, { stableId: "a", words }, editing);
  expect(after?.stableId).toBe("new");
  expect(after?.content[0]?.blocks[0]?.text).toBe("Depots close on Sundays in winter.");
});

test("a block that is gone takes no words", () => {
  expect(withOtherWords(draft, { stableId: "c", words: paragraph("Any.") }, editing)).toBeNull();
});
