import type { Meant, Passage } from "@/db/contribution-anchors";
import { sectionHref } from "@/domain/version-address";

type Props = { passage: Passage; meant: Pick<Meant, "start" | "end"> | null; open?: boolean };

/** The passage as it was when somebody spoke of it, with their words marked; a whole section is at its permanent address. */
export function OldWords({ passage, meant, open }: Props) {
  const { version: number, strategySlug, section, title, text } = passage;
  if (text === null) {
    return (
      <p>
        <a className="govuk-link" href={sectionHref({ strategySlug, number }, { number: section })}>
          “{title}” as it was in version {number}
        </a>
      </p>
    );
  }
  if (open) return <MarkedText text={text} meant={meant} />;
  return (
    <details className="govuk-details snd-old-words">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Show the words as they were</span>
      </summary>
      <MarkedText text={text} meant={meant} />
    </details>
  );
}

/** A passage in plain text with some of its words marked, or as it is. */
export function MarkedText({ text, meant }: { text: string; meant: Pick<Meant, "start" | "end"> | null }) {
  if (!meant) return <blockquote className="snd-was">{text}</blockquote>;
  return (
    <blockquote className="snd-was">
      {text.slice(0, meant.start)}
      <mark>{text.slice(meant.start, meant.end)}</mark>
      {text.slice(meant.end)}
    </blockquote>
  );
}
