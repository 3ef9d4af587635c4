import { countInWords, talkInWords } from "@/domain/counts-in-words";
import { shortDayInWords } from "@/domain/dates-in-words";

type Entry = { number: number; title: string; contributions: number; fresh: number };
type Props = {
  slug: string;
  entries: readonly Entry[];
  current: number;
  /** When the reader was last in this section, before this visit. */
  newSince: Date | null;
  /** Whether something was said of text that is no longer in the draft. */
  removed: boolean;
  /** Whether others are heard only where the reader has written. */
  veiled: boolean;
};

/** The sections of the draft, how much has been said on each, and what is new since the reader opened it last. */
export function SectionContents({ slug, entries, current, newSince, removed, veiled }: Props) {
  return (
    <nav className="snd-reader__nav" id="sections" aria-labelledby="sections-heading">
      <h2 className="govuk-heading-s govuk-!-margin-bottom-2" id="sections-heading">
        Sections
      </h2>
      <p className="snd-quiet govuk-!-margin-bottom-2">
        {newSince ? `You were last in this section on ${shortDayInWords(newSince)}. ` : ""}
        New is what others said since you last opened a section.
      </p>
      <ol className="snd-sections">
        {entries.map(({ number, title, contributions, fresh }) => (
          <li key={number}>
            <a
              className="govuk-link govuk-link--no-visited-state"
              href={`/exercises/${slug}/sections/${number}`}
              aria-current={number === current ? "page" : undefined}
            >
              {number}. {title}
            </a>
            <span className="snd-sections__talk">
              {talkInWords(contributions, veiled)}
              {fresh > 0 ? <span className="snd-new">{freshWords(fresh)}</span> : null}
            </span>
          </li>
        ))}
      </ol>
      {removed ? (
        <p className="govuk-!-margin-top-3">
          <a className="govuk-link govuk-link--no-visited-state" href={`/exercises/${slug}/removed`}>
            What was said of text that is no longer in the draft
          </a>
        </p>
      ) : null}
    </nav>
  );
}

/** Counting stops at a hundred. */
function freshWords(fresh: number): string {
  return fresh > 99 ? "more than 99 new" : `${countInWords(fresh, "new", "new")}`;
}
