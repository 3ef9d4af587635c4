import type { BlockContent, Inline } from "./block";
import type { ImportedSection } from "./version-draft";

type Table = Extract<BlockContent, { kind: "table" }>;
export type PictureNode = Extract<BlockContent, { kind: "figure" }> | Extract<Inline, { type: "image" }>;

/** What becomes of the parts of a block that it may hold at any depth. */
type Change = { picture: <Node extends PictureNode>(node: Node) => Node; table: (table: Table) => Table };

const unchanged: Change = { picture: (node) => node, table: (table) => table };

/** The tables of a draft in order, those inside others’ items and quotes among them. */
export function tablesIn(sections: readonly ImportedSection[]): Table[] {
  const found: Table[] = [];
  const table = (one: Table) => {
    found.push(one);
    return one;
  };
  changedSections(sections, { table });
  return found;
}

/** Sections with their pictures and tables changed, wherever these stand. Tables are met in order. */
export function changedSections(
  sections: readonly ImportedSection[],
  change: Partial<Change>,
): ImportedSection[] {
  const whole = { ...unchanged, ...change };
  return sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => ({ ...block, content: changed(block.content, whole) })),
  }));
}

function changed(content: BlockContent, change: Change): BlockContent {
  const inlines = (nodes: readonly Inline[]) => nodes.map((node) => changedInline(node, change));
  const blocks = (contents: readonly BlockContent[]) => contents.map((inner) => changed(inner, change));
  switch (content.kind) {
    case "heading":
    case "paragraph":
      return { ...content, inlines: inlines(content.inlines) };
    case "list": {
      const items = content.items.map((item) => ({
        ...item,
        inlines: inlines(item.inlines),
        children: blocks(item.children),
      }));
      return { ...content, items };
    }
    case "table": {
      const { header, rows, ...table } = change.table(content);
      return { ...table, header: header.map(inlines), rows: rows.map((cells) => cells.map(inlines)) };
    }
    case "quote":
      return { ...content, blocks: blocks(content.blocks) };
    case "footnotes":
      return { ...content, notes: content.notes.map((note) => ({ ...note, blocks: blocks(note.blocks) })) };
    case "figure":
      return change.picture(content);
    default:
      return content;
  }
}

function changedInline(node: Inline, change: Change): Inline {
  if (node.type === "image") return change.picture(node);
  if (node.type !== "link") return node;
  return { ...node, children: node.children.map((child) => changedInline(child, change)) };
}
