import type {
  ListItem as ListItemNode,
  PhrasingContent,
  RootContent,
  TableCell as TableCellNode,
  TableRow as TableRowNode,
} from "mdast";
import type { BlockContent, Footnote, Inline, ListItem, Mark } from "@/domain/block";
import { joined } from "./joined-inlines";

/** The syntax tree of Markdown that reads as this block: the way back from `blocksOf` and `inlinesOf`. */
export function nodesFrom(content: BlockContent): RootContent[] {
  switch (content.kind) {
    case "heading":
      return [
        { type: "heading", depth: depthOf(content.level), children: phrasing(content.inlines, "line") },
      ];
    case "paragraph":
      return [{ type: "paragraph", children: phrasing(content.inlines, "lines") }];
    case "list":
      return [listNode(content)];
    case "table":
      return [
        { type: "table", align: content.align, children: [content.header, ...content.rows].map(rowNode) },
      ];
    case "quote":
      return [{ type: "blockquote", children: content.blocks.flatMap(nodesFrom).filter(standsInQuote) }];
    case "code":
      return [{ type: "code", value: content.text, lang: content.language }];
    case "footnotes":
      return content.notes.map(noteNode);
    case "figure":
      return [{ type: "paragraph", children: [pictureNode(content)] }];
    case "rule":
      return [{ type: "thematicBreak" }];
  }
}

function depthOf(level: number) {
  const depths = [1, 2, 3, 4, 5, 6] as const;
  return depths.find((depth) => depth === level) ?? 6;
}

type BlockNode = ListItemNode["children"][number];

function standsInQuote(node: RootContent): node is BlockNode {
  return node.type !== "text";
}

function listNode({ ordered, start, items }: Extract<BlockContent, { kind: "list" }>): BlockNode {
  const children = items.map(itemNode);
  return { type: "list", ordered, start: ordered ? start : null, spread: false, children };
}

function itemNode({ inlines, children, checked }: ListItem): ListItemNode {
  const first: BlockNode[] =
    inlines.length > 0 ? [{ type: "paragraph", children: phrasing(inlines, "lines") }] : [];
  const below = children.flatMap(nodesFrom).filter(standsInQuote);
  // A paragraph under the first line needs an empty line before it, or it would be the same paragraph.
  const spread = below.some(({ type }) => type === "paragraph");
  return { type: "listItem", checked, spread, children: [...first, ...below] };
}

function rowNode(cells: readonly Inline[][]): TableRowNode {
  const children = cells.map(
    (cell): TableCellNode => ({ type: "tableCell", children: phrasing(cell, "line") }),
  );
  return { type: "tableRow", children };
}

function noteNode({ label, blocks }: Footnote): RootContent {
  const children = blocks.flatMap(nodesFrom).filter(standsInQuote);
  return { type: "footnoteDefinition", identifier: label.toLowerCase(), label, children };
}

function pictureNode({ alt, src, caption }: { alt: string; src: string; caption?: string | null }) {
  return { type: "image" as const, url: src, alt, title: caption ?? null };
}

type Run = { marks: readonly Mark[]; node: PhrasingContent };

/** Where a line of text must stay one line (a heading, a cell), a break is written as a tag. */
function phrasing(inlines: readonly Inline[], room: "line" | "lines"): PhrasingContent[] {
  const runs = joined(inlines).flatMap((inline, at, all) => runsOf(inline, room, at === all.length - 1));
  return nested(trimmed(runs));
}

function runsOf(inline: Inline, room: "line" | "lines", isLast: boolean): Run[] {
  switch (inline.type) {
    case "text":
      return textRuns(inline.text, inline.marks ?? []);
    case "link":
      return [{ marks: [], node: { type: "link", url: inline.href, children: linkWords(inline.children) } }];
    case "footnoteRef":
      return [
        { marks: [], node: { type: "footnoteReference", identifier: inline.label, label: inline.label } },
      ];
    case "break":
      return [
        { marks: [], node: room === "line" || isLast ? { type: "html", value: "<br>" } : { type: "break" } },
      ];
    case "image":
      return [{ marks: [], node: pictureNode(inline) }];
  }
}

function linkWords(inlines: readonly Inline[]) {
  return phrasing(inlines, "line").filter((node) => node.type !== "link" && node.type !== "linkReference");
}

function textRuns(value: string, marks: readonly Mark[]): Run[] {
  const text = value.replaceAll(/[\r\n]+/g, " ");
  if (!marks.includes("code")) return [{ marks, node: { type: "text", value: text } }];
  return [{ marks: marks.filter((mark) => mark !== "code"), node: { type: "inlineCode", value: text } }];
}

/** Without the spaces at both ends, which nobody sees. */
function trimmed(runs: readonly Run[]): Run[] {
  return runs.flatMap(({ marks, node }, at): Run[] => {
    if (node.type !== "text") return [{ marks, node }];
    const from = at === 0 ? node.value.trimStart() : node.value;
    const value = at === runs.length - 1 ? from.trimEnd() : from;
    return value === "" ? [] : [{ marks, node: { ...node, value } }];
  });
}

const nodeOf = { em: "emphasis", strong: "strong", strike: "delete" } as const;

/**
 * Runs of the same outer mark stand together inside it. Spaces at the ends of marked words go outside the mark: there
 * they look the same and can be typed.
 */
function nested(runs: readonly Run[]): PhrasingContent[] {
  const [run] = runs;
  if (!run) return [];
  const [mark] = run.marks;
  if (!mark || mark === "code") return [run.node, ...nested(runs.slice(1))];
  const end = runs.findIndex(({ marks }) => marks[0] !== mark);
  const marked = (end < 0 ? runs : runs.slice(0, end)).map((each) => ({
    ...each,
    marks: each.marks.slice(1),
  }));
  const rest = end < 0 ? [] : nested(runs.slice(end));
  const inside = nested(trimmed(marked));
  if (inside.length === 0) return [...spaces(marked.at(0), /^\s*/), ...rest];
  return [
    ...spaces(marked.at(0), /^\s*/),
    { type: nodeOf[mark], children: inside },
    ...spaces(marked.at(-1), /\s*$/),
    ...rest,
  ];
}

function spaces(run: Run | undefined, end: RegExp): PhrasingContent[] {
  const value = run?.node.type === "text" ? (end.exec(run.node.value)?.[0] ?? "") : "";
  return value === "" ? [] : [{ type: "text", value }];
}
