import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { listLedStrategies } from "@/db/exercise-set-up";
import { startRefusal } from "@/domain/exercise-permissions";
import { longestTitle } from "@/domain/exercise-tasks";
import { hasRole } from "@/domain/person";
import { requirePerson } from "../find";
import { startExercise } from "./actions";

const title = "Start an exercise";
export const metadata: Metadata = { title };

export default async function NewExercisePage({ searchParams }: PageProps<"/manage/exercises/new">) {
  const { strategy } = await searchParams;
  const viewer = await requirePerson();
  if (!hasRole(viewer, "programme_lead")) notFound();
  const strategies = await listLedStrategies(viewer);
  const refusal = startRefusal(viewer, strategies.length);
  const [only] = strategies;
  const chosen =
    strategies.find(({ slug }) => slug === strategy) ?? (strategies.length === 1 ? only : undefined);

  return (
    <Page back={{ href: "/manage", text: "Manage" }}>
      <div className="snd-measure">
        <PageHeading>{title}</PageHeading>
        {refusal ? (
          <EmptyState
            action={
              <a className="govuk-link" href="/manage/strategies">
                Your strategies
              </a>
            }
          >
            {refusal}
          </EmptyState>
        ) : (
          <>
            <p className="govuk-body">
              In an exercise, forums of staff are invited to say what they think of a draft. Nobody but the
              team sees it until you launch it.
            </p>
            <ActionForm
              action={startExercise}
              submit="Start and set it up"
              fields={[
                {
                  type: "radios",
                  name: "strategy",
                  label: "Which strategy is it about?",
                  value: chosen?.slug,
                  options: strategies.map((one) => ({ value: one.slug, text: one.title })),
                },
                {
                  type: "text",
                  name: "title",
                  label: "Title",
                  hint: `What people are asked, in ${longestTitle} characters or fewer. For example, What should change in the draft?`,
                },
              ]}
            />
          </>
        )}
      </div>
    </Page>
  );
}
