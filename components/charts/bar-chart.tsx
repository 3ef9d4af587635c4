import { numberInWords } from "@/domain/counts-in-words";
import { ChartFrame, chartWidth, Label, labelHeight, stacked } from "./chart-frame";

/** A bar, or with `value` null the reason why there is none: “[c] fewer than 10”. */
export type Bar = { label: string } & ({ value: number } | { value: null; instead: string });

type Props = { title: string; description: string; bars: readonly Bar[] };

const barHeight = 12;
const roomForFigure = 50;

/** Horizontal bars with their figures. Show it in a ChartWithTable. */
export function BarChart({ title, description, bars }: Props) {
  const longest = Math.max(1, ...bars.map(({ value }) => value ?? 0));
  const { tops, height } = stacked(bars.map(({ label }) => labelHeight(label) + 25));
  return (
    <ChartFrame title={title} description={description} height={height}>
      {bars.map((bar, index) => (
        <OneBar key={bar.label} bar={bar} top={tops[index] ?? 0} longest={longest} />
      ))}
    </ChartFrame>
  );
}

function OneBar({ bar, top, longest }: { bar: Bar; top: number; longest: number }) {
  const y = top + labelHeight(bar.label) + 3;
  if (bar.value === null) {
    return (
      <>
        <Label words={bar.label} y={top + 15} />
        <text className="snd-chart__quiet" x="0" y={y + 12}>
          {bar.instead}
        </text>
      </>
    );
  }
  const width = Math.round(((chartWidth - roomForFigure) * bar.value) / longest);
  return (
    <>
      <Label words={bar.label} y={top + 15} />
      <rect className="snd-fill--mid" x="0" y={y} width={width} height={barHeight} />
      <text x={width + 8} y={y + 12}>
        {numberInWords(bar.value)}
      </text>
    </>
  );
}
