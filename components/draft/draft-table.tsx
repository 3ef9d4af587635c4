import type { ReactNode } from "react";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { type Alignment, type BlockContent, inlineText } from "@/domain/block";
import { inOrder } from "./in-order";
import { inlineWords, type Talked } from "./inlines";

type Table = Extract<BlockContent, { kind: "table" }>;

/**
 * A table of the draft, in a frame of its own that scrolls where the page is narrow. The first column names the row. A
 * table whose header is empty has no names for its columns, nor, mostly, for its rows.
 */
export function draftTable({ align, header, rows }: Table, talked: Talked): ReactNode {
  const isHeaded = header.some((cell) => cell.length > 0);
  const heads = header.map((cell, at) => headerCell(inlineWords(cell, talked), align[at]));
  const body = rows.map((cells) =>
    bodyRow(
      cells.map((cell) => inlineWords(cell, talked)),
      { align, isHeaded },
    ),
  );
  const [first = []] = isHeaded ? [header] : rows;
  return (
    <ScrollRegion label={`Table: ${first.map(inlineText).join(", ")}`}>
      <table className="govuk-table snd-table">
        {isHeaded ? (
          <thead className="govuk-table__head">
            <tr className="govuk-table__row">{inOrder(heads)}</tr>
          </thead>
        ) : null}
        <tbody className="govuk-table__body">{inOrder(body)}</tbody>
      </table>
    </ScrollRegion>
  );
}

type Columns = { align: readonly Alignment[]; isHeaded: boolean };

function bodyRow(cells: readonly ReactNode[], { align, isHeaded }: Columns): ReactNode {
  const row = cells.map((cell, at) => (at === 0 && isHeaded ? rowName(cell) : bodyCell(cell, align[at])));
  return <tr className="govuk-table__row">{inOrder(row)}</tr>;
}

function headerCell(cell: ReactNode, align: Alignment | undefined): ReactNode {
  return (
    <th
      scope="col"
      className={`govuk-table__header${align === "right" ? " govuk-table__header--numeric" : ""}`}
    >
      {cell}
    </th>
  );
}

function rowName(cell: ReactNode): ReactNode {
  return (
    <th scope="row" className="govuk-table__header govuk-!-font-weight-regular">
      {cell}
    </th>
  );
}

function bodyCell(cell: ReactNode, align: Alignment | undefined): ReactNode {
  return (
    <td className={`govuk-table__cell${align === "right" ? " govuk-table__cell--numeric" : ""}`}>{cell}</td>
  );
}
