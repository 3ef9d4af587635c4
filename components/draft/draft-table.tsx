import type { ReactNode } from "react";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { type Alignment, type BlockContent, type Inline, inlineText } from "@/domain/block";
import { inOrder } from "./in-order";
import { inlineWords } from "./inlines";

type Table = Extract<BlockContent, { kind: "table" }>;

/** A table of the draft, in a frame of its own that scrolls where the page is narrow. The first column names the row. */
export function draftTable({ align, header, rows }: Table): ReactNode {
  return (
    <ScrollRegion label={`Table: ${header.map(inlineText).join(", ")}`}>
      <table className="govuk-table snd-table">
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {inOrder(header.map((cell, at) => headerCell(cell, align[at])))}
          </tr>
        </thead>
        <tbody className="govuk-table__body">{inOrder(rows.map((cells) => bodyRow(cells, align)))}</tbody>
      </table>
    </ScrollRegion>
  );
}

function bodyRow(cells: readonly Inline[][], align: readonly Alignment[]): ReactNode {
  return (
    <tr className="govuk-table__row">{inOrder(cells.map((cell, at) => bodyCell(cell, at, align[at])))}</tr>
  );
}

function headerCell(cell: readonly Inline[], align: Alignment | undefined): ReactNode {
  return (
    <th
      scope="col"
      className={`govuk-table__header${align === "right" ? " govuk-table__header--numeric" : ""}`}
    >
      {inlineWords(cell)}
    </th>
  );
}

function bodyCell(cell: readonly Inline[], at: number, align: Alignment | undefined): ReactNode {
  if (at === 0) {
    return (
      <th scope="row" className="govuk-table__header govuk-!-font-weight-regular">
        {inlineWords(cell)}
      </th>
    );
  }
  return (
    <td className={`govuk-table__cell${align === "right" ? " govuk-table__cell--numeric" : ""}`}>
      {inlineWords(cell)}
    </td>
  );
}
