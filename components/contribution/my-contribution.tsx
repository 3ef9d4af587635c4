import type { ReactNode } from "react";
import { SuggestedWords } from "@/components/suggestion/suggested-words";
import { Tag, type TagTone } from "@/components/ui/tag";
import type { MyContribution } from "@/db/contribution-mine";
import {
  type ContributionStatus,
  longestNote,
  moderationReasonWords,
  statusWords,
} from "@/domain/contribution";
import { contributionReference } from "@/domain/contribution-words";
import { countInWords } from "@/domain/counts-in-words";
import { dayInWords } from "@/domain/dates-in-words";
import { Byline } from "./byline";
import { MyPlace } from "./my-place";
import { Response } from "./response";
import { Written } from "./written";

type Props = {
  contribution: MyContribution;
  /** What the rules allow now. */
  may: { edit: boolean; withdraw: boolean };
};

const tones: Record<ContributionStatus, TagTone> = {
  published: "green",
  redacted: "yellow",
  held: "yellow",
  withheld: "orange",
  withdrawn: "grey",
  transferred: "blue",
};

/** One thing that I have said: where, in which state and why, what was replied, and what the council answered. */
export function MyContributionItem({ contribution, may }: Props) {
  const { id, body, status, responses } = contribution;
  return (
    <li id={`c-${id}`}>
      <h2 className="govuk-heading-s govuk-!-margin-bottom-1">
        <MyPlace contribution={contribution} />
      </h2>
      <p className="snd-note__meta">{facts(contribution)}</p>
      <p>
        <Tag tone={tones[status]}>{statusWords[status]}</Tag>
      </p>
      <Written text={body} />
      <SuggestedWords suggested={contribution.suggested} />
      <p>{whatItMeans[status]}</p>
      <EnteredFor contribution={contribution} />
      <Why contribution={contribution} />
      {responses.map((response) => (
        <Response key={response.issue.number} response={response} />
      ))}
      <Replies replies={contribution.replies} />
      <Links id={id} may={may} revisions={contribution.revision} />
    </li>
  );
}

function facts({
  id,
  exercise,
  forumName,
  receivedAt,
  editedAt,
  named,
  quotePermission,
}: MyContribution): string {
  return [
    contributionReference(id),
    exercise?.title,
    forumName,
    dayInWords(receivedAt),
    editedAt && `edited ${dayInWords(editedAt)}`,
    named ? "your name is shown in the forum" : "your name is confidential",
    quotePermission && "may be quoted without your name",
  ]
    .filter(Boolean)
    .join(", ");
}

/** What a convenor decided, with the reason and the note that were given: the contributor is told (D§2.6). */
function Why({ contribution: { id, status, lastEvent } }: { contribution: MyContribution }) {
  if (!lastEvent || status === "published" || status === "withdrawn") return null;
  const { reason, note, underReview } = lastEvent;
  return (
    <div className="govuk-inset-text">
      <p>
        {reason ? `${moderationReasonWords[reason]}. ` : ""}
        {note?.slice(0, longestNote)}
      </p>
      {underReview ? (
        <p>Somebody else is looking at this decision again, as you asked.</p>
      ) : (
        <p>
          <a className="govuk-link" href={`/contributions/${id}/review`}>
            Ask for a review<span className="govuk-visually-hidden"> of {contributionReference(id)}</span>
          </a>
        </p>
      )}
    </div>
  );
}

/** That somebody else entered it, who that was, and how it was said. */
function EnteredFor({ contribution: { entered } }: { contribution: MyContribution }) {
  if (!entered) return null;
  const who = entered.by ?? "A colleague on the team of the strategy";
  const how = entered.said === "paper" ? "wrote it on paper" : "said it";
  return (
    <p className="snd-note__meta">
      {who} entered it for you. You {how} on {dayInWords(entered.saidOn)}.
    </p>
  );
}

const whatItMeans: Record<ContributionStatus, string> = {
  published: "Your colleagues can read it, and it is analysed with everything else that was said.",
  withdrawn: "You have taken it back. Your colleagues no longer see it.",
  held: "A convenor is looking at it. Until then your colleagues do not see it.",
  redacted: "A convenor has taken words out of it. The rest is published.",
  withheld: "It is not published. It is still read and analysed with everything else that was said.",
  transferred: "It has been passed to the right place, and is no longer part of this exercise.",
};

function Replies({ replies }: { replies: MyContribution["replies"] }) {
  if (replies.length === 0) return null;
  return (
    <>
      <p>
        <b>{countInWords(replies.length, "reply", "replies")}</b>
      </p>
      {replies.map((reply) => (
        <div className="snd-reply" key={reply.id}>
          <p>
            <Byline authorship={reply.authorship} />
          </p>
          <Written text={reply.body} />
          <p className="snd-note__meta">{dayInWords(reply.receivedAt)}</p>
        </div>
      ))}
    </>
  );
}

type LinksProps = { id: number; may: Props["may"]; revisions: number };

function Links({ id, may, revisions }: LinksProps): ReactNode {
  if (!may.edit && !may.withdraw && revisions === 1) return null;
  const hidden = <span className="govuk-visually-hidden"> {contributionReference(id)}</span>;
  return (
    <p className="snd-note__links">
      {may.edit ? (
        <a className="govuk-link" href={`/contributions/${id}/revision`}>
          Edit{hidden}
        </a>
      ) : null}
      {may.withdraw ? (
        <a className="govuk-link" href={`/contributions/${id}/withdrawal`}>
          Withdraw{hidden}
        </a>
      ) : null}
      {revisions > 1 ? (
        <a className="govuk-link" href={`/contributions/${id}/history`}>
          What you wrote before{hidden}
        </a>
      ) : null}
    </p>
  );
}
