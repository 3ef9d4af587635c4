import { ChartFrame, chartWidth, Label, labelHeight, stacked } from "./chart-frame";

export type Reach = {
  label: string;
  eligible: number;
  invited: number;
  reached: number;
  tookPart: number;
  contributed: number;
};

type Props = {
  title: string;
  description: string;
  rows: readonly Reach[];
  /** `each`: every bar is the whole of its row. `together`: a bar is as long as its row is large. */
  scale: "each" | "together";
};

const parts = [
  { of: "eligible", label: "Eligible", fill: "snd-fill--whole", inset: 0 },
  { of: "invited", label: "Invited", fill: "snd-fill--pale", inset: 3 },
  { of: "reached", label: "Reached", fill: "snd-fill--half", inset: 6 },
  { of: "tookPart", label: "Took part", fill: "snd-fill--mid", inset: 9 },
  { of: "contributed", label: "Contributed", fill: "snd-fill--deep", inset: 12 },
] as const;

const barHeight = 28;
const keyHeight = 80;

/** Bars inside bars: those who contributed, within those who took part, were reached, were invited and are eligible. */
export function ReachBars({ title, description, rows, scale }: Props) {
  const largest = Math.max(1, ...rows.map(({ eligible }) => eligible));
  const { tops, height } = stacked(rows.map(({ label }) => labelHeight(label) + barHeight + 13));
  return (
    <ChartFrame title={title} description={description} height={height + keyHeight}>
      {rows.map((row, index) => (
        <Row
          key={row.label}
          row={row}
          top={tops[index] ?? 0}
          whole={scale === "each" ? Math.max(1, row.eligible) : largest}
        />
      ))}
      <Key top={height + 6} />
    </ChartFrame>
  );
}

function Row({ row, top, whole }: { row: Reach; top: number; whole: number }) {
  const y = top + labelHeight(row.label) + 7;
  return (
    <>
      <Label words={row.label} y={top + 17} />
      {parts.map(({ of, fill, inset }) => (
        <rect
          key={of}
          className={fill}
          x="1"
          y={y + inset}
          // More can be invited than are eligible where a site manager’s count came late: stay in the frame.
          width={Math.min((chartWidth - 2) * (row[of] / whole), chartWidth - 2).toFixed(1)}
          height={barHeight - 2 * inset}
        />
      ))}
    </>
  );
}

function Key({ top }: { top: number }) {
  return parts.map(({ of, label, fill }, index) => {
    const x = index % 2 === 0 ? 1 : 181;
    const y = top + Math.floor(index / 2) * 24;
    return (
      <g key={of}>
        <rect className={`${fill} snd-fill--key`} x={x} y={y} width="14" height="14" />
        <text x={x + 21} y={y + 13}>
          {label}
        </text>
      </g>
    );
  });
}
