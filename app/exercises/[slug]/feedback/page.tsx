import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getViewer } from "@/auth/viewer";
import { YouSaidWeDid } from "@/components/analysis/you-said-we-did";
import { Page } from "@/components/layout/page";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { findExercise } from "@/db/exercises";
import { listReportedIssues } from "@/db/feedback";
import { findSealedSummary } from "@/db/summaries";
import { openSummary } from "@/documents/open-summary";

export const metadata: Metadata = { title: "We asked, you said, we did" };

export default async function FeedbackPage({ params }: PageProps<"/exercises/[slug]/feedback">) {
  const { slug } = await params;
  const viewer = await getViewer();
  const exercise = await findExercise(viewer, slug);
  if (!exercise) notFound();
  const breadcrumbs = [
    { href: "/exercises", text: "Exercises" },
    { href: `/exercises/${slug}`, text: exercise.title },
  ];
  const sealed = exercise.reportedAt ? await findSealedSummary(viewer, exercise.id) : null;
  if (!sealed) {
    return (
      <Page breadcrumbs={breadcrumbs}>
        <PageHeading caption={exercise.title}>We asked, you said, we did</PageHeading>
        <EmptyState>
          Results are not published yet. Every point that was raised will be answered here, with what changed
          and what did not, and why.
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page breadcrumbs={breadcrumbs} sheet>
      <YouSaidWeDid
        slug={slug}
        issues={await listReportedIssues(viewer, exercise.id)}
        content={openSummary(sealed.content)}
        sealed={sealed}
        reportedAt={exercise.reportedAt ?? sealed.sealedAt}
      />
    </Page>
  );
}
