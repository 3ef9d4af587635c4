import { DataTable } from "@/components/ui/data-table";
import { responseWords } from "@/domain/issue";
import type { SummaryContent, SummaryIssue } from "@/domain/summary";

type Props = { content: SummaryContent; evidence?: string | undefined };

/** What staff disagreed on comes before any figure. */
export function ContestedIssues({ content: { issues }, evidence }: Props) {
  const contested = issues.filter((issue) => issue.contested);
  if (contested.length === 0) return null;
  return (
    <section className="snd-contested">
      <h2 className="govuk-heading-m">Still contested</h2>
      {contested.map((issue, index) => (
        <div key={issue.reference}>
          <h3 className="govuk-heading-s">
            {index + 1}. {issue.statement}
          </h3>
          <p className="govuk-body">
            Raised by <People issue={issue} evidence={evidence} />.{" "}
            <strong>{responseWords[issue.response.code]}.</strong> {issue.response.reason}
          </p>
        </div>
      ))}
    </section>
  );
}

/** Every issue with its response and reason: nothing that was raised goes unanswered. */
export function IssuesTable({ content: { issues }, evidence }: Props) {
  const kept = issues.filter(({ response }) => response.code === "not_adopted");
  const others = issues.filter(({ response }) => response.code !== "not_adopted");
  return (
    <section>
      <h2 className="govuk-heading-m">What changed, and what did not</h2>
      {others.length > 0 ? (
        <Issues caption="Issues and responses" issues={others} evidence={evidence} />
      ) : null}
      {kept.length > 0 ? (
        <Issues caption="What we did not change, and why" issues={kept} evidence={evidence} />
      ) : (
        <p className="govuk-body">No issue was left without a change where one was asked for.</p>
      )}
    </section>
  );
}

function Issues({
  caption,
  issues,
  evidence,
}: {
  caption: string;
  issues: SummaryIssue[];
  evidence: string | undefined;
}) {
  return (
    <DataTable
      caption={caption}
      rows={issues}
      rowKey={({ reference }) => reference}
      columns={[
        { heading: "Issue", cell: ({ reference, statement }) => `${reference} ${statement}` },
        {
          heading: "People",
          cell: (issue) => <People issue={issue} evidence={evidence} bare />,
          numeric: true,
        },
        { heading: "Response", cell: ({ response }) => responseWords[response.code] },
        { heading: "Why", cell: ({ response }) => response.reason },
        {
          heading: "Where",
          cell: ({ changes, section }) => changes.join("; ") || (section ? `Section ${section.number}` : ""),
        },
      ]}
    />
  );
}

function People({
  issue,
  evidence,
  bare = false,
}: {
  issue: SummaryIssue;
  evidence: string | undefined;
  bare?: boolean;
}) {
  const { shown, suppressed } = issue.people;
  const long = suppressed ? "a small number of people" : `about ${shown} people`;
  const words = bare ? shown : long;
  if (!evidence) return words;
  return (
    <a className="govuk-link" href={`${evidence}?issue=${issue.reference}`}>
      {words}
      <span className="govuk-visually-hidden"> who raised {issue.reference}</span>
    </a>
  );
}
