import { type Column, DataTable } from "@/components/ui/data-table";
import { numberInWords } from "@/domain/counts-in-words";
import { type Reach, type ReachFigure, reachFigures, reachWords } from "@/domain/metric";

export type ReachRow = {
  key: string;
  label: string;
  reach: Reach;
  /** Where a figure opens to what it counts. */
  href: (figure: ReachFigure) => string;
};

type Props = {
  caption: string;
  /** What a row is: “Directorate”. */
  of: string;
  rows: readonly ReachRow[];
  total?: ReachRow;
};

/** Eligible, invited, reached, took part and contributed, side by side and never one for another; each figure opens. */
export function ReachTable({ caption, of, rows, total }: Props) {
  const first: Column<ReachRow> = { heading: of, cell: ({ label }) => label };
  return (
    <DataTable
      caption={caption}
      stack
      rows={rows}
      rowKey={({ key }) => key}
      columns={[first, ...reachFigures.map(figureColumn)]}
      {...(total ? { total: [total.label, ...reachFigures.map((figure) => cellOf(total, figure))] } : {})}
    />
  );
}

function figureColumn(figure: ReachFigure): Column<ReachRow> {
  return { heading: reachWords[figure], numeric: true, cell: (row) => cellOf(row, figure) };
}

function cellOf({ label, reach, href }: ReachRow, figure: ReachFigure) {
  const metric = reach[figure];
  if (!metric) return "–";
  return (
    <a className="govuk-link" href={href(figure)}>
      {numberInWords(metric.value)}
      <span className="govuk-visually-hidden">
        {" "}
        {reachWords[figure].toLowerCase()}, {label}
      </span>
    </a>
  );
}
