import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getViewer } from "@/auth/viewer";
import { ExerciseGroups } from "@/components/exercise/exercise-groups";
import { Page } from "@/components/layout/page";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { listExercises } from "@/db/exercises";
import { stageOf } from "@/domain/exercise";

export const metadata: Metadata = { title: "Exercises" };

export default async function ExercisesPage() {
  const viewer = await getViewer();
  if (!viewer) redirect("/sign-in");
  const now = new Date();
  const exercises = (await listExercises(viewer)).map((exercise) => ({
    ...exercise,
    stage: stageOf(exercise, now),
  }));

  return (
    <Page>
      <PageHeading>Exercises</PageHeading>
      {exercises.length === 0 ? (
        <EmptyState
          action={
            <a className="govuk-link" href="/forums">
              Your forums
            </a>
          }
        >
          You have not been invited to an exercise. Invitations come through the forums that you belong to.
        </EmptyState>
      ) : (
        <>
          <p className="govuk-body">
            <a className="govuk-link" href="/search">
              Search all of them
            </a>
          </p>
          <ExerciseGroups exercises={exercises} />
        </>
      )}
    </Page>
  );
}
