import type { Metadata } from "next";
import { requirePerson, requireTasks } from "@/app/manage/exercises/find";
import { SetUpTasks } from "@/components/exercise/set-up-tasks";
import { StageTag } from "@/components/exercise/stage-tag";
import { Page } from "@/components/layout/page";
import { TwoColumns } from "@/components/layout/two-columns";
import { ButtonLink } from "@/components/ui/button";
import { InsetText } from "@/components/ui/inset-text";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { PageHeading } from "@/components/ui/page-heading";
import { Panel } from "@/components/ui/panel";
import { countInWords } from "@/domain/counts-in-words";
import { stageOf } from "@/domain/exercise";
import { launchRefusal } from "@/domain/exercise-permissions";
import { neededTasks, setUpKeys } from "@/domain/exercise-tasks";

export const metadata: Metadata = { title: "Set-up" };

export default async function SetUpPage({
  params,
  searchParams,
}: PageProps<"/manage/exercises/[slug]/set-up">) {
  const { slug } = await params;
  const { saved } = await searchParams;
  const viewer = await requirePerson();
  const { exercise, tasks } = await requireTasks(viewer, slug);
  const stage = stageOf(exercise, new Date());
  const refusal = launchRefusal(viewer, { ...exercise, tasks }, new Date());
  const needed = neededTasks(tasks);
  const done = needed.filter(({ state }) => state === "completed").length;
  const justSaved = tasks.find(({ key }) => key === setUpKeys.find((known) => known === saved));

  return (
    <Page
      breadcrumbs={[
        { href: "/manage", text: "Manage" },
        { href: `/manage/exercises/${slug}`, text: exercise.title },
      ]}
    >
      {justSaved ? <NotificationBanner success>Saved: {justSaved.title}</NotificationBanner> : null}
      <PageHeading caption={exercise.title}>Set-up</PageHeading>
      <TwoColumns
        rail={
          <Panel title="About">
            <p className="govuk-body">
              <StageTag stage={stage} />
            </p>
            <p className="govuk-body">
              Strategy:{" "}
              <a className="govuk-link" href={`/manage/strategies/${exercise.strategySlug}`}>
                {exercise.strategyTitle}
              </a>
            </p>
            {stage === "draft" ? (
              <p className="govuk-body">Only the team sees it until it is launched.</p>
            ) : (
              <p className="govuk-body">
                <a className="govuk-link" href={`/exercises/${slug}`}>
                  The exercise as people see it
                </a>
              </p>
            )}
          </Panel>
        }
      >
        <p className="govuk-body">
          {stage === "draft"
            ? `${done} of ${countInWords(needed.length, "task")} completed. Nothing opens until all are.`
            : "What was set up before the launch. Some of it can still be put right."}
        </p>
        <SetUpTasks slug={slug} tasks={tasks} />
        {stage === "draft" ? <Launch slug={slug} refusal={refusal} /> : null}
      </TwoColumns>
    </Page>
  );
}

function Launch({ slug, refusal }: { slug: string; refusal: string | null }) {
  return (
    <>
      <h2 className="govuk-heading-m">Launch</h2>
      {refusal ? (
        <InsetText>{refusal}</InsetText>
      ) : (
        <ButtonLink href={`/manage/exercises/${slug}/launch`}>Continue to launch</ButtonLink>
      )}
    </>
  );
}
