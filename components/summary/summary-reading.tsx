import type { ReactNode } from "react";
import { PageHeading } from "@/components/ui/page-heading";
import { rangeInWords } from "@/domain/dates-in-words";
import type { SummaryContent } from "@/domain/summary";
import { ContestedIssues, IssuesTable } from "./summary-issues";
import { MethodAnnex, Register } from "./summary-method";
import { ReachTables, SummaryFigures } from "./summary-reach";
import { ThemesPeopleRaised } from "./summary-themes";

type Props = {
  content: SummaryContent;
  /** For those who may see them: where the contributions behind a figure are listed. */
  evidence?: string | undefined;
  heading?: "h1" | "h2";
  /** What the reader does after reading, such as acknowledging; it comes last. */
  children?: ReactNode;
};

/**
 * The engagement summary as a decision maker reads it in ten minutes: what is contested first, then figures, then
 * what was heard, what changed and what did not, and what it cannot tell (D§2.2).
 */
export function SummaryReading({ content, evidence, heading = "h1", children }: Props) {
  const { exercise, strategy, words } = content;
  const title = `What staff said about the ${strategy.title}`;
  return (
    <>
      {heading === "h1" ? (
        <PageHeading caption="Engagement summary">{title}</PageHeading>
      ) : (
        <h2 className="govuk-heading-l">{title}</h2>
      )}
      <div className="snd-measure">
        <p className="govuk-body">
          Staff read version {strategy.discussed.number} from{" "}
          {rangeInWords(new Date(exercise.openedAt), new Date(exercise.closedAt))}.{" "}
          {strategy.latest.number === strategy.discussed.number
            ? ""
            : `Version ${strategy.latest.number} is what came of it. `}
          Figures count people, each once, to the nearest {content.method.disclosure.base}.
        </p>
        <ContestedIssues content={content} evidence={evidence} />
      </div>
      <SummaryFigures content={content} evidence={evidence} />
      <ThemesPeopleRaised content={content} />
      <Quotes content={content} />
      <IssuesTable content={content} evidence={evidence} />
      <Changes content={content} />
      <div className="snd-measure">
        <Words title="Purpose and scope" text={words.purpose} />
        <p className="govuk-body">
          <strong>Open to influence:</strong> {exercise.openToInfluence}
        </p>
        <p className="govuk-body">
          <strong>Not open to influence:</strong> {exercise.notOpenToInfluence}
        </p>
        <Words title="How we engaged" text={words.howEngaged} />
      </div>
      <ReachTables content={content} />
      <div className="snd-measure">
        <Words title="Equality" text={words.equality} />
        <Words title="Boards and committees" text={words.governance} />
        <Words title="What this cannot tell you" text={words.limitations} />
        <Words title="Next steps" text={words.nextSteps} />
      </div>
      <MethodAnnex content={content} />
      <Register content={content} />
      {children}
    </>
  );
}

function Words({ title, text }: { title: string; text: string }) {
  return (
    <section>
      <h2 className="govuk-heading-m">{title}</h2>
      {paragraphs(text).map((paragraph) => (
        <p className="govuk-body" key={paragraph}>
          {paragraph}
        </p>
      ))}
    </section>
  );
}

function paragraphs(text: string): string[] {
  return text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== "");
}

function Quotes({ content: { quotes } }: { content: SummaryContent }) {
  if (quotes.length === 0) return null;
  return (
    <section className="snd-measure">
      <h2 className="govuk-heading-m">In their words</h2>
      {quotes.map(({ text, section }) => (
        <blockquote className="snd-quote" key={text}>
          <p className="govuk-body">{text}</p>
          <footer>Member of a staff forum, on section {section}</footer>
        </blockquote>
      ))}
      <p className="govuk-body">
        Each quote was given with permission, read by a second person, and chosen so that both sides are
        heard.
      </p>
    </section>
  );
}

function Changes({ content: { changes, strategy } }: { content: SummaryContent }) {
  if (changes.length === 0) return null;
  return (
    <section className="snd-measure">
      <h2 className="govuk-heading-m">How the strategy changed</h2>
      <ul className="govuk-list govuk-list--bullet">
        {changes.map((change) => (
          <li key={`${change.section} ${change.block ?? ""} ${change.kind} ${change.summary}`}>
            <strong>{change.block ?? change.section}</strong> {change.summary}{" "}
            {change.editorial ? "(editorial)" : `(${change.issues.join(", ")})`}
          </li>
        ))}
      </ul>
      <p className="govuk-body">
        From version {strategy.discussed.number} to version {strategy.latest.number}.
      </p>
    </section>
  );
}
