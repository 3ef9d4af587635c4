import { numberInWords } from "@/domain/counts-in-words";
import { shortDayInWords } from "@/domain/dates-in-words";
import { ChartFrame, chartWidth } from "./chart-frame";

export type Line = { label: string; look: "pale" | "mid" | "deep"; values: readonly number[] };

type Props = {
  title: string;
  description: string;
  /** As many days as each line has values: `YYYY-MM-DD`. */
  days: readonly string[];
  lines: readonly Line[];
};

const plot = { top: 28, height: 160, left: 2, width: chartWidth - 60 };
const keyHeight = 26;

/** Lines over days, each told apart by how it is dashed and by its words, not by its colour alone. */
export function LineChart({ title, description, days, lines }: Props) {
  const most = Math.max(1, ...lines.flatMap(({ values }) => values));
  const bottom = plot.top + plot.height;
  const [first, last] = [days[0], days.at(-1)];
  return (
    <ChartFrame title={title} description={description} height={bottom + 34 + lines.length * keyHeight}>
      <line className="snd-axis" x1={plot.left} y1={bottom} x2={plot.left + plot.width} y2={bottom} />
      {lines.map(({ label, look, values }) => (
        <polyline key={label} className={`snd-line snd-line--${look}`} points={pointsOf(values, most)} />
      ))}
      {first ? (
        <text x="0" y={bottom + 20}>
          {shortDayInWords(first)}
        </text>
      ) : null}
      {last && last !== first ? (
        <text x={plot.left + plot.width} y={bottom + 20} textAnchor="end">
          {shortDayInWords(last)}
        </text>
      ) : null}
      {lines.map(({ label, look, values }, index) => {
        const y = bottom + 46 + index * keyHeight;
        return (
          <g key={label}>
            <line className={`snd-line snd-line--${look}`} x1="1" y1={y - 5} x2="34" y2={y - 5} />
            <text x="44" y={y}>
              {label}: {numberInWords(values.at(-1) ?? 0)}
            </text>
          </g>
        );
      })}
    </ChartFrame>
  );
}

/** One day alone is drawn as a line all the same, so that there is something to see. */
function pointsOf(values: readonly number[], most: number): string {
  const drawn = values.length === 1 ? [...values, ...values] : values;
  return drawn
    .map((value, index) => {
      const x = plot.left + (plot.width * index) / (drawn.length - 1);
      const y = plot.top + plot.height * (1 - value / most);
      return `${x.toFixed(1)},${y.toFixed(1)}`;
    })
    .join(" ");
}
