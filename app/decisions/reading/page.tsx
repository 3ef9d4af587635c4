import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getViewer } from "@/auth/viewer";
import { DecisionStatusTag } from "@/components/decision/status-tag";
import { Page } from "@/components/layout/page";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { PageHeading } from "@/components/ui/page-heading";
import { When } from "@/components/ui/when";
import { listDecisionsToRead } from "@/db/decisions";
import { localDate } from "@/domain/calendar";
import { type DecisionFacts, decisionAddress } from "@/domain/decision-facts";
import { hasRole } from "@/domain/person";

export const metadata: Metadata = { title: "To read" };

/** What a decision maker has to read and decide, and what they have decided. */
export default async function ReadingPage({ searchParams }: PageProps<"/decisions/reading">) {
  const viewer = await getViewer();
  if (!viewer || !hasRole(viewer, "decision_maker")) notFound();
  const decisions = await listDecisionsToRead(viewer);
  const today = localDate(new Date());
  const { done } = await searchParams;
  return (
    <Page>
      {done === "taken" ? (
        <NotificationBanner success>
          The decision is taken. The governance officer publishes the record.
        </NotificationBanner>
      ) : null}
      <PageHeading>To read</PageHeading>
      {decisions.length === 0 ? (
        <EmptyState>
          Nothing is waiting for you. You will find a record here when it is ready to read.
        </EmptyState>
      ) : (
        <DataTable
          caption="Your decisions, the latest first"
          rows={decisions}
          rowKey={({ id }) => id}
          columns={[
            {
              heading: "Decision",
              cell: (decision) => (
                <a className="govuk-link" href={addressFor(decision)}>
                  {decision.reference}: {decision.title}
                </a>
              ),
            },
            {
              heading: "Engagement summary",
              cell: ({ reference, exerciseId }) =>
                exerciseId ? (
                  <a className="govuk-link" href={`/decisions/${decisionAddress(reference)}/summary`}>
                    Read<span className="govuk-visually-hidden"> the engagement summary for {reference}</span>
                  </a>
                ) : (
                  "None that was run here"
                ),
            },
            { heading: "Due", cell: ({ dueOn }) => (dueOn ? <When at={dueOn} /> : null) },
            {
              heading: "Status",
              cell: (decision) => <DecisionStatusTag decision={decision} today={today} />,
            },
          ]}
        />
      )}
    </Page>
  );
}

function addressFor({ reference, takenOn, publishedAt, withdrawnAt }: DecisionFacts): string {
  const address = `/decisions/${decisionAddress(reference)}`;
  if (publishedAt) return address;
  return takenOn || withdrawnAt ? `${address}/summary` : `${address}/determination`;
}
