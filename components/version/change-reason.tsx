import { Tag } from "@/components/ui/tag";
import type { VersionChange } from "@/db/version-changes";
import { countInWords } from "@/domain/counts-in-words";
import { issueReference, responseWords } from "@/domain/issue";

type Reasons = Pick<VersionChange, "summary" | "editorial" | "issues" | "issueCount" | "suggestions">;
type Props = {
  change: Reasons;
  /** Whether to lead from an issue to what the council answered. */
  answers?: boolean;
};

/** Why a change was made: in one sentence, and the issues behind it; or that it is editorial; or that nobody has said. */
export function ChangeReason({ change, answers = false }: Props) {
  const { summary, editorial, issues, issueCount, suggestions } = change;
  const hidden = issueCount - issues.length;
  if (!editorial && issueCount === 0) {
    return (
      <p className="govuk-body">
        <Tag tone="yellow">No reason yet</Tag>
      </p>
    );
  }
  return (
    <div className="snd-changed__why">
      {summary ? <p className="govuk-body govuk-!-margin-bottom-2">{summary}</p> : null}
      {editorial ? <p className="govuk-body">Editorial: no issue is behind this change.</p> : null}
      {suggestions > 0 ? <p className="govuk-body">{creditFor(suggestions)}</p> : null}
      {issues.length > 0 ? <IssueList issues={issues} answers={answers} /> : null}
      {hidden > 0 ? (
        <p className="snd-quiet">The issues behind this change are published with the council’s answers.</p>
      ) : null}
    </div>
  );
}

function creditFor(suggestions: number): string {
  return suggestions === 1
    ? "The words are from a suggestion."
    : `The words are from ${countInWords(suggestions, "suggestion")}.`;
}

type ListProps = { issues: VersionChange["issues"]; answers: boolean };

function IssueList({ issues, answers }: ListProps) {
  return (
    <>
      <p className="snd-caps">Because staff said</p>
      <ul className="govuk-list">
        {issues.map(({ id, number, statement, responseCode, exerciseSlug }) => (
          <li key={id}>
            <span className="snd-num">{issueReference(number)}</span> {statement}{" "}
            {responseCode ? (
              <Answer href={answers ? `/exercises/${exerciseSlug}/feedback` : null}>
                {responseWords[responseCode]}
              </Answer>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

function Answer({ href, children }: { href: string | null; children: string }) {
  if (!href) return <span className="snd-quiet">{children}</span>;
  return (
    <a className="govuk-link" href={href}>
      {children}
    </a>
  );
}
