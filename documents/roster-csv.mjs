import { parse } from "csv-parse/sync";
import { refuse } from "./file-refusal.mjs";

const separators = [",", ";", "\t"];

/** The lines of a CSV file as people save it: UTF-8, UTF-16 or Windows-1252, by comma, semicolon or tab. */
export function csvLines(bytes) {
  const text = textOf(bytes);
  const [, said] = /^sep=(.)\r?\n/i.exec(text) ?? [];
  const skipped = said ? 1 : 0;
  try {
    const records = parse(said ? text.slice(text.indexOf("\n") + 1) : text, {
      delimiter: said ?? separatorOf(text),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: 100_000,
    });
    let before = 0;
    return records.flatMap(({ record, info }) => {
      // A line of which a cell has line breaks in it is found where it begins.
      const line = before + 1 + skipped;
      before = info.lines;
      return record.some((cell) => cell.trim() !== "") ? [{ line, cells: record }] : [];
    });
  } catch (error) {
    const line = Number(error?.lines) + skipped;
    return refuse(
      `The selected file cannot be read${line > 0 ? ` from line ${line} on` : ""}: a quotation mark may be missing there`,
    );
  }
}

/** The sign that stands most often in the first line, outside quotation marks. */
function separatorOf(text) {
  const [first = ""] = text.split(/\r?\n/, 1);
  const bare = first.replaceAll(/"[^"]*"/g, "");
  const counts = separators.map((sign) => bare.split(sign).length);
  return separators[counts.indexOf(Math.max(...counts))];
}

function textOf(bytes) {
  const coding = codingOf(bytes);
  const text = new TextDecoder(coding).decode(bytes);
  if (text.includes("\u0000")) refuse("The selected file is not a CSV file: save it as CSV or as .xlsx");
  return text;
}

function codingOf(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  // Without a mark at its start: Latin letters in UTF-16 have a zero beside them.
  const start = bytes.subarray(0, 400);
  const zeros = (rest) => start.filter((byte, at) => at % 2 === rest && byte === 0).length * 4 > start.length;
  if (zeros(1)) return "utf-16le";
  if (zeros(0)) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}
