import fc from "fast-check";
import { expect, test } from "vitest";
import { plainText } from "./block";
import { piecesByNode, piecesOf } from "./highlights";

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

const text = (words: string) => ({ type: "text" as const, text: words });

test("places in the plain text are found in the nodes of lists, tables and links, whatever their white space", () => {
  const content = {
    kind: "list" as const,
    ordered: false,
    start: 1,
    items: [
      { inlines: [text("  Two \n spaces"), text(" after")], children: [], checked: null },
      {
        inlines: [{ type: "link" as const, href: "/help", children: [text("the help")] }],
        children: [],
        checked: null,
      },
    ],
  };
  const words = "spaces after the";
  const start = plainText(content).indexOf(words);
  const pieces = piecesByNode(content, [{ id: 7, start, end: start + words.length }]);
  const marked = [...pieces.values()].map((each) => each.filter(({ ids }) => ids.length > 0));
  expect(marked.map((each) => each.map((piece) => piece.text))).toEqual([["spaces"], [" after"], ["the"]]);
  expect([...pieces.values()].flat().flatMap(({ opens }) => opens)).toEqual([7]);
});

test("whatever the white space, what is marked are the words of the place", () => {
  const run = fc.stringMatching(/^[ab \n]{0,8}$/);
  fc.assert(
    fc.property(fc.array(run, { minLength: 1, maxLength: 5 }), fc.nat(20), fc.nat(20), (runs, one, other) => {
      const content = { kind: "paragraph" as const, inlines: runs.map(text) };
      const plain = plainText(content);
      const [start, end] = [Math.min(one, other), Math.min(plain.length, Math.max(one, other))];
      fc.pre(start < end);
      const pieces = [...piecesByNode(content, [{ id: 1, start, end }]).values()].flat();
      const marked = pieces.filter(({ ids }) => ids.length > 0).map((piece) => piece.text);
      expect(marked.join("").replaceAll(/\s+/g, "")).toBe(plain.slice(start, end).replaceAll(" ", ""));
    }),
  );
});
