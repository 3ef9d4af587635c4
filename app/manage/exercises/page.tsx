import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ManagedExercises } from "@/components/exercise/managed-exercises";
import { Page } from "@/components/layout/page";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { listExercises } from "@/db/exercises";
import { stageOf } from "@/domain/exercise";
import { stageGroups } from "@/domain/exercise-words";
import { hasRole } from "@/domain/person";
import { requirePerson } from "./find";

export const metadata: Metadata = { title: "Exercises" };

export default async function ManagedExercisesPage() {
  const viewer = await requirePerson();
  const now = new Date();
  const exercises = (await listExercises(viewer))
    .filter(({ onTeam }) => onTeam)
    .map((exercise) => ({ ...exercise, stage: stageOf(exercise, now) }));
  const leads = hasRole(viewer, "programme_lead");
  if (!leads && exercises.length === 0) notFound();

  return (
    <Page breadcrumbs={[{ href: "/manage", text: "Manage" }]}>
      <PageHeading>Exercises</PageHeading>
      {exercises.length === 0 ? (
        <EmptyState>
          You are not on the team of an exercise yet. Start one about a strategy of yours.
        </EmptyState>
      ) : null}
      {stageGroups.map(({ title, stages }) => {
        const these = exercises.filter(({ stage }) => stages.includes(stage));
        return these.length === 0 ? null : (
          <section key={title}>
            <h2 className="govuk-heading-m">{title}</h2>
            <ManagedExercises exercises={these} />
          </section>
        );
      })}
      {leads ? <ButtonLink href="/manage/exercises/new">Start an exercise</ButtonLink> : null}
    </Page>
  );
}
