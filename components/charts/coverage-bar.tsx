import { useId } from "react";
import { numberInWords } from "@/domain/counts-in-words";

type Props = {
  total: number;
  done: number;
  /** What software suggested and no person has confirmed yet: hatched, since it does not count. */
  suggested?: number;
  /** What is counted, and what is done with it: “contributions”, “coded”. */
  of: string;
  verb: string;
};

/** How far the work has come: the sentence first, then a bar that says the same. */
export function CoverageBar({ total, done, suggested = 0, of, verb }: Props) {
  const hatch = useId();
  const left = Math.max(total - done - suggested, 0);
  const waiting = suggested > 0 ? ` ${numberInWords(suggested)} suggested, waiting for a person.` : "";
  return (
    <div className="snd-cover">
      <p className="snd-cover__words">
        <strong>
          {numberInWords(done)} of {numberInWords(total)}
        </strong>{" "}
        {of} {verb}.{waiting} {numberInWords(left)} left.
      </p>
      <svg className="snd-cover__bar" width="100%" height="16" role="img" aria-labelledby={`${hatch}-words`}>
        <title id={`${hatch}-words`}>
          {`${numberInWords(done)} ${verb},${waiting ? ` ${numberInWords(suggested)} suggested and waiting,` : ""} ${numberInWords(left)} left, of ${numberInWords(total)}`}
        </title>
        <defs>
          <pattern
            id={hatch}
            width="7"
            height="7"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path className="snd-cover__line" d="M1.5 0v7" />
          </pattern>
        </defs>
        <rect className="snd-fill--brand" width={share(done, total)} height="16" />
        <rect x={share(done, total)} width={share(suggested, total)} height="16" fill={`url(#${hatch})`} />
      </svg>
    </div>
  );
}

function share(part: number, total: number): string {
  return total > 0 ? `${Math.min((part / total) * 100, 100).toFixed(2)}%` : "0%";
}
