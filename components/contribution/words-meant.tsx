import type { Note } from "@/db/contribution-notes";
import { passageInWords, sinceWords } from "@/domain/placing-words";
import { OldWords } from "./old-words";

type Props = { note: Note; here?: boolean; open?: boolean };

/**
 * The question that somebody answered; the words of the draft that somebody meant, as they were then; and of what was said of an earlier version, what has
 * become of it, with the old words a click away, or `open`. `here` where the draft is, and the words in it can be shown.
 */
export function WordsMeant({ note, here, open }: Props) {
  return (
    <>
      {note.answers ? (
        <p className="snd-quiet">
          In answer to question {note.answers.number}: {note.answers.wording}
        </p>
      ) : null}
      {note.meant ? <Meant note={note} here={here ?? false} /> : null}
      {note.earlier ? <Since note={note} open={open ?? false} /> : null}
    </>
  );
}

function Meant({ note: { id, meant }, here }: { note: Note; here: boolean }) {
  if (!meant) return null;
  const words = <q>{meant.words}</q>;
  return (
    <p className="snd-meant">
      <span className="govuk-visually-hidden">About the words: </span>
      {here && meant.now.start !== null ? (
        <a className="govuk-link" href={`#words-${id}`}>
          {words}
        </a>
      ) : (
        words
      )}
    </p>
  );
}

/** Nothing is said of what is as it was, nor of what nobody has looked at. */
function Since({ note: { earlier, meant }, open }: { note: Note; open: boolean }) {
  const since = earlier?.became ? sinceWords[earlier.became] : null;
  if (!earlier || !since) return null;
  return (
    <div className="snd-since">
      <p>
        Said of {meant ? "words in " : ""}
        {passageInWords(earlier)} in version {earlier.version}, {since}.
      </p>
      <OldWords passage={earlier} meant={meant} open={open} />
    </div>
  );
}
