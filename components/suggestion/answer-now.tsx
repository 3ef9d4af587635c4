import { InsetText } from "@/components/ui/inset-text";
import { Tag } from "@/components/ui/tag";
import { When } from "@/components/ui/when";
import type { SuggestionToAnswer } from "@/db/suggestions";
import type { BlockContent } from "@/domain/block";
import { outcomeInWords } from "@/domain/suggestion";
import { WordChanges } from "./suggested-words";

type Props = { suggestion: SuggestionToAnswer; slug: string };

/** The answer that a suggestion has, who gave it, and whether contributors have been told. */
export function AnswerNow({ suggestion }: Props) {
  const { outcome, version, answer, decidedBy, stands, told } = suggestion;
  if (!outcome || !answer) return null;
  return (
    <InsetText>
      <p className="govuk-body">
        <strong>{outcomeInWords({ outcome, version, reason: answer.reason })}</strong>
        {answer.reason ? `: ${answer.reason}` : ""}
      </p>
      <p className="govuk-body">
        By {decidedBy ?? "a colleague"}, <When at={answer.decidedAt} time />.{" "}
        {told ? "Contributors have been told." : "Contributors are told once the next version is published."}
      </p>
      {answer.content && stands !== true ? (
        <p className="govuk-body">
          <Tag tone="yellow">Changed since</Tag> The draft no longer has the words that were adopted.
        </p>
      ) : null}
    </InsetText>
  );
}

type DraftProps = {
  strategySlug: string;
  version: { number: string } | null;
  block: { number: string | null; content: BlockContent; changed: boolean } | null;
  suggestion: SuggestionToAnswer;
};

/** The block as it stands in the working draft: unchanged, changed by others since, or not there. */
export function InTheDraft({ strategySlug, version, block, suggestion: { was } }: DraftProps) {
  if (!version) {
    return (
      <>
        <h2 className="govuk-heading-m">In the working draft</h2>
        <p className="govuk-body">
          There is no draft to put words in.{" "}
          <a className="govuk-link" href={`/manage/strategies/${strategySlug}/versions/new`}>
            Start a new version
          </a>{" "}
          first. You can decline the suggestion without one.
        </p>
      </>
    );
  }
  return (
    <>
      <h2 className="govuk-heading-m">In the working draft, version {version.number}</h2>
      {block ? (
        <>
          <p className="govuk-body">
            {block.changed
              ? "It has changed since the words were suggested:"
              : "It says what it said when the words were suggested, or what you have adopted:"}
          </p>
          <WordChanges was={block.changed ? was : block.content} is={block.content} />
        </>
      ) : (
        <p className="govuk-body">
          The draft no longer has this block. Put the words where they belong{" "}
          <a
            className="govuk-link"
            href={`/manage/strategies/${strategySlug}/versions/${version.number}/sections`}
          >
            in the draft
          </a>
          , or decline the suggestion.
        </p>
      )}
    </>
  );
}
