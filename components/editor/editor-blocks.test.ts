import { getSchema } from "@tiptap/core";
import { splitBlock, wrapIn } from "@tiptap/pm/commands";
import { history, undo } from "@tiptap/pm/history";
import { Node } from "@tiptap/pm/model";
import { type Command, EditorState, Plugin, TextSelection } from "@tiptap/pm/state";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Alignment, BlockContent, Inline, ListItem, Mark } from "@/domain/block";
import { draftExtensions } from "./draft-extensions";
import { editedBlocks } from "./edited-blocks";
import { type EditedBlock, editorDocument } from "./editor-nodes";
import { idsPutRight } from "./stable-ids";

const schema = getSchema(draftExtensions);
const text = (words: string): Inline => ({ type: "text", text: words });
const paragraph = (words: string): BlockContent => ({ kind: "paragraph", inlines: [text(words)] });
const block = (stableId: string | null, content: BlockContent): EditedBlock => ({ stableId, content });

/** The document as the editor itself holds it: checked against the schema, which throws on what it does not know. */
function held(blocks: readonly EditedBlock[]): Node {
  const doc = Node.fromJSON(schema, editorDocument(blocks));
  doc.check();
  return doc;
}
const thereAndBack = (blocks: readonly EditedBlock[]) => editedBlocks(held(blocks).toJSON(), []);

/** Runs that differ from their neighbours, as everything that is read or typed has them. */
function apart(inlines: readonly Inline[]): Inline[] {
  const kind = (inline: Inline | undefined) =>
    inline?.type === "text" ? `${inline.marks}` : inline?.type === "link" ? inline.href : null;
  return inlines.filter((inline, at) => kind(inline) === null || kind(inline) !== kind(inlines[at - 1]));
}

const markSets: (Mark[] | undefined)[] = [
  undefined,
  ["strong"],
  ["em"],
  ["strong", "em"],
  ["strike", "code"],
  ["strong", "em", "strike", "code"],
];
const textRun: fc.Arbitrary<Inline> = fc
  .tuple(fc.string({ minLength: 1, unit: "grapheme" }), fc.constantFrom(...markSets))
  .map(([words, marks]) => ({ type: "text", text: words, ...(marks ? { marks } : {}) }));
const unlinked: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 5, arbitrary: textRun },
  fc.constant<Inline>({ type: "break" }),
  fc.record({ type: fc.constant("footnoteRef" as const), label: fc.string(), number: fc.nat() }),
  fc.record({ type: fc.constant("image" as const), alt: fc.string(), src: fc.webPath() }),
);
const link: fc.Arbitrary<Inline> = fc.record({
  type: fc.constant("link" as const),
  href: fc.webUrl(),
  children: fc.array(unlinked, { minLength: 1, maxLength: 3 }).map(apart),
});
const inlines = fc.array(fc.oneof({ weight: 4, arbitrary: unlinked }, link), { maxLength: 6 }).map(apart);
const words = inlines.filter(({ length }) => length > 0);

const table: fc.Arbitrary<BlockContent> = fc.integer({ min: 1, max: 4 }).chain((width) => {
  const row = fc.array(inlines, { minLength: width, maxLength: width });
  return fc.record({
    kind: fc.constant("table" as const),
    align: fc.array(fc.constantFrom<Alignment>(null, "left", "center", "right"), {
      minLength: width,
      maxLength: width,
    }),
    header: row,
    rows: fc.array(row, { maxLength: 3 }),
  });
});

