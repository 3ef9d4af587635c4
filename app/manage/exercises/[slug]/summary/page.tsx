import type { Metadata } from "next";
import { Page } from "@/components/layout/page";
import { TwoColumns } from "@/components/layout/two-columns";
import { PrepareAndSeal } from "@/components/summary/prepare-and-seal";
import { SealSteps } from "@/components/summary/seal-steps";
import { ButtonLink } from "@/components/ui/button";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { PageHeading } from "@/components/ui/page-heading";
import { TaskList } from "@/components/ui/task-list";
import { findSealedSummary } from "@/db/summaries";
import { prepareRefusal, sealRefusal } from "@/domain/summary-permissions";
import { prepareSummary } from "./actions";
import { findSummary, requirePerson } from "./find";

export const metadata: Metadata = { title: "Engagement summary" };

const savedWords: Record<string, string> = {
  words: "Your words are saved.",
  prepared: "The summary is prepared. Somebody else on the team can now read and seal it.",
  sealed: "The summary is sealed. Nothing in it can change now.",
};

export default async function SummaryPage({
  params,
  searchParams,
}: PageProps<"/manage/exercises/[slug]/summary">) {
  const { slug } = await params;
  const { saved } = await searchParams;
  const viewer = await requirePerson();
  const { exercise, draft, tasks, complete, sealed: now } = await findSummary(slug, viewer);
  const sealed = await findSealedSummary(viewer, exercise.id);
  const base = `/manage/exercises/${slug}/summary`;
  const message = typeof saved === "string" ? savedWords[saved] : undefined;

  return (
    <Page
      breadcrumbs={[
        { href: "/manage", text: "Manage" },
        { href: `/manage/exercises/${slug}`, text: exercise.title },
      ]}
    >
      {message ? <NotificationBanner success>{message}</NotificationBanner> : null}
      <PageHeading caption={exercise.title}>Engagement summary</PageHeading>
      <TwoColumns
        rail={<SealSteps draft={draft} sealed={sealed} slug={slug} reportedAt={exercise.reportedAt} />}
      >
        <p className="govuk-body">
          The figures, themes, issues and changes come from what was recorded. You write what figures cannot
          say. One person prepares the summary, and a different one reads and seals it.
        </p>
        <h2 className="govuk-heading-m">Before it can be sealed</h2>
        <TaskList
          tasks={tasks.map(({ title, done, missing, href }) => ({
            title,
            href,
            hint: done ? undefined : missing,
            status: done ? "Completed" : "To do",
          }))}
        />
        <div className="govuk-button-group">
          <ButtonLink href={`${base}/words`} tone="secondary">
            Write the words
          </ButtonLink>
          <ButtonLink href={`${base}/quotes`} tone="secondary">
            Choose quotes
          </ButtonLink>
          {complete ? (
            <ButtonLink href={`${base}/preview`} tone="secondary">
              Read it as it stands
            </ButtonLink>
          ) : null}
        </div>
        {sealed ? null : (
          <PrepareAndSeal
            slug={slug}
            action={prepareSummary}
            preparing={prepareRefusal(viewer, { led: exercise.led, tasks })}
            sealing={sealRefusal(viewer, draft, { tasks, again: now?.sha256 ?? null })}
            prepared={draft?.preparedBy != null}
          />
        )}
      </TwoColumns>
    </Page>
  );
}
