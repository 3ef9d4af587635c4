import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { crumbs, requireRunSession } from "@/app/sessions/find";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { noteFields } from "@/components/session/note-fields";
import { NoteList } from "@/components/session/note-list";
import { InsetText } from "@/components/ui/inset-text";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { PageHeading } from "@/components/ui/page-heading";
import { listAgenda } from "@/db/session-agenda";
import { listAttendance } from "@/db/session-attendance";
import { listSessionNotes } from "@/db/session-notes";
import { contributionReference } from "@/domain/contribution-words";
import { takeNotesRefusal } from "@/domain/session-permissions";
import { takeNote } from "./actions";

export const metadata: Metadata = { title: "Notes of this session" };

/** Notes typed live: one form that stays at the place of the last note, and every note so far under it. */
export default async function NotesPage({ params, searchParams }: PageProps<"/sessions/[id]/notes">) {
  const { viewer, session } = await requireRunSession(params, "/notes");
  const { at, taken } = await searchParams;
  const [sections, joined, notes] = await Promise.all([
    listAgenda(viewer, session),
    listAttendance(viewer, session.id),
    listSessionNotes(viewer, session.id),
  ]);
  const refusal = takeNotesRefusal(viewer, { session, exercise: session.exercise }, new Date());
  const last = notes.find(({ id }) => String(id) === taken);
  return (
    <Page breadcrumbs={crumbs(session)}>
      {last ? (
        <NotificationBanner success>{contributionReference(last.id)} is noted</NotificationBanner>
      ) : null}
      <div className="snd-measure">
        <PageHeading caption={session.title}>Notes of this session</PageHeading>
        {refusal ? (
          <InsetText>{refusal}</InsetText>
        ) : (
          <>
            <p className="govuk-body">
              Each note is a contribution. Whoever said it confirms or corrects it later. No name is shown
              beside a note.
            </p>
            <ActionForm
              action={takeNote}
              submit="Add the note"
              fields={noteFields({
                id: session.id,
                key: randomUUID(),
                at: typeof at === "string" ? at : null,
                sections,
                joined,
              })}
            />
          </>
        )}
        <h2 className="govuk-heading-m">Notes so far</h2>
        <NoteList notes={notes} />
      </div>
    </Page>
  );
}
