import type { ReactNode } from "react";
import { inOrder } from "@/components/draft/in-order";
import { ScrollRegion } from "@/components/ui/scroll-region";
import type { ComparedRow, ComparedTable } from "@/domain/compared-table";
import { countInWords } from "@/domain/counts-in-words";
import type { WordChange } from "@/domain/word-changes";
import { isThere, partsInOrder, type Shown } from "./compared-parts";

/** A table as far as it is shown, in a frame of its own that scrolls where it is too wide. */
export function comparedCells({ columns, header, rows }: ComparedTable, shown: Shown): ReactNode {
  const places = columns.flatMap((only, at) => (isThere(only, shown) ? [at] : []));
  const chosen = (cells: WordChange[][]) => places.map((at) => cells[at] ?? []);
  const names = chosen(header).map((parts) => parts.map(({ text }) => text).join(""));
  const row = (entry: ComparedRow | { same: number }) => {
    if ("same" in entry) return unchangedRows(entry.same, places.length);
    return isThere(entry.only, shown) ? rowOf(chosen(entry.cells), shown) : null;
  };
  return (
    <ScrollRegion label={`Table: ${names.join(", ")}`}>
      <table className="govuk-table snd-table">
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {inOrder(chosen(header).map((parts) => heading(parts, shown)))}
          </tr>
        </thead>
        <tbody className="govuk-table__body">{inOrder(rows.map(row))}</tbody>
      </table>
    </ScrollRegion>
  );
}

function heading(parts: readonly WordChange[], shown: Shown): ReactNode {
  return (
    <th scope="col" className="govuk-table__header">
      {partsInOrder(parts, shown)}
    </th>
  );
}

function unchangedRows(count: number, span: number): ReactNode {
  return (
    <tr className="govuk-table__row">
      <td className="govuk-table__cell snd-fold" colSpan={span}>
        {countInWords(count, "row")} unchanged
      </td>
    </tr>
  );
}

function rowOf(cells: readonly WordChange[][], shown: Shown): ReactNode {
  return <tr className="govuk-table__row">{inOrder(cells.map((parts, at) => cellOf(parts, shown, at)))}</tr>;
}

/** The first cell names its row. */
function cellOf(parts: readonly WordChange[], shown: Shown, at: number): ReactNode {
  if (at > 0) return <td className="govuk-table__cell">{partsInOrder(parts, shown)}</td>;
  return (
    <th scope="row" className="govuk-table__header govuk-!-font-weight-regular">
      {partsInOrder(parts, shown)}
    </th>
  );
}
