import type { JSONContent } from "@tiptap/core";
import type { Alignment, BlockContent, Inline, ListItem } from "@/domain/block";

/** A block as the section page hands it over and takes it back; one that was begun in the editor has no id yet. */
export type EditedBlock = { stableId: string | null; content: BlockContent };

/**
 * The blocks of a section as the document of the editor, which `editedBlocks` reads back. What the editor needs and a
 * block may lack is filled in: a list has an item, a quote a paragraph, every row of a table as many cells.
 */
export function editorDocument(blocks: readonly EditedBlock[]): JSONContent {
  const nodes = blocks.map(({ stableId, content }) => withId(blockNode(content), stableId));
  return { type: "doc", content: filled(nodes, emptyParagraph) };
}

const emptyParagraph: JSONContent = { type: "paragraph" };

function withId(node: JSONContent, stableId: string | null): JSONContent {
  return { ...node, attrs: { ...node.attrs, stableId } };
}

export function blockNode(content: BlockContent): JSONContent {
  switch (content.kind) {
    case "paragraph":
      return paragraph(content.inlines);
    case "heading":
      return { type: "heading", attrs: { level: content.level }, content: inlineNodes(content.inlines) };
    case "list":
      return listNode(content);
    case "table":
      return tableNode(content);
    case "quote":
      return { type: "quote", content: filled(content.blocks.map(blockNode), emptyParagraph) };
    case "code":
      return {
        type: "codeBlock",
        attrs: { language: content.language },
        content: textNodes(content.text, []),
      };
    case "figure":
      return { type: "figure", attrs: { alt: content.alt, src: content.src, caption: content.caption } };
    case "footnotes":
      return { type: "footnotes", attrs: { notes: JSON.stringify(content.notes) } };
    case "rule":
      return { type: "rule" };
  }
}

type Of<Kind extends BlockContent["kind"]> = Extract<BlockContent, { kind: Kind }>;

function paragraph(inlines: readonly Inline[]): JSONContent {
  return { type: "paragraph", content: inlineNodes(inlines) };
}

function listNode({ ordered, start, items }: Of<"list">): JSONContent {
  const empty = { inlines: [], children: [], checked: null };
  return {
    type: ordered ? "orderedList" : "bulletList",
    attrs: { start },
    content: filled(items, empty).map(itemNode),
  };
}

function itemNode({ inlines, children, checked }: ListItem): JSONContent {
  return {
    type: "listItem",
    attrs: { checked },
    content: [paragraph(inlines), ...children.map(blockNode)],
  };
}

function tableNode({ align, header, rows }: Of<"table">): JSONContent {
  const width = Math.max(1, header.length, ...rows.map(({ length }) => length));
  const columns = Array.from({ length: width }, (_, at) => align[at] ?? null);
  const cells = (row: readonly Inline[][], type: string) =>
    columns.map((alignment, at) => cellNode(row[at] ?? [], type, alignment));
  return {
    type: "table",
    content: [
      { type: "tableHead", content: cells(header, "tableHeader") },
      ...rows.map((row) => ({ type: "tableRow", content: cells(row, "tableCell") })),
    ],
  };
}

function cellNode(inlines: readonly Inline[], type: string, align: Alignment): JSONContent {
  return { type, attrs: { align }, content: [paragraph(inlines)] };
}

type EditorMark = { type: string; attrs?: { href: string } };

/** A link is a mark in the editor, so that words can be typed into it and bold can begin in its middle. */
function inlineNodes(inlines: readonly Inline[], around: readonly EditorMark[] = []): JSONContent[] {
  return inlines.flatMap((inline) => inlineNode(inline, around));
}

function inlineNode(inline: Inline, around: readonly EditorMark[]): JSONContent[] {
  switch (inline.type) {
    case "text":
      return textNodes(inline.text, [...around, ...(inline.marks ?? []).map((type) => ({ type }))]);
    case "link":
      return inlineNodes(inline.children, [{ type: "link", attrs: { href: inline.href } }]);
    case "footnoteRef":
      return [atom("footnoteRef", { label: inline.label, number: inline.number }, around)];
    case "image":
      return [atom("image", { alt: inline.alt, src: inline.src }, around)];
    case "break":
      return [atom("hardBreak", {}, around)];
  }
}

function atom(
  type: string,
  attrs: Record<string, string | number>,
  marks: readonly EditorMark[],
): JSONContent {
  return { type, attrs, marks: [...marks] };
}

function textNodes(text: string, marks: readonly EditorMark[]): JSONContent[] {
  return text === "" ? [] : [{ type: "text", text, marks: [...marks] }];
}

function filled<Item>(items: readonly Item[], otherwise: Item): Item[] {
  return items.length > 0 ? [...items] : [otherwise];
}
