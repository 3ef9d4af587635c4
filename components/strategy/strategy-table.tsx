import { type Column, DataTable } from "@/components/ui/data-table";
import type { StrategyInList } from "@/db/strategies";
import { periodInWords } from "./period";

const columns: [Column<StrategyInList>, ...Column<StrategyInList>[]] = [
  {
    heading: "Strategy",
    cell: ({ slug, title, portfolio }) => (
      <>
        <a className="govuk-link" href={`/manage/strategies/${slug}`}>
          {title}
        </a>
        {portfolio ? <span className="snd-quiet"> {portfolio}</span> : null}
      </>
    ),
  },
  { heading: "Period", cell: periodInWords },
  {
    heading: "Published",
    cell: ({ latestNumber }) => (latestNumber ? `Version ${latestNumber}` : "Not yet"),
  },
  { heading: "Draft", cell: ({ draftNumber }) => (draftNumber ? `Version ${draftNumber}` : "None") },
  { heading: "Exercises", cell: ({ exerciseCount }) => exerciseCount, numeric: true },
];

/** The strategies of a team, each with what is published and what waits. */
export function StrategyTable({ strategies }: { strategies: readonly StrategyInList[] }) {
  return (
    <DataTable
      caption="Strategies you work on"
      captionHidden
      columns={columns}
      rows={strategies}
      rowKey={({ slug }) => slug}
    />
  );
}
