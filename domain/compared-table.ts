import { alignedPlaces, type Places } from "./aligned-places";
import { type BlockContent, inlineText } from "./block";
import { folded, isSame, type Unchanged } from "./unchanged-runs";
import { type WordChange, wordChanges } from "./word-changes";

type Only = "old" | "new" | null;

/** A row of a table, cell by cell. `only` says that one of the versions alone has it. */
export type ComparedRow = { only: Only; cells: WordChange[][] };

/** `columns` says of each column whether one of the versions alone has it. */
export type ComparedTable = {
  kind: "table";
  columns: Only[];
  header: WordChange[][];
  rows: (ComparedRow | Unchanged)[];
};

type Table = Extract<BlockContent, { kind: "table" }>;

/** Two tables cell by cell: columns answer to one another by their headings, rows by their first cells. */
export function comparedTable(before: Table | null, after: Table | null): ComparedTable {
  const columns = columnsOf(before, after);
  const cells = (was: readonly string[], is: readonly string[]) =>
    columns.map(([old, now]) => wordChanges(textAt(was, old), textAt(is, now)));

  const [old, now] = [rowsOf(before), rowsOf(after)];
  const rows = alignedPlaces(old.map(asLine), now.map(asLine), nameOf).map(
    ([was, is]): ComparedRow => ({
      only: onlyOf([was, is]),
      cells: cells(was === null ? [] : (old[was] ?? []), is === null ? [] : (now[is] ?? [])),
    }),
  );
  return {
    kind: "table",
    columns: columns.map(onlyOf),
    header: cells(headingsOf(before), headingsOf(after)),
    rows: folded(rows, ({ only, cells: all }) => only === null && all.every(isSame)),
  };
}

/** As many columns in both are the same columns, whatever became of their headings. */
function columnsOf(before: Table | null, after: Table | null): Places[] {
  const [old, now] = [headingsOf(before), headingsOf(after)];
  if (before && after && old.length === now.length) return now.map((_, place): Places => [place, place]);
  return alignedPlaces(old, now);
}

function headingsOf(table: Table | null): string[] {
  return table?.header.map(inlineText) ?? [];
}

function rowsOf(table: Table | null): string[][] {
  return table?.rows.map((row) => row.map(inlineText)) ?? [];
}

const cellEnd = "\u0000";

function asLine(row: readonly string[]): string {
  return row.join(cellEnd);
}

function nameOf(line: string): string {
  return line.split(cellEnd)[0] || line;
}

function onlyOf([old, now]: Places): Only {
  if (old === null) return "new";
  return now === null ? "old" : null;
}

function textAt(row: readonly string[], place: number | null): string {
  return place === null ? "" : (row[place] ?? "");
}
