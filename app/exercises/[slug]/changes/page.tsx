import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getViewer } from "@/auth/viewer";
import { Page } from "@/components/layout/page";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { ChangesTold } from "@/components/version/changes-told";
import { findExercise } from "@/db/exercises";
import { listChanges } from "@/db/version-changes";
import { listVersionContent, listVersions, type VersionInList } from "@/db/versions";
import { exerciseAddress } from "@/domain/exercise-input";
import type { Viewer } from "@/domain/person";
import { changedVersions } from "@/domain/version-chain";
import { changedSections } from "@/domain/version-change-words";

export const metadata: Metadata = { title: "What changed" };

export default async function ExerciseChangesPage({ params }: PageProps<"/exercises/[slug]/changes">) {
  const address = exerciseAddress.safeParse(await params);
  const viewer = await getViewer();
  const exercise = address.success ? await findExercise(viewer, address.data.slug) : null;
  if (!exercise) notFound();
  const versions = changedVersions(await listVersions(viewer, exercise.strategyId), exercise);
  const told = await Promise.all(versions.map((version) => tell(viewer, version)));

  return (
    <Page
      breadcrumbs={[
        { href: "/exercises", text: "Exercises" },
        { href: `/exercises/${exercise.slug}`, text: exercise.title },
      ]}
    >
      <PageHeading caption={exercise.title}>What changed in the draft</PageHeading>
      {told.length === 0 ? (
        <EmptyState
          action={
            <a className="govuk-link" href={`/exercises/${exercise.slug}`}>
              Back to the exercise
            </a>
          }
        >
          {exercise.versionNumber
            ? `No newer version than ${exercise.versionNumber} has been published yet. When it is, every change is listed here with the reason for it.`
            : "No draft has been chosen for this exercise yet."}
        </EmptyState>
      ) : (
        <ChangesTold exercise={exercise} versions={told} />
      )}
    </Page>
  );
}

/** A version’s changes in words, from the one that it supersedes. */
async function tell(viewer: Viewer, version: VersionInList) {
  const [changes, before, after] = await Promise.all([
    listChanges(viewer, version.id),
    version.supersedesId === null ? [] : listVersionContent(viewer, version.supersedesId),
    listVersionContent(viewer, version.id),
  ]);
  return { ...version, sections: changedSections(changes, before, after) };
}
