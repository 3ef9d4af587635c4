import { numberInWords } from "@/domain/counts-in-words";
import { type Scale, scaleWords } from "@/domain/question";
import { type Counts, divergingSpans } from "@/domain/question-results";
import { ChartFrame, chartWidth } from "./chart-frame";

type Props = { scale: Scale; counts: Counts };

const fills = {
  first: "snd-fill--deep",
  second: "snd-fill--mid",
  third: "snd-fill--whole",
  fourth: "snd-fill--half",
  fifth: "snd-fill--brand",
  not_applicable: "snd-fill--whole",
} as const;
const barTop = 8;
const barHeight = 30;
const keyTop = 62;

/** One question: favourable choices to the left of the line, unfavourable to the right, the middle one astride it. */
export function DivergingBar({ scale, counts }: Props) {
  const spans = divergingSpans(counts);
  const reach = Math.max(1, ...spans.flatMap(({ from, size }) => [-from, from + size]));
  const at = (people: number) => chartWidth / 2 + (people / reach) * (chartWidth / 2 - 2);
  const words = scaleWords[scale];
  return (
    <ChartFrame
      title={`From ${words.first.toLowerCase()} to ${words.fifth.toLowerCase()}`}
      description={`A bar about a line in the middle: ${spans
        .map(({ choice, size }) => `${words[choice]}, ${numberInWords(size)}`)
        .join("; ")}.`}
      height={keyTop + spans.length * 24}
    >
      {spans.map(({ choice, from, size }) => (
        <rect
          key={choice}
          className={`${fills[choice]} snd-fill--key`}
          x={at(from).toFixed(1)}
          y={barTop}
          width={(at(from + size) - at(from)).toFixed(1)}
          height={barHeight}
        />
      ))}
      <path className="snd-axis" d={`M${chartWidth / 2} 0v${barTop * 2 + barHeight}`} />
      {spans.map(({ choice }, index) => (
        <g key={choice}>
          <rect
            className={`${fills[choice]} snd-fill--key`}
            x="1"
            y={keyTop + index * 24}
            width="14"
            height="14"
          />
          <text x="24" y={keyTop + index * 24 + 13}>
            {words[choice]}
          </text>
        </g>
      ))}
    </ChartFrame>
  );
}
