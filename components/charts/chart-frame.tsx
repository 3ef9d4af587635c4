import { type ReactNode, useId } from "react";

type Props = { title: string; description: string; height: number; children: ReactNode };

/** The width that every chart is drawn for: that of a phone, so that its words stay 16px there. */
export const chartWidth = 360;

/** A chart’s frame. `description` says what the chart shows, for those who do not see it. */
export function ChartFrame({ title, description, height, children }: Props) {
  const id = useId();
  return (
    <figure className="snd-chart">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${chartWidth} ${height}`} role="img" aria-labelledby={`${id}-t ${id}-d`}>
        <title id={`${id}-t`}>{title}</title>
        <desc id={`${id}-d`}>{description} The table beside it gives every figure.</desc>
        {children}
      </svg>
    </figure>
  );
}

/** A label over as many lines as it needs: SVG does not wrap words, and about 44 characters fit. */
export function Label({ words, y }: { words: string; y: number }) {
  return (
    <text y={y}>
      {linesOf(words).map((line, index) => (
        // The first line stands on y, and each further one below it.
        <tspan key={line} x="0" dy={index === 0 ? 0 : lineHeight}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** How much room a label takes. */
export function labelHeight(words: string): number {
  return linesOf(words).length * lineHeight;
}

const lineHeight = 19;
const lineLength = 44;

function linesOf(words: string): string[] {
  const lines = [""];
  for (const word of words.split(" ")) {
    const last = lines.at(-1) ?? "";
    if (last === "") lines[lines.length - 1] = word;
    else if (`${last} ${word}`.length <= lineLength) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The tops of rows of different heights, and the height of all of them. */
export function stacked(heights: readonly number[]): { tops: number[]; height: number } {
  const tops: number[] = [];
  let height = 0;
  for (const each of heights) {
    tops.push(height);
    height += each;
  }
  return { tops, height };
}
