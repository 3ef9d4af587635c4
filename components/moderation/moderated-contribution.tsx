import { SuggestedWords } from "@/components/suggestion/suggested-words";
import { InsetText } from "@/components/ui/inset-text";
import { SummaryList } from "@/components/ui/summary-list";
import { When } from "@/components/ui/when";
import type { ModeratedContribution as Contribution } from "@/db/moderation";
import { moderationReasonWords, statusWords } from "@/domain/contribution";

/** What was said, where and by whom, what others flagged, and everything that was decided about it. */
export function ModeratedContribution({ contribution }: { contribution: Contribution }) {
  const [latest, ...earlier] = contribution.originals;
  const redacted = latest && latest.body !== contribution.body;
  return (
    <>
      {contribution.passage ? <blockquote className="snd-context">{contribution.passage}</blockquote> : null}
      <h2 className="govuk-heading-m">What was written</h2>
      <p className="snd-said">{latest?.body ?? contribution.body}</p>
      {redacted ? (
        <>
          <h2 className="govuk-heading-m">What is shown</h2>
          <p className="snd-said">{contribution.body}</p>
        </>
      ) : null}
      <SuggestedWords suggested={contribution.suggested} />
      <SummaryList
        rows={[
          { key: "Where it is now", value: statusWords[contribution.status] },
          { key: "Exercise", value: contribution.exercise },
          {
            key: "About",
            value: placeOf(contribution),
          },
          { key: "Written by", value: authorOf(contribution) },
          { key: "Received", value: <When at={contribution.receivedAt} time /> },
        ]}
      />
      {contribution.flags.length > 0 ? (
        <InsetText>
          {contribution.flags.map(({ reason, at }) => (
            <p className="govuk-body" key={at.toISOString()}>
              Flagged <When at={at} time />: {reason}
            </p>
          ))}
        </InsetText>
      ) : null}
      <Decisions contribution={contribution} />
      {earlier.length > 0 ? (
        <>
          <h2 className="govuk-heading-m">Earlier wording</h2>
          {earlier.map(({ revision, body, at }) => (
            <p className="govuk-body" key={revision}>
              <When at={at} time />: {body}
            </p>
          ))}
        </>
      ) : null}
    </>
  );
}

function authorOf({ name, post, named }: Contribution): string {
  if (name === null) return "Nobody that is known: it came with the Word file of the draft";
  const who = post ? `${name}, ${post}` : name;
  return named ? who : `${who}. Confidential: only you and the programme team see this name.`;
}

function Decisions({ contribution: { events } }: { contribution: Contribution }) {
  if (events.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">What was decided</h2>
      <ol className="govuk-list">
        {events.map((event) => (
          <li key={event.id}>
            <When at={event.at} time />: {statusWords[toStatus[event.action]]} by {event.actor}.{" "}
            {event.reason ? `${moderationReasonWords[event.reason]}. ` : ""}
            {event.note}
            {event.reviewRequestedAt ? (
              <InsetText>
                Review asked for <When at={event.reviewRequestedAt} time />: {event.reviewRequest}
              </InsetText>
            ) : null}
          </li>
        ))}
      </ol>
    </>
  );
}

const toStatus = {
  hold: "held",
  publish: "published",
  redact: "redacted",
  withhold: "withheld",
  transfer: "transferred",
  withdraw: "withdrawn",
} as const;

/** What it was said of, and where that is now if the draft has changed since. */
function placeOf({ block, section, since }: Contribution): string {
  return [block ?? (section ? `Section ${section}` : ""), since].filter(Boolean).join(" ");
}
