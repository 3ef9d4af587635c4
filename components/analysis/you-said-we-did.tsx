import { Seal } from "@/components/charts/seal-panel";
import { EvenColumns } from "@/components/layout/two-columns";
import { PageHeading } from "@/components/ui/page-heading";
import { When } from "@/components/ui/when";
import type { ReportedIssue } from "@/db/feedback";
import type { SealedSummary } from "@/db/summaries";
import { countInWords } from "@/domain/counts-in-words";
import { rangeInWords } from "@/domain/dates-in-words";
import { type ResponseCode, responseWords } from "@/domain/issue";
import type { SummaryContent } from "@/domain/summary";

type Props = {
  slug: string;
  issues: readonly ReportedIssue[];
  content: SummaryContent;
  sealed: SealedSummary;
  reportedAt: Date;
};

const changed: readonly ResponseCode[] = ["adopted", "adopted_in_part"];

/** What staff are told: what was asked, what they said, what was done, and what was not and why. One printed page. */
export function YouSaidWeDid({ slug, issues, content, sealed, reportedAt }: Props) {
  const did = issues.filter(({ responseCode }) => responseCode && changed.includes(responseCode));
  const didNot = issues.filter(({ responseCode }) => responseCode === "not_adopted");
  const others = issues.filter((issue) => !did.includes(issue) && !didNot.includes(issue));
  return (
    <>
      <PageHeading
        caption={
          <>
            {content.strategy.title}, published <When at={reportedAt} />
          </>
        }
      >
        We asked, you said, we did, and what we did not change
      </PageHeading>
      <h2 className="govuk-heading-m">We asked</h2>
      <p className="govuk-body snd-measure">
        From {rangeInWords(new Date(content.exercise.openedAt), new Date(content.exercise.closedAt))} we
        invited <strong>{content.metrics.invited.shown} staff</strong>, through{" "}
        {countInWords(content.byForum.length + content.stated.length, "forum")}, to say what should change in
        a draft strategy. <strong>{content.metrics.tookPart.shown}</strong> took part and{" "}
        <strong>{content.metrics.contributed.shown}</strong> of them contributed. Figures are to the nearest{" "}
        {content.method.disclosure.base}.
      </p>
      <Answers title="You said, we did" issues={did} />
      <Answers title="What we did not change, and why" issues={didNot} />
      <Answers title="Other points, and our answers" issues={others} />
      <EvenColumns>
        <div>
          <h2 className="govuk-heading-m">Who we did not hear from enough</h2>
          <p className="govuk-body">{content.words.limitations}</p>
        </div>
        <div>
          <h2 className="govuk-heading-m">Check it for yourself</h2>
          <p className="govuk-body">
            From the{" "}
            <a className="govuk-link" href={`/exercises/${slug}/summary`}>
              engagement summary
            </a>{" "}
            sealed on <When at={sealed.sealedAt} />.{" "}
            <a className="govuk-link" href="/verify">
              Verify
            </a>
          </p>
          <Seal hash={sealed.sha256} />
        </div>
      </EvenColumns>
    </>
  );
}

function Answers({ title, issues }: { title: string; issues: readonly ReportedIssue[] }) {
  if (issues.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">{title}</h2>
      <ul className="snd-did">
        {issues.map((issue) => (
          <li key={issue.number}>
            <p className="govuk-body">
              <strong className="snd-lead">You said</strong> {issue.statement}
            </p>
            <p className="govuk-body">
              <strong className="snd-lead">
                {issue.responseCode ? responseWords[issue.responseCode] : "We answer"}
              </strong>{" "}
              {issue.responseReason} {placesOf(issue)}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

function placesOf({ changes, section }: ReportedIssue): string {
  const blocks = changes.map(({ block }) => block).filter((block) => block !== null);
  if (blocks.length > 0) return `(${blocks.join(", ")})`;
  return section ? `(section ${section})` : "";
}
