import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getViewer } from "@/auth/viewer";
import { DecisionStatusTag } from "@/components/decision/status-tag";
import { Page } from "@/components/layout/page";
import { ButtonLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { When } from "@/components/ui/when";
import { listOverseenDecisions } from "@/db/decisions";
import { localDate } from "@/domain/calendar";
import { decisionAddress } from "@/domain/decision-facts";
import { keepRefusal, overseesDecisions } from "@/domain/decision-permissions";

export const metadata: Metadata = { title: "Records of decision" };

/** Every record that is being written or is published, for those who keep or support them. */
export default async function DecisionsToKeepPage() {
  const viewer = await getViewer();
  if (!viewer || !overseesDecisions(viewer)) notFound();
  const decisions = await listOverseenDecisions(viewer);
  const today = localDate(new Date());
  const keeps = keepRefusal(viewer) === null;
  return (
    <Page breadcrumbs={[{ href: "/manage", text: "Manage" }]}>
      <PageHeading>Records of decision</PageHeading>
      {keeps ? <ButtonLink href="/manage/decisions/new">Begin a record</ButtonLink> : null}
      {decisions.length === 0 ? (
        <EmptyState>No decision is being prepared.</EmptyState>
      ) : (
        <DataTable
          caption="The latest first"
          rows={decisions}
          rowKey={({ id }) => id}
          columns={[
            {
              heading: "Decision",
              cell: ({ reference, title }) => (
                <a className="govuk-link" href={`/manage/decisions/${decisionAddress(reference)}`}>
                  {reference}: {title}
                </a>
              ),
            },
            { heading: "Due", cell: ({ dueOn }) => (dueOn ? <When at={dueOn} /> : "Not set") },
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
