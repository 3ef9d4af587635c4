import { refuse } from "./file-refusal.mjs";
import { openWorkbook } from "./roster-workbook.mjs";
import { attribute, tagsOf } from "./roster-xml.mjs";
import { decoded } from "./word-xml.mjs";

const damaged = "The selected file is damaged and cannot be opened: save it again as .xlsx";
const mostColumns = 100;

/** The lines of the first visible sheet of a workbook: what its cells show as words, numbers and day numbers. */
export async function sheetLines(bytes) {
  const parts = await openWorkbook(bytes);
  const workbook = parts.get("xl/workbook.xml") ?? refuse("The selected file must be a spreadsheet (.xlsx)");
  const strings = sharedStrings(parts.get("xl/sharedstrings.xml") ?? "");
  const sheet =
    parts.get(firstSheet(workbook, parts.get("xl/_rels/workbook.xml.rels") ?? "")) ?? refuse(damaged);
  const is1904 = /date1904\s*=\s*["'](?:1|true)/i.test(workbook);
  return linesOf(sheet, strings)
    .filter(({ cells }) => cells.some((text) => text.trim() !== ""))
    .map((line) => (is1904 ? { ...line, cells: line.cells.map(laterDay) } : line));
}

/** Where the workbook says that its first visible sheet is. */
function firstSheet(workbook, links) {
  const sheets = [...tagsOf(workbook)].filter(({ name, closes }) => name === "sheet" && !closes);
  const shown =
    sheets.find(({ attributes }) => !/state\s*=\s*["'](?:very)?hidden/i.test(attributes)) ?? sheets[0];
  const id = /\w+:id\s*=\s*["']([^"']*)/.exec(shown?.attributes ?? "")?.[1];
  const link = [...tagsOf(links)].find(
    ({ name, attributes }) => name === "Relationship" && attribute(attributes, "Id") === id,
  );
  if (!link) return "xl/worksheets/sheet1.xml";
  const target = attribute(link.attributes, "Target").replace(/^\/?(?:xl\/)?(?:\.\/)?/, "");
  return `xl/${target}`.toLowerCase();
}

function sharedStrings(source) {
  const strings = [];
  let isReading = false;
  for (const { name, closes, empty, inner } of tagsOf(source)) {
    if (name === "si" && !closes) strings.push("");
    // How Asian characters are read stands beside the words, and is not among them.
    if (name === "rPh") isReading = !closes && !empty;
    if (name === "t" && !closes && !isReading && strings.length > 0)
      strings.push(strings.pop() + decoded(inner));
  }
  return strings;
}

function linesOf(source, strings) {
  const lines = [];
  let cell = null;
  for (const { name, attributes, inner } of openTagsOf(source)) {
    if (name === "row") lines.push(rowOf(attributes, lines.at(-1)));
    if (name === "c") cell = cellOf(attributes, lines.at(-1) ?? refuse(damaged));
    if (name === "v" || name === "t") add(cell, shownIn(cell, decoded(inner), strings));
  }
  return lines;
}

function* openTagsOf(source) {
  for (const one of tagsOf(source)) if (!one.closes) yield one;
}

function rowOf(attributes, before) {
  return { line: Number(attribute(attributes, "r")) || (before?.line ?? 0) + 1, cells: [] };
}

function add(cell, text) {
  if (cell) cell.cells[cell.at] += text;
}

/** Makes room for a cell in its row; null where nobody would look for it. */
function cellOf(attributes, { cells }) {
  const letters = /^[A-Z]{1,3}/.exec(attribute(attributes, "r"))?.[0];
  const at = letters
    ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
    : cells.length;
  if (at >= mostColumns) return null;
  while (cells.length <= at) cells.push("");
  return { cells, at, type: attribute(attributes, "t") };
}

function shownIn(cell, text, strings) {
  const type = cell?.type ?? "";
  if (type === "s") return strings[Number(text)] ?? "";
  if (type !== "" && type !== "n") return text;
  const number = Number(text);
  return text !== "" && Number.isFinite(number) ? String(number) : text;
}

/** Old workbooks of a Mac count their days from 1904. */
function laterDay(text) {
  return /^\d{5}(?:\.\d+)?$/.test(text) ? String(Number(text) + 1462) : text;
}