const { content } = fc.letrec<{ content: BlockContent; item: ListItem }>((tie) => ({
  item: fc.record({
    inlines,
    children: fc.array(tie("content"), { maxLength: 2 }),
    checked: fc.constantFrom(null, true, false),
  }),
  content: fc.oneof(
    { depthSize: "small", maxDepth: 3 },
    fc.record({ kind: fc.constant("paragraph" as const), inlines: words }),
    fc.record({
      kind: fc.constant("heading" as const),
      level: fc.integer({ min: 3, max: 6 }),
      inlines: words,
    }),
    table,
    fc.record({
      kind: fc.constant("code" as const),
      text: fc.string({ unit: "grapheme" }),
      language: fc.option(fc.string()),
    }),
    fc.record({
      kind: fc.constant("figure" as const),
      alt: fc.string(),
      src: fc.webPath(),
      caption: fc.option(fc.string()),
    }),
    fc.constant<BlockContent>({ kind: "rule" }),
    fc.record({
      kind: fc.constant("list" as const),
      ordered: fc.boolean(),
      start: fc.nat(),
      items: fc.array(tie("item"), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant("quote" as const),
      blocks: fc.array(tie("content"), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant("footnotes" as const),
      notes: fc.array(
        fc.record({
          label: fc.string(),
          number: fc.nat(),
          blocks: fc.array(tie("content"), { maxLength: 2 }),
        }),
        { maxLength: 2 },
      ),
    }),
  ),
}));
const blocks = fc
  .array(content, { minLength: 1, maxLength: 4 })
  .map((contents) => contents.map((each, at) => block(`id-${at}`, each)));

describe("a block in the editor", () => {
  test("comes back as it was, with its id", () => {
    fc.assert(
      fc.property(blocks, (before) => {
        expect(thereAndBack(before)).toEqual(before);
      }),
      { numRuns: 500 },
    );
  });

  test("comes back to the letter when nobody touched it, even if the editor would write it otherwise", () => {
    const odd: EditedBlock[] = [
      block("a", { kind: "paragraph", inlines: [text("two "), text("runs"), text("")] }),
      block("b", {
        kind: "table",
        align: [],
        header: [[text("Year")]],
        rows: [[], [[text("1")], [text("2")]]],
      }),
      block("c", { kind: "list", ordered: false, start: 1, items: [] }),
      block("d", { kind: "quote", blocks: [] }),
      block("e", { kind: "paragraph", inlines: [{ type: "text", text: "x", marks: ["em", "strong"] }] }),
    ];
    expect(thereAndBack(odd)).not.toEqual(odd);
    expect(editedBlocks(held(odd).toJSON(), odd)).toEqual(odd);
  });

  test("comes back as it is now when its words were changed", () => {
    const before = [block("a", paragraph("Old words.")), block("b", paragraph("Left alone."))];
    const after = held([block("a", paragraph("New words.")), block("b", paragraph("Left alone."))]).toJSON();
    expect(editedBlocks(after, before)).toEqual([block("a", paragraph("New words.")), before[1]]);
  });

  test("that is empty is only room to type in", () => {
    const empty: BlockContent = { kind: "paragraph", inlines: [] };
    expect(thereAndBack([block("a", empty), block(null, paragraph("Words."))])).toEqual([
      block(null, paragraph("Words.")),
    ]);
    expect(held([]).childCount).toBe(1);
    expect(thereAndBack([])).toEqual([]);
  });

  test("the lines of a cell come back with a break between them", () => {
    const cell = { type: "tableHeader", content: ["one", "two"].map(line) };
    const document = {
      type: "doc",
      content: [{ type: "table", content: [{ type: "tableHead", content: [cell] }] }],
    };
    expect(editedBlocks(Node.fromJSON(schema, document).toJSON(), [])).toEqual([
      block(null, {
        kind: "table",
        align: [null],
        header: [[text("one"), { type: "break" }, text("two")]],
        rows: [],
      }),
    ]);
  });
});

function line(words: string) {
  return { type: "paragraph", content: [{ type: "text", text: words }] };
}

describe("the stable id of a block", () => {
  /** An editor without a screen, the cursor after so many letters of the first block. */
  function typing(before: readonly EditedBlock[], after: number) {
    const plugins = [new Plugin({ appendTransaction: idsPutRight }), history()];
    const doc = held(before);
    let state = EditorState.create({ doc, plugins, selection: TextSelection.create(doc, 1 + after) });
    return {
      does: (command: Command) => {
        expect(
          command(state, (transaction) => {
            state = state.apply(transaction);
          }),
        ).toBe(true);
      },
      ids: () => editedBlocks(state.doc.toJSON(), []).map(({ stableId }) => stableId),
      blocks: () => editedBlocks(state.doc.toJSON(), []),
    };
  }
  const two = [block("a", paragraph("One. Two.")), block("b", paragraph("Three."))];

  test("stays with the first part of a block that is split, and undoing gives the block back", () => {
    const editor = typing(two, 5);
    editor.does(splitBlock);
    expect(editor.blocks()).toEqual([
      block("a", paragraph("One. ")),
      block(null, paragraph("Two.")),
      block("b", paragraph("Three.")),
    ]);
    editor.does(undo);
    expect(editor.blocks()).toEqual(two);
  });

  test("stays with the words when only room is made before them", () => {
    const editor = typing(two, 0);
    editor.does(splitBlock);
    expect(editor.blocks()).toEqual(two);
  });

  test("goes to the quote that is made of a block, and back", () => {
    const editor = typing(two, 3);
    const { quote } = schema.nodes;
    if (!quote) throw new Error("no quote");
    editor.does(wrapIn(quote));
    expect(editor.ids()).toEqual(["a", "b"]);
    editor.does(undo);
    expect(editor.blocks()).toEqual(two);
  });
});
