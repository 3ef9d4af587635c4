import fc from "fast-check";
import { expect, test } from "vitest";
import { piecesOf, takesHighlights } from "./highlights";

test("a text is cut where highlights begin and end, and overlapping ones share a piece", () => {
  const highlights = [
    { id: 1, start: 12, end: 16 },
    { id: 2, start: 14, end: 20 },
  ];
  expect(piecesOf("abcdefghij", 10, highlights)).toEqual([
    { text: "ab", ids: [], opens: [] },
    { text: "cd", ids: [1], opens: [1] },
    { text: "ef", ids: [1, 2], opens: [2] },
    { text: "ghij", ids: [2], opens: [] },
  ]);
});

test("no highlight leaves one piece, and none of an empty text", () => {
  expect(piecesOf("abc", 0, [])).toEqual([{ text: "abc", ids: [], opens: [] }]);
  expect(piecesOf("abc", 0, [{ id: 1, start: 3, end: 9 }])).toEqual([{ text: "abc", ids: [], opens: [] }]);
});

test("whatever is highlighted, the pieces are the text", () => {
  const highlight = fc.record({ id: fc.nat(9), start: fc.nat(40), length: fc.integer({ min: 1, max: 20 }) });
  fc.assert(
    fc.property(fc.string(), fc.nat(20), fc.array(highlight), (text, from, found) => {
      const highlights = found.map(({ id, start, length }) => ({ id, start, end: start + length }));
      expect(
        piecesOf(text, from, highlights)
          .map((piece) => piece.text)
          .join(""),
      ).toBe(text);
    }),
  );
});

test("a paragraph takes them where no white space was taken from its text", () => {
  const inlines = [
    { type: "text" as const, text: "Read " },
    { type: "link" as const, href: "/help", children: [{ type: "text" as const, text: "the\nhelp" }] },
    { type: "footnoteRef" as const, label: "1", number: 1 },
  ];
  expect(takesHighlights({ kind: "paragraph", inlines })).toBe(true);
  expect(takesHighlights({ kind: "paragraph", inlines: [{ type: "text", text: "two  spaces" }] })).toBe(
    false,
  );
  expect(takesHighlights({ kind: "quote", blocks: [] })).toBe(false);
});
