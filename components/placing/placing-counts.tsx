import type { PlacingCounts } from "@/db/placings";
import { numberInWords } from "@/domain/counts-in-words";
import { stateNames } from "@/domain/placing-words";

type State = Exclude<keyof PlacingCounts, "settled">;
type Props = { here: string; counts: PlacingCounts; current: State };

const states: readonly State[] = ["ambiguous", "removed", "reworded", "moved", "unchanged"];

/** How many placings are in each state, and the way to those. */
export function PlacingCountsNav({ here, counts, current }: Props) {
  return (
    <nav aria-label="Placings by what became of them">
      <ul className="snd-states">
        {states.map((state) => (
          <li key={state}>
            <a
              className="govuk-link govuk-link--no-visited-state"
              href={`${here}?state=${state}`}
              aria-current={state === current ? "page" : undefined}
            >
              {stateNames[state]} ({numberInWords(counts[state])})
            </a>
          </li>
        ))}
      </ul>
      {counts.settled > 0 ? (
        <p className="snd-quiet">{numberInWords(counts.settled)} of these settled by a person.</p>
      ) : null}
    </nav>
  );
}
