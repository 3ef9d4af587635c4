import type { ContributionResponse } from "@/db/contribution-responses";
import { dayInWords } from "@/domain/dates-in-words";
import { issueReference, responseWords } from "@/domain/issue";

/** What the council answered to the issue that a contribution is part of (D§2.4). */
export function Response({ response }: { response: ContributionResponse }) {
  const { issue, code, reason, role, publishedAt } = response;
  return (
    <div className="snd-response">
      <p>
        <b>Official response</b>
        <span className="snd-note__forum">
          {role ? `${role}, ` : ""}
          {dayInWords(publishedAt)}
        </span>
      </p>
      <p className="snd-note__meta">
        To {issueReference(issue.number)}: {issue.statement}
      </p>
      <p>
        <b>{responseWords[code]}.</b> {reason}
      </p>
    </div>
  );
}
