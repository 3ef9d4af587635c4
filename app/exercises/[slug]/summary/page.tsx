import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getViewer } from "@/auth/viewer";
import { SealPanel } from "@/components/charts/seal-panel";
import { Page } from "@/components/layout/page";
import { SummaryReading } from "@/components/summary/summary-reading";
import { When } from "@/components/ui/when";
import { findExercise } from "@/db/exercises";
import { findSealedSummary } from "@/db/summaries";
import { openSummary } from "@/documents/open-summary";

export const metadata: Metadata = { title: "Engagement summary" };

/** The sealed summary, for the team, and for everyone invited once results are published. */
export default async function SealedSummaryPage({ params }: PageProps<"/exercises/[slug]/summary">) {
  const { slug } = await params;
  const viewer = await getViewer();
  const exercise = await findExercise(viewer, slug);
  const sealed = exercise ? await findSealedSummary(viewer, exercise.id) : null;
  if (!exercise || !sealed) notFound();
  return (
    <Page
      breadcrumbs={[
        { href: "/exercises", text: "Exercises" },
        { href: `/exercises/${slug}`, text: exercise.title },
      ]}
    >
      <SummaryReading
        content={openSummary(sealed.content)}
        evidence={exercise.onTeam ? `/manage/exercises/${slug}/evidence` : undefined}
      >
        <SealPanel
          title="Check it for yourself"
          wide
          hash={sealed.sha256}
          sealed={
            <>
              Sealed at <When at={sealed.sealedAt} time />. Nothing in it has changed since.
            </>
          }
        >
          <p className="govuk-body">
            <a className="govuk-link" href={`/exercises/${slug}/summary/sealed.json`}>
              Download the sealed summary (JSON)
            </a>{" "}
            and check it on{" "}
            <a className="govuk-link" href="/verify">
              Verify a seal
            </a>
            .
          </p>
        </SealPanel>
      </SummaryReading>
    </Page>
  );
}
