import { ChartWithTable } from "@/components/charts/chart-with-table";
import { LineChart } from "@/components/charts/line-chart";
import { DataTable } from "@/components/ui/data-table";
import { numberInWords } from "@/domain/counts-in-words";
import { dayInWords } from "@/domain/dates-in-words";
import { listedDays, type ReachDay, trendInWords } from "@/domain/reach-trend";

/** How reach grew, as lines, and as a table of days or weeks. */
export function ReachTrend({ days }: { days: readonly ReachDay[] }) {
  const listed = listedDays(days);
  const caption =
    listed.length === days.length ? "People by the end of each day" : "People by the end of each week";
  return (
    <ChartWithTable
      chart={
        <LineChart
          title="People so far"
          description={trendInWords(days)}
          days={days.map(({ day }) => day)}
          lines={[
            { label: "Reached", look: "pale", values: days.map(({ reached }) => reached) },
            { label: "Took part", look: "mid", values: days.map(({ tookPart }) => tookPart) },
            { label: "Contributed", look: "deep", values: days.map(({ contributed }) => contributed) },
          ]}
        />
      }
      table={
        <DataTable
          caption={caption}
          stack
          rows={listed}
          rowKey={({ day }) => day}
          columns={[
            { heading: "Day", cell: ({ day }) => dayInWords(day) },
            { heading: "Invited", numeric: true, cell: ({ invited }) => numberInWords(invited) },
            { heading: "Reached", numeric: true, cell: ({ reached }) => numberInWords(reached) },
            { heading: "Took part", numeric: true, cell: ({ tookPart }) => numberInWords(tookPart) },
            { heading: "Contributed", numeric: true, cell: ({ contributed }) => numberInWords(contributed) },
          ]}
        />
      }
    />
  );
}
