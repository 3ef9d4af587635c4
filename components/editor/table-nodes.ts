import { Extension, mergeAttributes, Node } from "@tiptap/core";
import { tableEditing } from "@tiptap/pm/tables";

const table = Node.create({
  name: "table",
  group: "block",
  content: "tableHead tableRow*",
  isolating: true,
  parseHTML: () => [{ tag: "table" }],
  renderHTML: ({ HTMLAttributes }) => [
    "table",
    mergeAttributes(HTMLAttributes, { class: "govuk-table snd-table" }),
    ["tbody", 0],
  ],
});

/** The first row of every table: it names the columns, and can be neither moved nor removed. */
const tableHead = Node.create({
  name: "tableHead",
  content: "tableHeader+",
  priority: 110,
  parseHTML: () => [{ tag: "tr", getAttrs: (row) => isFirstRow(row) && null }],
  renderHTML: ({ HTMLAttributes }) => ["tr", HTMLAttributes, 0],
});

const tableRow = Node.create({
  name: "tableRow",
  content: "tableCell+",
  parseHTML: () => [{ tag: "tr" }],
  renderHTML: ({ HTMLAttributes }) => ["tr", HTMLAttributes, 0],
});

const cellAttributes = () => ({
  // A draft has no cells over two columns or rows: only what is pasted has, until `onlyOwn` has seen it.
  colspan: { default: 1, rendered: false, parseHTML: ({ colSpan }: HTMLTableCellElement) => colSpan },
  rowspan: { default: 1, rendered: false, parseHTML: () => 1 },
  colwidth: { default: null, rendered: false, parseHTML: () => null },
  align: {
    default: null,
    parseHTML: (cell: HTMLElement) => alignments.find((each) => each === cell.dataset.align) ?? null,
    renderHTML: ({ align }: Record<string, unknown>) => (align === null ? {} : { "data-align": align }),
  },
});
const alignments = ["left", "center", "right"];

const tableHeader = Node.create({
  name: "tableHeader",
  content: "paragraph+",
  isolating: true,
  priority: 110,
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: "th, td", getAttrs: (cell) => isFirstRow(cell.closest("tr")) && null }],
  renderHTML: ({ HTMLAttributes }) => [
    "th",
    mergeAttributes(HTMLAttributes, { class: "govuk-table__header", scope: "col" }),
    0,
  ],
});

const tableCell = Node.create({
  name: "tableCell",
  content: "paragraph+",
  isolating: true,
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: "th, td" }],
  renderHTML: ({ HTMLAttributes }) => [
    "td",
    mergeAttributes(HTMLAttributes, { class: "govuk-table__cell" }),
    0,
  ],
});

function isFirstRow(row: Element | null): boolean {
  return row?.closest("table")?.querySelector("tr") === row;
}

const roles = new Map([
  ["table", "table"],
  ["tableHead", "row"],
  ["tableRow", "row"],
  ["tableHeader", "header_cell"],
  ["tableCell", "cell"],
]);

/** Keeps tables whole: as many cells in every row, and cells selected instead of torn apart. */
const wholeTables = Extension.create({
  name: "wholeTables",
  extendNodeSchema: ({ name }) => (roles.has(name) ? { tableRole: roles.get(name) } : {}),
  addProseMirrorPlugins: () => [tableEditing()],
});

// A row that is added is of the kind that comes last here.
export const tableNodes = [table, tableHead, tableRow, tableHeader, tableCell, wholeTables];
