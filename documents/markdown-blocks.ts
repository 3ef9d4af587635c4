import type {
  Code,
  Heading,
  Html,
  List,
  ListItem as ListItemNode,
  Paragraph,
  RootContent,
  Table,
} from "mdast";
import { type BlockContent, type Inline, type ListItem, normalisedText } from "@/domain/block";
import { htmlPieces } from "./markdown-html";
import { hiddenMessage, inlinesOf, pictureOf } from "./markdown-inlines";
import { type Reading, report, reportTags } from "./markdown-reading";

/** The blocks of a run of nodes. Definitions are none (footnotes are gathered elsewhere), nor are empty paragraphs. */
export function blocksOf(nodes: readonly RootContent[], reading: Reading): BlockContent[] {
  return nodes.flatMap((node) => {
    const blocks = blocksOfNode(node, reading);
    reportTags(reading, node);
    return blocks;
  });
}

function blocksOfNode(node: RootContent, reading: Reading): BlockContent[] {
  switch (node.type) {
    case "paragraph":
      return paragraphBlock(node, reading);
    case "heading":
      return innerHeading(node, reading);
    case "thematicBreak":
      return [{ kind: "rule" }];
    case "blockquote":
      return quoteBlock(blocksOf(node.children, reading));
    case "list":
      return [listBlock(node, reading)];
    case "table":
      return [tableBlock(node, reading)];
    case "code":
      return codeBlock(node, reading);
    case "html":
      return htmlBlocks(node, reading);
    default:
      return [];
  }
}

function paragraphBlock(node: Paragraph, reading: Reading): BlockContent[] {
  const [only, ...more] = node.children.filter((child) => child.type !== "text" || child.value.trim() !== "");
  if (more.length === 0 && (only?.type === "image" || only?.type === "imageReference")) {
    return [{ kind: "figure", ...pictureOf(only, reading) }];
  }
  const inlines = inlinesOf(node.children, reading);
  return inlines.some(({ type }) => type !== "break") ? [{ kind: "paragraph", inlines }] : [];
}

/** A heading within a quote, list or note is not one of the document's: it becomes a paragraph in bold. */
function innerHeading(node: Heading, reading: Reading): BlockContent[] {
  const inlines = inlinesOf([{ type: "strong", children: node.children }], reading);
  report(reading, {
    kind: "heading",
    node,
    message: "A heading inside a quote, list or footnote is shown as bold text",
  });
  return inlines.length > 0 ? [{ kind: "paragraph", inlines }] : [];
}

function quoteBlock(blocks: BlockContent[]): BlockContent[] {
  return blocks.length > 0 ? [{ kind: "quote", blocks }] : [];
}

function listBlock(node: List, reading: Reading): BlockContent {
  const ordered = node.ordered === true;
  const start = ordered ? (node.start ?? 1) : 1;
  if (ordered) reportTypedNumbers(node, start, reading);
  return { kind: "list", ordered, start, items: node.children.map((item) => listItem(item, reading)) };
}

function listItem({ children, checked = null }: ListItemNode, reading: Reading): ListItem {
  const [first, ...below] = children;
  if (first?.type !== "paragraph") return { inlines: [], children: blocksOf(children, reading), checked };
  return { inlines: inlinesOf(first.children, reading), children: blocksOf(below, reading), checked };
}

/** Markdown counts on from the first number of a list, whatever the others are; "1. 1. 1." is a habit and means so. */
function reportTypedNumbers(node: List, start: number, reading: Reading): void {
  const typed = node.children.map((item) => numberAt(reading.source, item.position?.start.offset ?? 0));
  const meant =
    typed.every((number) => number === start) || typed.every((number, at) => number === start + at);
  if (meant) return;
  const message = `This list was numbered ${typed.join(", ")}; its numbers now run on from ${start}`;
  report(reading, { kind: "list", node, message });
}

function numberAt(source: string, offset: number): number {
  return Number.parseInt(source.slice(offset, offset + 10), 10);
}

/** Every row is as long as the longest, so that no cell is without a column. */
function tableBlock(node: Table, reading: Reading): BlockContent {
  const rows = node.children.map((row) => row.children.map((cell) => inlinesOf(cell.children, reading)));
  const width = Math.max(...rows.map(({ length }) => length));
  const [header = [], ...body] = rows.map((row) => filled<Inline[]>(row, width, []));
  if (rows.some(({ length }) => length > (rows[0]?.length ?? 0))) {
    const message =
      "This table has rows that are longer than its heading row; a column without a heading was added";
    report(reading, { kind: "table", node, message });
  }
  return { kind: "table", align: filled(node.align ?? [], width, null), header, rows: body };
}

function filled<Item>(items: readonly Item[], length: number, item: Item): Item[] {
  return [...items, ...Array.from({ length: Math.max(0, length - items.length) }, () => item)];
}

function codeBlock(node: Code, reading: Reading): BlockContent[] {
  const { value, lang = null, meta } = node;
  if (meta) report(reading, { kind: "code", node, message: `A note on this code was left out: ${meta}` });
  return value.trim() !== "" || lang ? [{ kind: "code", text: value, language: lang || null }] : [];
}

const inlineTag = /^<\/?(?:a|abbr|b|code|em|i|kbd|mark|s|small|span|strong|sub|sup|u)[\s>]/i;

function htmlBlocks(node: Html, reading: Reading): BlockContent[] {
  const words = htmlPieces(node.value).map(({ kind, text }) => {
    if (kind === "words") return text;
    if (kind === "tag") reading.tags.add(text);
    else report(reading, { kind: "html", node, message: hiddenMessage(text) });
    return inlineTag.test(text) ? "" : " ";
  });
  const text = normalisedText(words.join(""));
  return text === "" ? [] : [{ kind: "paragraph", inlines: [{ type: "text", text }] }];
}
