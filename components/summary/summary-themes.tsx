import { type Bar, BarChart } from "@/components/charts/bar-chart";
import { ChartWithTable } from "@/components/charts/chart-with-table";
import { DataTable } from "@/components/ui/data-table";
import type { SummaryContent } from "@/domain/summary";

/** What was heard, by theme: people, never contributions (D§2.2, section 5). */
export function ThemesPeopleRaised({ content: { themes, method } }: { content: SummaryContent }) {
  if (themes.length === 0) return null;
  const instead = `[c] fewer than ${method.disclosure.k}, or withheld to protect them`;
  const bars: Bar[] = themes.map(({ name, people }) =>
    people.value === null ? { label: name, value: null, instead } : { label: name, value: people.value },
  );
  const [first] = themes;
  return (
    <section>
      <h2 className="govuk-heading-m">What they talked about</h2>
      <ChartWithTable
        chart={
          <BarChart
            title="People who raised each theme"
            description={`Horizontal bars. ${first?.name ?? ""} was raised by the most people. The table beside gives every figure.`}
            bars={bars}
          />
        }
        table={
          <DataTable
            caption={`People who raised each theme, to the nearest ${method.disclosure.base}`}
            rows={themes}
            rowKey={({ name }) => name}
            columns={[
              { heading: "Theme", cell: ({ name }) => name },
              { heading: "How many", cell: ({ strength }) => strength },
              { heading: "People", cell: ({ people }) => people.shown, numeric: true },
            ]}
          />
        }
      />
      <p className="govuk-body">A person who raised two themes is in both rows.</p>
    </section>
  );
}
