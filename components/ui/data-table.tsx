import type { ReactNode } from "react";
import { ScrollRegion } from "./scroll-region";

export type Column<Row> = {
  heading: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Figures: set to the right, with digits of one width. */
  numeric?: boolean;
};

type Props<Row> = {
  caption: string;
  captionSize?: "s" | "m" | "l";
  /** Where a heading just above says the same. */
  captionHidden?: boolean;
  /** The first column names the row. */
  columns: readonly [Column<Row>, ...Column<Row>[]];
  rows: readonly Row[];
  rowKey: (row: Row) => string | number;
  /** On a phone, the row’s name goes on its own line above its figures. For three or four short figures. */
  stack?: boolean;
  /** A last row in bold, one cell for each column. */
  total?: readonly ReactNode[];
};

/** Rows and columns. It scrolls in its own frame when it is too wide, or stacks. */
export function DataTable<Row>({ caption, stack = false, ...rest }: Props<Row>) {
  const table = <Table caption={caption} stack={stack} {...rest} />;
  return stack ? table : <ScrollRegion label={caption}>{table}</ScrollRegion>;
}

function Table<Row>({ caption, captionSize = "s", captionHidden = false, columns, ...body }: Props<Row>) {
  const role = body.stack ? tableRoles : noRoles;
  return (
    <table className={`govuk-table snd-table${body.stack ? " snd-table--stack" : ""}`} {...role.table}>
      <caption
        className={`govuk-table__caption govuk-table__caption--${captionSize}${captionHidden ? " govuk-visually-hidden" : ""}`}
      >
        {caption}
      </caption>
      <thead className="govuk-table__head" {...role.group}>
        <tr className="govuk-table__row" {...role.row}>
          {columns.map((column, index) => (
            <th
              // biome-ignore lint/suspicious/noArrayIndexKey: columns do not move.
              key={index}
              scope="col"
              className={`govuk-table__header${column.numeric ? " govuk-table__header--numeric" : ""}`}
              {...role.columnHeader}
            >
              {column.heading}
            </th>
          ))}
        </tr>
      </thead>
      <TableBody columns={columns} {...body} />
    </table>
  );
}

type BodyProps<Row> = Pick<Props<Row>, "columns" | "rows" | "rowKey" | "stack" | "total">;

function TableBody<Row>({ columns, rows, rowKey, stack = false, total }: BodyProps<Row>) {
  const numeric = columns.map((column) => column.numeric ?? false);
  return (
    <tbody className="govuk-table__body" {...(stack ? tableRoles : noRoles).group}>
      {rows.map((row) => (
        <TableRow
          key={rowKey(row)}
          cells={columns.map((column) => column.cell(row))}
          numeric={numeric}
          stack={stack}
        />
      ))}
      {total ? <TableRow cells={total} numeric={numeric} stack={stack} bold /> : null}
    </tbody>
  );
}

type RowProps = { cells: readonly ReactNode[]; numeric: readonly boolean[]; stack: boolean; bold?: boolean };

function TableRow({ cells: [name, ...cells], numeric, stack, bold = false }: RowProps) {
  const role = stack ? tableRoles : noRoles;
  const weight = bold ? " govuk-!-font-weight-bold" : "";
  return (
    <tr className="govuk-table__row" {...role.row}>
      <th
        scope="row"
        className={`govuk-table__header${weight || " govuk-!-font-weight-regular"}`}
        {...role.rowHeader}
      >
        {name}
      </th>
      {cells.map((cell, index) => (
        <td
          // biome-ignore lint/suspicious/noArrayIndexKey: columns do not move.
          key={index}
          className={`govuk-table__cell${numeric[index + 1] ? " govuk-table__cell--numeric" : ""}${weight}`}
          {...role.cell}
        >
          {cell}
        </td>
      ))}
    </tr>
  );
}

/** Rows laid out as a grid are no longer a table to browsers, unless each part says what it is. */
const tableRoles = {
  table: { role: "table" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  columnHeader: { role: "columnheader" },
  rowHeader: { role: "rowheader" },
  cell: { role: "cell" },
};
const noRoles: { [part in keyof typeof tableRoles]: object } = {
  table: {},
  group: {},
  row: {},
  columnHeader: {},
  rowHeader: {},
  cell: {},
};
