import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requirePerson, requireTeamExercise } from "@/app/manage/exercises/find";
import { Page } from "@/components/layout/page";
import { SessionTable } from "@/components/session/session-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { listSessions } from "@/db/sessions";

export const metadata: Metadata = { title: "Sessions" };

/** Every lab and meeting about the exercise, with how many it was for and how many came. */
export default async function ExerciseSessionsPage({
  params,
}: PageProps<"/manage/exercises/[slug]/sessions">) {
  const { slug } = await params;
  const viewer = await requirePerson();
  const exercise = await requireTeamExercise(viewer, slug);
  if (!exercise.evidence) notFound();
  const sessions = await listSessions(viewer, { exerciseId: exercise.id });
  return (
    <Page
      breadcrumbs={[
        { href: "/manage", text: "Manage" },
        { href: `/manage/exercises/${slug}`, text: exercise.title },
      ]}
    >
      <PageHeading caption={exercise.title}>Sessions</PageHeading>
      <p className="govuk-body-l">Labs and meetings in which forums talk about the draft.</p>
      {sessions.length === 0 ? (
        <EmptyState
          action={
            <a className="govuk-link" href={`/manage/exercises/${slug}/forums`}>
              See the forums of this exercise
            </a>
          }
        >
          No session is planned. A session is set up from the page of its forum.
        </EmptyState>
      ) : (
        <SessionTable
          caption="Sessions of this exercise"
          sessions={sessions}
          now={new Date()}
          withForum
          withFigures
        />
      )}
    </Page>
  );
}
