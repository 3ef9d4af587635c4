import type { FoundNote } from "@/db/contribution-search";
import { statusWords } from "@/domain/contribution";
import { Byline } from "./byline";
import { FoundWords } from "./found-words";
import { isFresh, noteDate } from "./margin-note";
import { TalkPlaceLink } from "./talk-place";

type Props = {
  notes: readonly FoundNote[];
  /** Since when a contribution is new to the reader, by a section’s stable id. */
  newSince: ReadonlyMap<string, Date | null>;
  named?: boolean;
};

/** Contributions in which something was found, each with the link to it beside the draft. */
export function FoundNotes({ notes, newSince, named = false }: Props) {
  return (
    <ol className="snd-found">
      {notes.map((note) => (
        <li key={note.id}>
          <p>
            <Byline authorship={note.authorship} fresh={isFreshIn(note, newSince)} />
            {note.parentId ? <span className="snd-note__forum">In reply to C-{note.parentId}</span> : null}
          </p>
          <p className="snd-typed">
            <FoundWords text={note.body} marked={note.said} />
          </p>
          {note.proposed ? (
            <p className="snd-typed">
              <span className="snd-quiet">Suggests: </span>
              <FoundWords {...note.proposed} />
            </p>
          ) : null}
          <p className="snd-note__meta">{noteDate(note)}</p>
          <Place note={note} named={named} />
        </li>
      ))}
    </ol>
  );
}

/** What is not shown to others stands nowhere but among one’s own. */
function Place({ note, named }: { note: FoundNote; named: boolean }) {
  if (note.status === "published" || note.status === "redacted") {
    return <TalkPlaceLink id={note.id} place={note.place} named={named} />;
  }
  return (
    <p className="snd-quiet">
      {statusWords[note.status]}.{" "}
      <a className="govuk-link" href="/contributions">
        See it among my contributions
      </a>
    </p>
  );
}

function isFreshIn(note: FoundNote, newSince: Props["newSince"]): boolean {
  return isFresh(note, { newSince: newSince.get(note.place?.section?.stableId ?? "") ?? null });
}
