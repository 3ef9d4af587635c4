import { SuggestedWords } from "@/components/suggestion/suggested-words";
import { When } from "@/components/ui/when";
import type { CodedContribution as Contribution } from "@/db/codings";
import { statusWords } from "@/domain/contribution";
import { noteStandingWords } from "@/domain/session";

/** What was said, as it was submitted, beside the passage that it is about. */
export function CodedContribution({ contribution }: { contribution: Contribution }) {
  const { passage, block, section, sectionTitle, since, inReplyTo, status, sessionNote } = contribution;
  return (
    <div>
      <h2 className="govuk-heading-m">What was said</h2>
      <p className="govuk-body">
        {block ? `Section ${section}, paragraph ${block}` : `Section ${section}, ${sectionTitle}`}
        {since ? ` ${since}` : ""}
      </p>
      {passage ? <blockquote className="snd-context">{passage}</blockquote> : null}
      {inReplyTo ? (
        <>
          <p className="govuk-body">In reply to</p>
          <blockquote className="snd-context">{inReplyTo}</blockquote>
        </>
      ) : null}
      <p className="snd-said">{contribution.body}</p>
      <SuggestedWords suggested={contribution.suggested} />
      {sessionNote ? (
        <p className="govuk-body">Taken down in a session. {noteStandingWords(sessionNote)}.</p>
      ) : null}
      <p className="govuk-body">
        {contribution.post ? `By a ${contribution.post.toLowerCase()}, ` : ""}
        {contribution.forum}, <When at={contribution.receivedAt} />. {statusWords[status]}.{" "}
        {contribution.quotePermission ? "May be quoted without a name." : "May not be quoted."}
      </p>
    </div>
  );
}
