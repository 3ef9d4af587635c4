import { Figure, Figures } from "@/components/charts/figure";
import { DataTable } from "@/components/ui/data-table";
import { confidentialNote, roundingNote } from "@/domain/disclosure";
import type { PublishedMetric, ReachRow, SummaryContent } from "@/domain/summary";

type Props = { content: SummaryContent; evidence?: string | undefined };

const basisWords: Record<PublishedMetric["basis"], string> = {
  counted: "Counted",
  estimated: "Estimated",
  reported_by_host: "Reported by the forum’s host, not counted",
};

/** Invited, took part and contributed are different figures, and none is ever put in another’s place (D§2.3). */
export function SummaryFigures({ content: { metrics, stated }, evidence }: Props) {
  return (
    <section>
      <h2 className="govuk-heading-m">Who was invited and who took part</h2>
      <Figures>
        <MetricFigure metric={metrics.invited} />
        <MetricFigure metric={metrics.tookPart} />
        <MetricFigure metric={metrics.contributed} />
        <MetricFigure
          metric={metrics.contributions}
          {...(evidence ? { madeOf: { href: evidence, text: "List of contributions" } } : {})}
        />
        <MetricFigure metric={metrics.issues} />
        {stated.map((metric) => (
          <MetricFigure metric={metric} key={metric.label} />
        ))}
      </Figures>
    </section>
  );
}

function MetricFigure({
  metric,
  madeOf,
}: {
  metric: PublishedMetric;
  madeOf?: { href: string; text: string };
}) {
  return (
    <Figure
      value={metric.shown}
      label={metric.label}
      basis={metric.deduplicated ? `${basisWords[metric.basis]}, each once` : basisWords[metric.basis]}
      source={metric.source}
      asAt={new Date(metric.asAt)}
      madeOf={madeOf ?? null}
    />
  );
}

/** By forum and by directorate: one dimension at a time, never crossed (D§3.3, rule 7). */
export function ReachTables({ content: { byForum, byDirectorate } }: Props) {
  return (
    <section>
      <ReachTable caption="Members by forum" first="Forum" rows={byForum} />
      <p className="govuk-body">A person in two forums is in two rows, so the rows cannot be added up.</p>
      <ReachTable caption="Staff by directorate, each person once" first="Directorate" rows={byDirectorate} />
      <p className="govuk-body">
        {confidentialNote} {roundingNote}
      </p>
    </section>
  );
}

function ReachTable({ caption, first, rows }: { caption: string; first: string; rows: ReachRow[] }) {
  return (
    <DataTable
      caption={caption}
      stack
      rows={rows}
      rowKey={({ label }) => label}
      columns={[
        { heading: first, cell: ({ label }) => label },
        { heading: "Invited", cell: ({ invited }) => invited.shown, numeric: true },
        { heading: "Took part", cell: ({ tookPart }) => tookPart.shown, numeric: true },
        { heading: "Contributed", cell: ({ contributed }) => contributed.shown, numeric: true },
      ]}
    />
  );
}
