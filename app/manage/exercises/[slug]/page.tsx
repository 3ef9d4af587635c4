import type { Metadata } from "next";
import { CoverageBar } from "@/components/charts/coverage-bar";
import { NextSteps } from "@/components/exercise/next-steps";
import { StageLine } from "@/components/exercise/stage-line";
import { Page } from "@/components/layout/page";
import { EvenColumns, TwoColumns } from "@/components/layout/two-columns";
import { NotHeard } from "@/components/reach/not-heard";
import { ReachByDirectorate, ReachByForum } from "@/components/reach/reach-by-group";
import { NothingFallsOut, QueueByAge, StatusesByForum } from "@/components/reach/work-tables";
import { InsetText } from "@/components/ui/inset-text";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { PageHeading } from "@/components/ui/page-heading";
import { LinksPanel } from "@/components/ui/panel";
import type { ExerciseProgress } from "@/db/exercise-progress";
import type { ExerciseReach } from "@/db/reach";
import { countInWords } from "@/domain/counts-in-words";
import { reachProblems } from "@/domain/metric";
import { requirePerson } from "../find";
import { findDashboard } from "./find";
import { runLinks } from "./run-links";

export const metadata: Metadata = { title: "How it is going" };

const doneWords: Record<string, string> = {
  launched: "The exercise is launched, and everyone in its forums is invited.",
  paused: "The exercise is paused.",
  resumed: "The exercise is open again.",
  extended: "The closing date has moved.",
  closed: "The exercise is closed.",
  late: "The decision about late contributions is recorded.",
  cancelled: "The exercise is cancelled, and everyone invited is told.",
};

export default async function ManagedExercisePage({
  params,
  searchParams,
}: PageProps<"/manage/exercises/[slug]">) {
  const { slug } = await params;
  const { done } = await searchParams;
  const viewer = await requirePerson();
  const { exercise, stage, steps, reach, progress, fileComments, suggestions } = await findDashboard(
    viewer,
    slug,
  );
  const message = typeof done === "string" ? doneWords[done] : undefined;

  return (
    <Page breadcrumbs={[{ href: "/manage", text: "Manage" }]}>
      {message ? <NotificationBanner success>{message}</NotificationBanner> : null}
      <PageHeading caption={exercise.title}>How it is going</PageHeading>
      <StageLine exercise={exercise} stage={stage} asAt={reach?.asAt ?? null} />
      <TwoColumns
        rail={
          <>
            {reach && progress ? <NotHeard reach={reach} quietSections={progress.quietSections} /> : null}
            <LinksPanel title="This exercise" links={runLinks(viewer, exercise, { stage, suggestions })} />
          </>
        }
      >
        <FromTheFile slug={slug} waiting={fileComments} />
        <h2 className="govuk-heading-m">What to do next</h2>
        {exercise.evidence ? (
          <NextSteps steps={steps} />
        ) : (
          <p className="govuk-body">
            You read the engagement summary once it is sealed. Until then the programme team works on it.
          </p>
        )}
      </TwoColumns>
      {reach && progress ? <Evidence slug={slug} reach={reach} progress={progress} /> : null}
    </Page>
  );
}

function FromTheFile({ slug, waiting }: { slug: string; waiting: number }) {
  if (waiting === 0) return null;
  return (
    <InsetText>
      <a className="govuk-link" href={`/manage/exercises/${slug}/file-comments`}>
        {countInWords(waiting, "comment")} from the Word file {waiting === 1 ? "waits" : "wait"} to be brought
        in
      </a>
    </InsetText>
  );
}

type EvidenceProps = { slug: string; reach: ExerciseReach; progress: ExerciseProgress };

function Evidence({ slug, reach, progress }: EvidenceProps) {
  const problems = reachProblems(reach.overall);
  return (
    <>
      {problems.length > 0 ? (
        <InsetText>
          These figures contradict each other, so look into them before you use any: {problems.join(" ")}
        </InsetText>
      ) : null}
      <h2 className="govuk-heading-m">Reach by directorate</h2>
      <ReachByDirectorate slug={slug} reach={reach} />
      <h2 className="govuk-heading-m">Reach by forum</h2>
      <ReachByForum slug={slug} reach={reach} />
      <h2 className="govuk-heading-m">Coding</h2>
      {progress.contributions === 0 ? (
        <p className="govuk-body">No contributions yet.</p>
      ) : (
        <CoverageBar
          total={progress.contributions}
          done={progress.accountedFor}
          of="contributions"
          verb="coded or accounted for"
        />
      )}
      <h2 className="govuk-heading-m">Moderation</h2>
      <EvenColumns>
        <QueueByAge slug={slug} progress={progress} />
        <NothingFallsOut slug={slug} progress={progress} />
      </EvenColumns>
      <StatusesByForum slug={slug} progress={progress} />
    </>
  );
}
