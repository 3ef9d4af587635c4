import { BarChart } from "@/components/charts/bar-chart";
import { ChartWithTable } from "@/components/charts/chart-with-table";
import { DataTable } from "@/components/ui/data-table";
import { When } from "@/components/ui/when";
import { countInWords, numberInWords } from "@/domain/counts-in-words";
import { basisWords, type Reach, reachFigures, reachMeanings, reachWords } from "@/domain/metric";
import { hrefOf } from "./figure-address";

type Props = { slug: string; reach: Reach; asAt: Date };

/** From those who could have been invited to those who said something, each person once. */
export function ReachFunnel({ slug, reach, asAt }: Props) {
  const rows = reachFigures.flatMap((figure) => {
    const metric = reach[figure];
    return metric ? [{ figure, ...metric }] : [];
  });
  const { invited, reached, tookPart, contributed } = reach;
  return (
    <>
      <ChartWithTable
        chart={
          <BarChart
            title="Each person once"
            description={`Of ${countInWords(invited.value, "person", "people")} invited, ${numberInWords(tookPart.value)} took part and ${numberInWords(contributed.value)} contributed.`}
            bars={rows.map(({ figure, value }) => ({ label: reachWords[figure], value }))}
          />
        }
        table={
          <DataTable
            caption="What each figure counts"
            rows={rows}
            rowKey={({ figure }) => figure}
            columns={[
              {
                heading: "Figure",
                cell: ({ figure }) => `${reachWords[figure]}: ${lower(reachMeanings[figure])}`,
              },
              {
                heading: "People",
                numeric: true,
                cell: ({ figure, value }) => (
                  <a className="govuk-link" href={hrefOf(slug, "")(figure)}>
                    {numberInWords(value)}
                    <span className="govuk-visually-hidden"> {reachWords[figure].toLowerCase()}</span>
                  </a>
                ),
              },
              {
                heading: "Share of those invited",
                numeric: true,
                cell: ({ figure, value }) => (figure === "eligible" ? "" : shareOf(value, invited.value)),
              },
            ]}
          />
        }
      />
      <p className="govuk-body">
        Of the {countInWords(invited.value, "person", "people")} invited,{" "}
        {numberInWords(Math.max(invited.value - reached.value, 0))} have not opened the exercise and{" "}
        {numberInWords(Math.max(invited.value - tookPart.value, 0))} have not taken part.
      </p>
      <p className="snd-quiet">
        {basisWords[invited.basis]}, each person once, <When at={asAt} />. Forums that only state a headcount
        are not in these figures.
      </p>
    </>
  );
}

const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

function shareOf(value: number, whole: number): string {
  return whole === 0 ? "" : `${numberInWords(Math.round((1000 * value) / whole) / 10)}%`;
}
