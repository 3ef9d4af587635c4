import type { Metadata } from "next";
import { answerNote } from "@/app/sessions/actions";
import { crumbs, requireSession } from "@/app/sessions/find";
import { Page } from "@/components/layout/page";
import { TwoColumns } from "@/components/layout/two-columns";
import { NotesToConfirm } from "@/components/session/notes-to-confirm";
import { SectionsToDiscuss } from "@/components/session/sections-to-discuss";
import { SessionFacts } from "@/components/session/session-facts";
import { SessionLinks } from "@/components/session/session-links";
import { ButtonLink } from "@/components/ui/button";
import { InsetText } from "@/components/ui/inset-text";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { PageHeading } from "@/components/ui/page-heading";
import { listNotesToConfirm } from "@/db/session-notes";
import { sessionStateOf, sessionStateWords } from "@/domain/session";
import { joinRefusal, takeNotesRefusal } from "@/domain/session-permissions";

const doneWords: Record<string, string> = {
  "set-up": "The session is set up. Its members are told by email.",
  changed: "The session has changed. Calendars that have it will show the change.",
  cancelled: "The session is cancelled.",
  joined: "You have joined. That you came is on record.",
  confirmed: "You have confirmed the note.",
  disowned: "The note no longer stands in your name, and the facilitator sees that you did not say it.",
  attended: "How many came is saved.",
};

type Props = PageProps<"/sessions/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await requireSession(params)).session.title };
}

export default async function SessionPage({ params, searchParams }: Props) {
  const { viewer, session } = await requireSession(params);
  const { done } = await searchParams;
  const now = new Date();
  const state = sessionStateOf(session, now);
  const notes = await listNotesToConfirm(viewer);
  const message = typeof done === "string" ? doneWords[done] : undefined;
  return (
    <Page breadcrumbs={crumbs(session, false)}>
      {message ? <NotificationBanner success>{message}</NotificationBanner> : null}
      <PageHeading caption={`Session about ${session.exercise.title}`}>{session.title}</PageHeading>
      <TwoColumns
        rail={
          <SessionLinks
            session={session}
            notes={takeNotesRefusal(viewer, { session, exercise: session.exercise }, now)}
          />
        }
      >
        {state === "cancelled" ? (
          <InsetText>This session was cancelled. {session.cancelledReason}</InsetText>
        ) : (
          <p className="govuk-body">{sessionStateWords[state]}</p>
        )}
        {session.purpose ? <p className="govuk-body-l snd-lines">{session.purpose}</p> : null}
        <SessionFacts session={session} />
        {session.joinedByMe ? <p className="govuk-body">You joined this session.</p> : null}
        {!session.joinedByMe && joinRefusal(viewer, session, now) === null ? (
          <ButtonLink href={`/sessions/${session.id}/join`}>Join this session</ButtonLink>
        ) : null}
        <NotesToConfirm notes={notes.filter((note) => note.session.id === session.id)} answer={answerNote} />
        <SectionsToDiscuss slug={session.exercise.slug} sections={session.toDiscuss} />
      </TwoColumns>
    </Page>
  );
}
