import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ManagedExercises } from "@/components/exercise/managed-exercises";
import { NextSteps } from "@/components/exercise/next-steps";
import { Page } from "@/components/layout/page";
import { TwoColumns } from "@/components/layout/two-columns";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { LinksPanel } from "@/components/ui/panel";
import { listExercises } from "@/db/exercises";
import { stageOf } from "@/domain/exercise";
import { hasRole, type Person } from "@/domain/person";
import { requirePerson } from "./exercises/find";
import { findWork } from "./find-work";

export const metadata: Metadata = { title: "Manage" };

/** What needs this person next across the exercises whose team they are in. */
export default async function ManagePage() {
  const viewer = await requirePerson();
  const exercises = (await listExercises(viewer)).filter(({ onTeam }) => onTeam);
  if (!managesAnything(viewer) && exercises.length === 0) notFound();
  const now = new Date();
  const staged = exercises.map((exercise) => ({ ...exercise, stage: stageOf(exercise, now) }));
  const work = await findWork(viewer, staged);

  return (
    <Page>
      <PageHeading>Manage</PageHeading>
      <TwoColumns rail={<Elsewhere viewer={viewer} />}>
        <h2 className="govuk-heading-m">What needs you next</h2>
        {work.length === 0 ? (
          <EmptyState>Nothing is waiting for you.</EmptyState>
        ) : (
          work.map(({ exercise, steps }) => (
            <section key={exercise.id}>
              <h3 className="govuk-heading-s">
                <a className="govuk-link" href={`/manage/exercises/${exercise.slug}`}>
                  {exercise.title}
                </a>
              </h3>
              <NextSteps steps={steps} />
            </section>
          ))
        )}
      </TwoColumns>
      <h2 className="govuk-heading-m">Exercises</h2>
      {staged.length === 0 ? (
        <EmptyState>You are not on the team of an exercise yet.</EmptyState>
      ) : (
        <ManagedExercises exercises={staged} />
      )}
      {hasRole(viewer, "programme_lead") ? (
        <ButtonLink href="/manage/exercises/new">Start an exercise</ButtonLink>
      ) : null}
    </Page>
  );
}

function managesAnything(viewer: Person): boolean {
  return hasRole(viewer, "programme_lead", "analyst", "governance_officer", "auditor");
}

function Elsewhere({ viewer }: { viewer: Person }) {
  const links = [
    { href: "/manage/strategies", text: "Strategies and their drafts", shown: true },
    { href: "/manage/exercises", text: "All exercises", shown: true },
    { href: "/forums", text: "Forums and their members", shown: hasRole(viewer, "programme_lead") },
    { href: "/moderation", text: "The moderation queue", shown: hasRole(viewer, "programme_lead") },
    {
      href: "/manage/decisions",
      text: "Decisions and records",
      shown: hasRole(viewer, "governance_officer"),
    },
  ].filter(({ shown }) => shown);
  return <LinksPanel title="Elsewhere" links={links} />;
}
