import type { Metadata } from "next";
import { requireForum, requirePerson } from "@/app/forums/find";
import { Page } from "@/components/layout/page";
import { SessionTable } from "@/components/session/session-table";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { listExercisesToMeetAbout, listSessions } from "@/db/sessions";
import { sessionStateOf } from "@/domain/session";

export const metadata: Metadata = { title: "Sessions" };

export default async function SessionsPage({ params }: PageProps<"/forums/[slug]/sessions">) {
  const { slug } = await params;
  const viewer = await requirePerson();
  const forum = await requireForum(viewer, slug);
  const [sessions, exercises] = await Promise.all([
    listSessions(viewer, { forumId: forum.id }),
    listExercisesToMeetAbout(viewer, forum.id),
  ]);
  const now = new Date();
  const isOver = (session: (typeof sessions)[number]) =>
    ["past", "cancelled"].includes(sessionStateOf(session, now));
  const coming = sessions.filter((session) => !isOver(session));
  const over = sessions.filter(isOver);
  return (
    <Page
      breadcrumbs={[
        { href: "/forums", text: "Forums" },
        { href: `/forums/${slug}`, text: forum.name },
      ]}
    >
      <PageHeading caption={forum.name}>Sessions</PageHeading>
      <p className="govuk-body-l">Labs and meetings in which this forum talks about a draft.</p>
      <h2 className="govuk-heading-m">Coming</h2>
      {coming.length === 0 ? (
        <EmptyState>No session is planned.</EmptyState>
      ) : (
        <SessionTable caption="Sessions to come" sessions={coming} now={now} />
      )}
      {exercises.length > 0 ? (
        <ButtonLink href={`/forums/${slug}/sessions/new`}>Set up a session</ButtonLink>
      ) : null}
      {over.length > 0 ? (
        <>
          <h2 className="govuk-heading-m">Past and cancelled</h2>
          <SessionTable caption="Sessions that are over" sessions={over} now={now} />
        </>
      ) : null}
    </Page>
  );
}
