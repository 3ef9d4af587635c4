import type { JSONContent } from "@tiptap/core";
import type { BlockContent, Inline, ListItem, Mark } from "@/domain/block";
import { blockNode, type EditedBlock } from "./editor-nodes";

/**
 * The blocks that the editor’s document holds. A block that nobody touched is handed back as it was `opened`, to the
 * letter; paragraphs and headings that are empty are left out, being only room to type in.
 */
export function editedBlocks(document: JSONContent, opened: readonly EditedBlock[]): EditedBlock[] {
  const before = new Map(opened.map((block) => [block.stableId, block.content]));
  return inside(document).flatMap((node) => {
    const stableId: string | null = node.attrs?.stableId ?? null;
    const content = blockOf(node);
    const original = stableId === null ? undefined : before.get(stableId);
    if (original && isSame(blockOf(blockNode(original)), content)) return [{ stableId, content: original }];
    return isEmpty(content) ? [] : [{ stableId, content }];
  });
}

function isSame(one: BlockContent, other: BlockContent): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function isEmpty(content: BlockContent): boolean {
  return (content.kind === "paragraph" || content.kind === "heading") && content.inlines.length === 0;
}

/** What a node of the editor is as a block: the way back from `blockNode`. Throws on a node that is no block. */
export function blockOf(node: JSONContent): BlockContent {
  const { type, attrs = {} } = node;
  switch (type) {
    case "paragraph":
      return { kind: "paragraph", inlines: inlinesIn(node) };
    case "heading":
      return { kind: "heading", level: attrs.level, inlines: inlinesIn(node) };
    case "orderedList":
    case "bulletList":
      return {
        kind: "list",
        ordered: type === "orderedList",
        start: attrs.start,
        items: inside(node).map(itemOf),
      };
    case "table":
      return tableOf(node);
    case "quote":
      return { kind: "quote", blocks: inside(node).map(blockOf) };
    default:
      return plainBlockOf(node);
  }
}

/** The blocks that hold no others, and no marked words. */
function plainBlockOf(node: JSONContent): BlockContent {
  const { type, attrs = {} } = node;
  switch (type) {
    case "codeBlock":
      return { kind: "code", text: inside(node).map(textIn).join(""), language: attrs.language };
    case "figure":
      return { kind: "figure", alt: attrs.alt, src: attrs.src, caption: attrs.caption };
    case "footnotes":
      return { kind: "footnotes", notes: JSON.parse(attrs.notes) };
    case "rule":
      return { kind: "rule" };
    default:
      throw new Error(`The editor holds ${type}, which is no block.`);
  }
}

function itemOf(item: JSONContent): ListItem {
  const [line, ...below] = inside(item);
  return {
    inlines: line ? inlinesIn(line) : [],
    children: below.map(blockOf),
    checked: item.attrs?.checked ?? null,
  };
}

function tableOf(table: JSONContent): BlockContent {
  const [head, ...rows] = inside(table).map(inside);
  return {
    kind: "table",
    align: (head ?? []).map(({ attrs }) => attrs?.align ?? null),
    header: (head ?? []).map(cellOf),
    rows: rows.map((row) => row.map(cellOf)),
  };
}

/** The lines of a cell are paragraphs while they are edited. */
function cellOf(cell: JSONContent): Inline[] {
  return inside(cell).flatMap((line, at): Inline[] =>
    at === 0 ? inlinesIn(line) : [{ type: "break" }, ...inlinesIn(line)],
  );
}

function inlinesIn(node: JSONContent): Inline[] {
  const inlines: Inline[] = [];
  for (const each of inside(node)) {
    const href = hrefOf(each);
    const last = inlines.at(-1);
    if (href === null) append(inlines, inlineOf(each));
    else if (last?.type === "link" && last.href === href) append(last.children, inlineOf(each));
    else inlines.push({ type: "link", href, children: [inlineOf(each)] });
  }
  return inlines;
}

function inlineOf(node: JSONContent): Inline {
  const { type, attrs = {} } = node;
  switch (type) {
    case "footnoteRef":
      return { type, label: attrs.label, number: attrs.number };
    case "image":
      return { type, alt: attrs.alt, src: attrs.src };
    case "hardBreak":
      return { type: "break" };
    default: {
      const marks = markOrder.filter((mark) => node.marks?.some((each) => each.type === mark));
      return { type: "text", text: textIn(node), ...(marks.length > 0 ? { marks } : {}) };
    }
  }
}

const markOrder: readonly Mark[] = ["strong", "em", "strike", "code"];

/** Words with the same marks are one text, however they came to stand beside each other. */
function append(inlines: Inline[], inline: Inline) {
  const last = inlines.at(-1);
  if (last?.type === "text" && inline.type === "text" && `${last.marks}` === `${inline.marks}`) {
    inlines[inlines.length - 1] = { ...last, text: last.text + inline.text };
  } else inlines.push(inline);
}

function hrefOf({ marks = [] }: JSONContent): string | null {
  return marks.find(({ type }) => type === "link")?.attrs?.href ?? null;
}

function textIn({ text = "" }: JSONContent): string {
  return text;
}

function inside({ content = [] }: JSONContent): JSONContent[] {
  return content;
}
