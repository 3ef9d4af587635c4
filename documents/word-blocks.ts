import type { Element, ElementContent } from "hast";
import { type BlockContent, type Inline, inlineText, type ListItem } from "@/domain/block";
import { inlinesOf, pictureOf } from "./word-inlines";
import { allElements, elementsIn, property, tell, type WordReading, wordsIn } from "./word-reading";

const blockTags = /^(?:p|ul|ol|table|blockquote|h[1-6])$/;

/** The blocks of a run of elements; words that stand between them become paragraphs of their own. */
export function blocksOf(nodes: readonly ElementContent[], reading: WordReading): BlockContent[] {
  const blocks: BlockContent[] = [];
  let loose: ElementContent[] = [];
  const flush = () => {
    blocks.push(...paragraphBlock(loose, reading));
    loose = [];
  };
  for (const node of nodes) {
    if (node.type !== "element" || !blockTags.test(node.tagName)) loose.push(node);
    else {
      flush();
      blocks.push(...blocksOfElement(node, reading));
    }
  }
  flush();
  return blocks;
}

function blocksOfElement(element: Element, reading: WordReading): BlockContent[] {
  const { tagName, children } = element;
  if (tagName === "p") return paragraphBlock(children, reading);
  if (tagName === "table") return tableBlock(element, reading);
  if (tagName === "blockquote") {
    const blocks = blocksOf(children, reading);
    return blocks.length > 0 ? [{ kind: "quote", blocks }] : [];
  }
  if (tagName !== "ul" && tagName !== "ol") return innerHeading(element, reading);
  const items = elementsIn(children).map((item) => listItem(item, reading));
  return items.length > 0
    ? [{ kind: "list", ordered: tagName === "ol", start: startOf(element), items }]
    : [];
}

/** The number that Word gives the first item: the import marks it there. */
function startOf({ tagName, children }: Element): number {
  const [mark] = elementsIn(elementsIn(children)[0]?.children ?? []);
  const count = mark ? /^soundings-count-(\d{1,5})$/.exec(property(mark, "id"))?.[1] : undefined;
  return tagName === "ol" && count ? Number(count) : 1;
}

function paragraphBlock(nodes: readonly ElementContent[], reading: WordReading): BlockContent[] {
  const [only, ...more] = nodes.filter((node) => node.type !== "text" || node.value.trim() !== "");
  if (only?.type === "element" && only.tagName === "img" && more.length === 0)
    return [{ kind: "figure", ...pictureOf(only, reading), caption: null }];
  const inlines = inlinesOf(nodes, reading);
  return hasContent(inlines) ? [{ kind: "paragraph", inlines }] : [];
}

function hasContent(inlines: readonly Inline[]): boolean {
  return inlineText(inlines) !== "" || inlines.some(({ type }) => type === "footnoteRef" || type === "image");
}

/** A heading within a quote, list, table or note is not one of the document's: it becomes a paragraph in bold. */
function innerHeading(element: Element, reading: WordReading): BlockContent[] {
  reading.headingsSeen += 1;
  const inlines = inlinesOf(element.children, reading, ["strong"]);
  tell(
    reading,
    "heading",
    `The heading “${inlineText(inlines)}” inside a list or table is shown as bold text`,
  );
  return hasContent(inlines) ? [{ kind: "paragraph", inlines }] : [];
}

function listItem({ children }: Element, reading: WordReading): ListItem {
  const [first, ...below] = blocksOf(children, reading);
  if (first?.kind === "paragraph") return { inlines: first.inlines, children: below, checked: null };
  return { inlines: [], children: first ? [first, ...below] : [], checked: null };
}

/** What a table that was used for layout holds, or null for a table that has more than one cell with something in it. */
export function unwrapped(table: Element): ElementContent[] | null {
  const cells = ownCells(table);
  const full = cells.filter(
    (cell) => wordsIn(cell).trim() !== "" || allElements(cell).some(({ tagName }) => tagName === "img"),
  );
  return full.length <= 1 ? full.flatMap(({ children }) => children) : null;
}

function ownRows(table: Element): Element[] {
  return elementsIn(table.children).flatMap((child) => (child.tagName === "tr" ? [child] : ownRows(child)));
}

function ownCells(table: Element): Element[] {
  return ownRows(table).flatMap(({ children }) => elementsIn(children));
}

/** The first row is taken for the header, which is asked unless Word was told so. Merged cells are spread over empty ones. */
function tableBlock(table: Element, reading: WordReading): BlockContent[] {
  const layout = unwrapped(table);
  if (layout) return blocksOf(layout, reading);
  const cells = ownCells(table);
  const [header = [], ...rows] = gridOf(ownRows(table), reading);
  const name = `The table that begins “${inlineText(header.flat()).slice(0, 60)}”`;
  if (cells.some((cell) => spanOf(cell, "colSpan") > 1 || spanOf(cell, "rowSpan") > 1))
    tell(reading, "table", `${name} had merged cells; their words stand in the first of them`);
  const read: BlockContent = { kind: "table", align: header.map(() => null), header, rows };
  if (!cells.some(({ tagName }) => tagName === "th")) reading.unheaded.add(read);
  return [read];
}

function gridOf(rows: readonly Element[], reading: WordReading): Inline[][][] {
  const grid: (Inline[] | undefined)[][] = rows.map(() => []);
  for (const [at, row] of rows.entries()) {
    for (const cell of elementsIn(row.children)) placeCell({ grid, at }, cell, reading);
  }
  const width = Math.max(...grid.map(({ length }) => length));
  return grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? []));
}

type Place = { grid: (Inline[] | undefined)[][]; at: number };

function placeCell({ grid, at }: Place, cell: Element, reading: WordReading): void {
  const row = grid[at] ?? [];
  let column = 0;
  while (row[column]) column += 1;
  for (const spanned of grid.slice(at, at + spanOf(cell, "rowSpan")))
    for (let beside = 0; beside < spanOf(cell, "colSpan"); beside += 1) spanned[column + beside] ??= [];
  row[column] = cellInlines(blocksOf(cell.children, reading));
}

function spanOf(cell: Element, name: string): number {
  return Math.min(Math.max(Number(property(cell, name)) || 1, 1), 100);
}

/** A cell holds lines of words: its paragraphs and list items, each on a line of its own. */
function cellInlines(blocks: readonly BlockContent[]): Inline[] {
  return blocks
    .flatMap(linesOf)
    .flatMap((line, at): Inline[] => (at === 0 ? line : [{ type: "break" }, ...line]));
}

function linesOf(block: BlockContent): Inline[][] {
  switch (block.kind) {
    case "paragraph":
      return [block.inlines];
    case "list":
      return block.items.flatMap((item) => [item.inlines, ...item.children.flatMap(linesOf)]);
    case "quote":
      return block.blocks.flatMap(linesOf);
    case "figure":
      return [[{ type: "image", alt: block.alt, src: block.src }]];
    case "table":
      return [block.header, ...block.rows].map((row) =>
        row.flatMap((cell, at): Inline[] => (at === 0 ? cell : [{ type: "text", text: " " }, ...cell])),
      );
    default:
      return [];
  }
}
