import { getSchema } from "@tiptap/core";
import { Fragment, Node } from "@tiptap/pm/model";
import { describe, expect, test } from "vitest";
import type { BlockContent, Inline } from "@/domain/block";
import { draftExtensions } from "./draft-extensions";
import { editedBlocks } from "./edited-blocks";
import { type EditedBlock, editorDocument } from "./editor-nodes";
import { inertHtml, keysIn, onlyOwn } from "./pasted";

const schema = getSchema(draftExtensions);
const node = (blocks: readonly EditedBlock[]) => Node.fromJSON(schema, editorDocument(blocks));
const text = (words: string): Inline => ({ type: "text", text: words });
const paragraph = (...inlines: Inline[]): BlockContent => ({ kind: "paragraph", inlines });
const note = (words: string): BlockContent => ({
  kind: "footnotes",
  notes: [{ label: "a", number: 1, blocks: [paragraph(text(words))] }],
});
const figure = (src: string): BlockContent => ({ kind: "figure", alt: "A map", src, caption: null });

describe("what is pasted", () => {
  const own: EditedBlock[] = [
    { stableId: "one", content: paragraph(text("Words"), { type: "footnoteRef", label: "a", number: 1 }) },
    { stableId: "two", content: figure("/pictures/1") },
    { stableId: "three", content: note("Mine.") },
  ];
  const paste = (blocks: readonly EditedBlock[]) => {
    const content = onlyOwn(node(blocks).content, keysIn(node(own)));
    const doc = schema.node("doc", null, content);
    doc.check();
    return editedBlocks(doc.toJSON(), []);
  };

  test("keeps what the section had, so that it can be moved", () => {
    expect(paste(own)).toEqual(own);
  });

  test("keeps the words of anything else, but no id, picture or footnote that is not of the section", () => {
    const foreign: EditedBlock[] = [
      {
        stableId: "other",
        content: paragraph(
          text("Words"),
          { type: "footnoteRef", label: "b", number: 1 },
          { type: "image", alt: "x", src: "https://elsewhere.example/x.png" },
        ),
      },
      { stableId: null, content: figure("https://elsewhere.example/x.png") },
      { stableId: "three", content: note("Not mine.") },
      { stableId: null, content: { kind: "quote", blocks: [figure("/pictures/2")] } },
    ];
    expect(paste(foreign)).toEqual([
      { stableId: null, content: paragraph(text("Words")) },
      { stableId: null, content: { kind: "quote", blocks: [paragraph()] } },
    ]);
  });

  test("has empty cells beside one that was over several columns", () => {
    const cell = (words: string, colspan: number) =>
      schema.node("tableHeader", { colspan }, [schema.node("paragraph", null, [schema.text(words)])]);
    const head = schema.node("tableHead", null, [cell("a", 1), cell("b", 3)]);
    const table = onlyOwn(Fragment.from(schema.node("table", null, [head])), new Set());
    expect(editedBlocks(schema.node("doc", null, table).toJSON(), [])).toEqual([
      {
        stableId: null,
        content: {
          kind: "table",
          align: [null, null, null, null],
          header: [[text("a")], [text("b")], [], []],
          rows: [],
        },
      },
    ]);
  });
});

test("styles and handlers of pasted elements are data, and the words between stay as they are", () => {
  const html = `<P STYLE="color:red" onclick='x()' class="a">1 < 2, style=a<style>p{}</style><img onerror = x></P>`;
  expect(inertHtml(html)).toBe(
    `<P data-STYLE="color:red" data-onclick='x()' class="a">1 < 2, style=a<img data-onerror = x></P>`,
  );
});
