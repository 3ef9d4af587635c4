import type { ReactNode } from "react";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { type Alignment, type BlockContent, inlineText } from "@/domain/block";
import { inOrder } from "./in-order";
import { inlineWords, type Talked } from "./inlines";

type Table = Extract<BlockContent, { kind: "table" }>;

/** A table of the draft, in a frame of its own that scrolls where the page is narrow. The first column names the row. */
export function draftTable({ align, header, rows }: Table, talked: Talked): ReactNode {
  const heads = header.map((cell, at) => headerCell(inlineWords(cell, talked), align[at]));
  const body = rows.map((cells) =>
    bodyRow(
      cells.map((cell) => inlineWords(cell, talked)),
      align,
    ),
  );
  return (
    <ScrollRegion label={`Table: ${header.map(inlineText).join(", ")}`}>
      <table className="govuk-table snd-table">
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">{inOrder(heads)}</tr>
        </thead>
        <tbody className="govuk-table__body">{inOrder(body)}</tbody>
      </table>
    </ScrollRegion>
  );
}

function bodyRow(cells: readonly ReactNode[], align: readonly Alignment[]): ReactNode {
  return (
    <tr className="govuk-table__row">{inOrder(cells.map((cell, at) => bodyCell(cell, at, align[at])))}</tr>
  );
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

function bodyCell(cell: ReactNode, at: number, align: Alignment | undefined): ReactNode {
  if (at === 0) {
    return (
      <th scope="row" className="govuk-table__header govuk-!-font-weight-regular">
        {cell}
      </th>
    );
  }
  return (
    <td className={`govuk-table__cell${align === "right" ? " govuk-table__cell--numeric" : ""}`}>{cell}</td>
  );
}
