import { SuggestedWords } from "@/components/suggestion/suggested-words";
import type { Note, NoteWithReplies } from "@/db/contribution-notes";
import { Byline } from "./byline";
import { isFresh, noteDate, responsesTo, type TalkContext } from "./margin-note";
import { NoteLinks } from "./note-links";
import { ReasonButtons } from "./reason-buttons";
import { WordsMeant } from "./words-meant";
import { Written } from "./written";

type Props = { notes: readonly NoteWithReplies[]; context: TalkContext };

/** All that was said at a place, whole and open, the newest first, each with its replies. */
export function SaidList({ notes, context }: Props) {
  return (
    <ol className="snd-said-list">
      {notes.map((note) => (
        <li key={note.id} id={`c-${note.id}`}>
          <SaidThread note={note} context={context} />
        </li>
      ))}
    </ol>
  );
}

/** One contribution, whole and open, with its replies. */
export function SaidThread({ note, context }: { note: NoteWithReplies; context: TalkContext }) {
  return (
    <>
      <Said note={note} context={context} />
      {note.replies.map((reply) => (
        <div className="snd-reply" id={`c-${reply.id}`} key={reply.id}>
          <Said note={reply} context={context} />
        </div>
      ))}
    </>
  );
}

function Said({ note, context }: { note: Note; context: TalkContext }) {
  return (
    <>
      <p>
        <Byline authorship={note.authorship} fresh={isFresh(note, context)} />
      </p>
      <WordsMeant note={note} open={context.oldWords ?? false} />
      <Written text={note.body} />
      <SuggestedWords suggested={note.suggested} />
      <p className="snd-note__meta">{noteDate(note)}</p>
      {responsesTo(note, context)}
      <ReasonButtons note={note} action={context.rights.giveReason} back={context.backTo(note.id)} />
      <NoteLinks note={note} rights={context.rights} />
    </>
  );
}
