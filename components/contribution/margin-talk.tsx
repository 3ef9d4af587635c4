import type { NoteWithReplies } from "@/db/contribution-notes";
import { countInWords, countOrNoneYet } from "@/domain/counts-in-words";
import { MarginNote, type TalkContext } from "./margin-note";

type Props = {
  /** “paragraph 4.3”, or “the section as a whole”. */
  place: string;
  /** “this paragraph”, for the link to all. */
  here: string;
  count: number;
  notes: readonly NoteWithReplies[];
  context: TalkContext;
};

/** The newest talk about a place of the draft, and the way to all of it. */
export function MarginTalk({ place, here, count, notes, context }: Props) {
  const beside = notes.reduce((sum, { replies }) => sum + 1 + replies.length, 0);
  return (
    <div className="snd-talk">
      <p className="snd-talk__count">
        {countOrNoneYet(count, "contribution")}
        <span className="govuk-visually-hidden"> on {place}</span>
      </p>
      {notes.map((note) => (
        <MarginNote key={note.id} note={note} context={context} />
      ))}
      {count > beside ? (
        <a className="govuk-link snd-more" href={context.all}>
          All {countInWords(count, "contribution")} on {here}
        </a>
      ) : null}
    </div>
  );
}
