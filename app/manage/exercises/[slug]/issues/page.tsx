import type { Metadata } from "next";
import { IssuesList } from "@/components/analysis/issues-list";
import { CoverageBar } from "@/components/charts/coverage-bar";
import { Page } from "@/components/layout/page";
import { ButtonGroup, ButtonLink } from "@/components/ui/button";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { PageHeading } from "@/components/ui/page-heading";
import { listIssues } from "@/db/issues";
import { analyseRefusal } from "@/domain/coding-permissions";
import { issueReference } from "@/domain/issue";
import { requireTeamExercise } from "../coding/find";

export const metadata: Metadata = { title: "Issues and responses" };

export default async function IssuesPage({
  params,
  searchParams,
}: PageProps<"/manage/exercises/[slug]/issues">) {
  const { slug } = await params;
  const { answered } = await searchParams;
  const { viewer, exercise } = await requireTeamExercise(slug);
  const issues = await listIssues(viewer, exercise.id);
  const base = `/manage/exercises/${slug}`;
  const refusal = analyseRefusal(viewer, exercise);
  return (
    <Page
      breadcrumbs={[
        { href: "/manage", text: "Manage" },
        { href: base, text: exercise.title },
      ]}
    >
      {typeof answered === "string" && /^\d+$/.test(answered) ? (
        <NotificationBanner success>{issueReference(Number(answered))} has its response.</NotificationBanner>
      ) : null}
      <PageHeading caption={exercise.title}>Issues and responses</PageHeading>
      <p className="govuk-body snd-measure">
        An issue is one point in one neutral sentence, with everyone who raised it behind it. Each gets a
        response with a reason, and staff see both when results are published.
      </p>
      <CoverageBar
        total={issues.length}
        done={issues.filter(({ responseCode }) => responseCode).length}
        of="issues"
        verb="answered"
      />
      {refusal ? (
        <p className="govuk-body">{refusal}</p>
      ) : (
        <ButtonGroup>
          <ButtonLink href={`${base}/issues/new`}>Raise an issue</ButtonLink>
          <ButtonLink href={`${base}/coding`} tone="secondary">
            Coding
          </ButtonLink>
        </ButtonGroup>
      )}
      <IssuesList issues={issues} slug={slug} />
    </Page>
  );
}
