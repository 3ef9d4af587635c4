import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { compareVersions } from "@/app/strategies/compare";
import { getViewer } from "@/auth/viewer";
import { Page } from "@/components/layout/page";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { ChangesTold } from "@/components/version/changes-told";
import { findExercise } from "@/db/exercises";
import { listVersions } from "@/db/versions";
import { exerciseAddress } from "@/domain/exercise-input";
import { changedVersions } from "@/domain/version-chain";
import { comparisonQuery } from "@/domain/version-input";

export const metadata: Metadata = { title: "What changed" };

type Props = PageProps<"/exercises/[slug]/changes">;

export default async function ExerciseChangesPage({ params, searchParams }: Props) {
  const address = exerciseAddress.safeParse(await params);
  const { view } = comparisonQuery.parse(await searchParams);
  const viewer = await getViewer();
  const exercise = address.success ? await findExercise(viewer, address.data.slug) : null;
  if (!exercise) notFound();
  const versions = await listVersions(viewer, exercise.strategyId);
  const [newest, ...earlier] = changedVersions(versions, exercise);
  const told = newest ? await compareVersions(viewer, versions, { to: newest.number }) : null;

  return (
    <Page
      breadcrumbs={[
        { href: "/exercises", text: "Exercises" },
        { href: `/exercises/${exercise.slug}`, text: exercise.title },
      ]}
    >
      <PageHeading caption={exercise.title}>What changed in the draft</PageHeading>
      {newest && told ? (
        <ChangesTold exercise={exercise} version={newest} {...told} view={view} earlier={earlier} />
      ) : (
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
      )}
    </Page>
  );
}
