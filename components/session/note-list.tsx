import { EmptyState } from "@/components/ui/empty-state";
import type { SessionNote } from "@/db/session-notes";
import { contributionReference } from "@/domain/contribution-words";
import { noteStandingWords } from "@/domain/session";

/** The notes of a session, in the order in which they were taken. */
export function NoteList({ notes }: { notes: readonly SessionNote[] }) {
  if (notes.length === 0) return <EmptyState>Nothing has been noted yet.</EmptyState>;
  return (
    <ol className="snd-notes">
      {notes.map((note) => (
        <li key={note.id} id={`n-${note.id}`}>
          <p className="snd-quiet">
            {contributionReference(note.id)}, {placeOf(note)}. {note.speaker ?? "Nobody’s name"}.{" "}
            {noteStandingWords(note)}.
          </p>
          <p className="govuk-body snd-lines">{note.body}</p>
        </li>
      ))}
    </ol>
  );
}

export function placeOf({ section, block }: { section: number | null; block: string | null }): string {
  if (block) return `on ${block}`;
  return section === null ? "on the draft" : `on section ${section} as a whole`;
}
