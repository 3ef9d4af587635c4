import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Tag } from "@/components/ui/tag";
import type { Issue } from "@/db/issues";
import { numberInWords } from "@/domain/counts-in-words";
import { issueReference, responseWords } from "@/domain/issue";

/** Every issue with who raised it and how it was answered; what waits for an answer is marked. */
export function IssuesList({ issues, slug }: { issues: readonly Issue[]; slug: string }) {
  if (issues.length === 0) {
    return <EmptyState>No issues yet. Code some contributions, then raise an issue from a theme.</EmptyState>;
  }
  const base = `/manage/exercises/${slug}`;
  return (
    <DataTable
      caption="Issues, by number. People are counted once each, for the team only"
      rows={issues}
      rowKey={({ number }) => number}
      columns={[
        {
          heading: "Issue",
          cell: ({ number, statement }) => (
            <a className="govuk-link" href={`${base}/issues/${number}`}>
              {issueReference(number)} {statement}
            </a>
          ),
        },
        { heading: "Theme", cell: ({ theme }) => theme },
        {
          heading: "People",
          cell: ({ number, people }) => (
            <a className="govuk-link" href={`${base}/evidence?issue=${issueReference(number)}`}>
              {numberInWords(people)}
              <span className="govuk-visually-hidden"> who raised {issueReference(number)}</span>
            </a>
          ),
          numeric: true,
        },
        {
          heading: "Response",
          cell: ({ responseCode, contested }) => (
            <>
              {responseCode ? responseWords[responseCode] : <Tag tone="yellow">To answer</Tag>}{" "}
              {contested ? <Tag tone="orange">Contested</Tag> : null}
            </>
          ),
        },
      ]}
    />
  );
}
