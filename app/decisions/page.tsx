import type { Metadata } from "next";
import { getViewer } from "@/auth/viewer";
import { DecisionStatusTag } from "@/components/decision/status-tag";
import { SearchForm } from "@/components/form/search-form";
import { Page } from "@/components/layout/page";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { When } from "@/components/ui/when";
import { listPublishedDecisions } from "@/db/decisions";
import { localDate } from "@/domain/calendar";
import { decisionAddress } from "@/domain/decision-facts";

export const metadata: Metadata = { title: "Decisions" };

const longestSearch = 100;

/** The public register of published decisions, newest first. */
export default async function DecisionsPage({ searchParams }: PageProps<"/decisions">) {
  const { words } = await searchParams;
  const asked = typeof words === "string" ? words.trim().slice(0, longestSearch) : "";
  const decisions = await listPublishedDecisions(await getViewer(), asked);
  const today = localDate(new Date());
  return (
    <Page>
      <PageHeading>Decisions</PageHeading>
      <p className="govuk-body-l snd-measure">
        Published Records of Decision, each with what staff said before it was taken.
      </p>
      <SearchForm
        action="/decisions"
        label="Search the decisions"
        fields={[
          {
            type: "text",
            kind: "search",
            name: "words",
            label: "Search by words or reference",
            value: asked,
            width: 20,
          },
        ]}
        {...(asked ? { clear: "/decisions" } : {})}
      />
      {decisions.length === 0 ? (
        <EmptyState>
          {asked ? `No published decision has the words “${asked}”.` : "No decision is published yet."}
        </EmptyState>
      ) : (
        <DataTable
          caption={asked ? `Decisions with the words “${asked}”` : "Newest first"}
          rows={decisions}
          rowKey={({ id }) => id}
          columns={[
            {
              heading: "Decision",
              cell: ({ reference, title }) => (
                <a className="govuk-link" href={`/decisions/${decisionAddress(reference)}`}>
                  {title}
                </a>
              ),
            },
            { heading: "Reference", cell: ({ reference }) => reference },
            { heading: "Decision maker", cell: ({ content }) => content.decisionMaker.title },
            {
              heading: "Published",
              cell: ({ publishedOn }) => (publishedOn ? <When at={publishedOn} /> : null),
            },
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
