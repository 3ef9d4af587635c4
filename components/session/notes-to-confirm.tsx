import { ActionForm } from "@/components/form/action-form";
import type { FormAction } from "@/components/form/form-state";
import type { NoteToConfirm } from "@/db/session-notes";
import { dayInWords } from "@/domain/dates-in-words";
import { placeOf } from "./note-list";

type Props = { notes: readonly NoteToConfirm[]; answer: FormAction };

/** Notes of what somebody said in a session: they say whether it is what they said. */
export function NotesToConfirm({ notes, answer }: Props) {
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby="notes-to-confirm">
      <h2 className="govuk-heading-m" id="notes-to-confirm">
        Notes of what you said
      </h2>
      <p className="govuk-body snd-measure">
        Somebody took these down in a session. Say whether each is what you said. Your name is not shown
        beside it.
      </p>
      {notes.map((note) => (
        <div key={note.id} className="snd-note-to-confirm">
          <p className="snd-quiet">
            {note.session.title}, {dayInWords(note.session.startsAt)}, {placeOf(note)}
          </p>
          <p className="govuk-body snd-lines">{note.body}</p>
          <ActionForm
            action={answer}
            id={`note-${note.id}`}
            label={`The note ${placeOf(note)}`}
            submit="Yes, I said this"
            tone="secondary"
            fields={[
              { type: "hidden", name: "id", value: note.session.id },
              { type: "hidden", name: "contribution", value: note.id },
              { type: "hidden", name: "answer", value: "confirm" },
            ]}
          />
          <p className="govuk-body">
            <a className="govuk-link" href={`/contributions/${note.id}/revision`}>
              Correct it<span className="govuk-visually-hidden"> {placeOf(note)}</span>
            </a>{" "}
            <a className="govuk-link" href={`/sessions/${note.session.id}/notes/${note.id}`}>
              I did not say this<span className="govuk-visually-hidden"> {placeOf(note)}</span>
            </a>
          </p>
        </div>
      ))}
    </section>
  );
}
