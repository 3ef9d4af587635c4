import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requirePerson, requireTeamExercise } from "@/app/manage/exercises/find";
import { Page } from "@/components/layout/page";
import { InvitationDeliveries } from "@/components/reach/invitation-deliveries";
import { NotHeard } from "@/components/reach/not-heard";
import { ReachByDirectorate, ReachByForum } from "@/components/reach/reach-by-group";
import { ReachFunnel } from "@/components/reach/reach-funnel";
import { ReachTrend } from "@/components/reach/reach-trend";
import { EmptyState } from "@/components/ui/empty-state";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { findProgress } from "@/db/exercise-progress";
import { findReach } from "@/db/reach";
import { listReachByDay } from "@/db/reach-trend";
import { countDeliveries } from "@/db/reminders";
import { stageOf } from "@/domain/exercise";
import { reachProblems } from "@/domain/metric";

export const metadata: Metadata = { title: "Reach" };

/** Who was invited, who was reached, who took part and who has not been heard yet; every figure opens. */
export default async function ReachPage({ params }: PageProps<"/manage/exercises/[slug]/reach">) {
  const { slug } = await params;
  const viewer = await requirePerson();
  const exercise = await requireTeamExercise(viewer, slug);
  if (!exercise.evidence) notFound();
  const [reach, progress, days, deliveries] = await Promise.all([
    findReach(viewer, exercise.id),
    findProgress(viewer, exercise.id),
    listReachByDay(viewer, exercise.id),
    exercise.led ? countDeliveries(viewer, exercise.id) : null,
  ]);
  const problems = reach ? reachProblems(reach.overall) : [];
  return (
    <Page
      breadcrumbs={[
        { href: "/manage", text: "Manage" },
        { href: `/manage/exercises/${slug}`, text: exercise.title },
      ]}
    >
      <PageHeading caption={exercise.title}>Reach</PageHeading>
      {reach ? (
        <>
          {problems.length > 0 ? (
            <InsetText>
              These figures contradict each other, so look into them before you use any: {problems.join(" ")}
            </InsetText>
          ) : null}
          <ReachFunnel slug={slug} reach={reach.overall} asAt={reach.asAt} />
          {deliveries ? (
            <InvitationDeliveries
              slug={slug}
              deliveries={deliveries}
              open={stageOf(exercise, new Date()) === "open"}
            />
          ) : null}
          <NotHeard reach={reach} quietSections={progress?.quietSections ?? []} />
          <h2 className="govuk-heading-m">How it grew</h2>
          <ReachTrend days={days} />
          <h2 className="govuk-heading-m">By directorate</h2>
          <ReachByDirectorate slug={slug} reach={reach} />
          <h2 className="govuk-heading-m">By forum</h2>
          <ReachByForum slug={slug} reach={reach} />
        </>
      ) : (
        <EmptyState>
          Nobody is invited until the exercise is launched. Its reach is counted from then on.
        </EmptyState>
      )}
    </Page>
  );
}
