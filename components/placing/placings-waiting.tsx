import { InsetText } from "@/components/ui/inset-text";
import type { PlacingsWaiting as Waiting } from "@/db/placings";
import { countInWords } from "@/domain/counts-in-words";

type Props = {
  waiting: readonly Waiting[];
  /** What it means here, as a sentence. */
  meaning: string;
};

/** That the place of contributions in a version waits for a person, with the way to them; nothing where none does. */
export function PlacingsWaiting({ waiting, meaning }: Props) {
  if (waiting.length === 0) return null;
  return (
    <InsetText>
      <p>{meaning}</p>
      <ul className="govuk-list">
        {waiting.map(({ slug, title, waiting: count }) => (
          <li key={slug}>
            <a className="govuk-link" href={`/manage/exercises/${slug}/placings`}>
              {countInWords(count, "placing")} {count === 1 ? "waits" : "wait"} for you
            </a>
            : {title}
          </li>
        ))}
      </ul>
    </InsetText>
  );
}
