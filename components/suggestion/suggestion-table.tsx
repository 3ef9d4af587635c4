import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Tag } from "@/components/ui/tag";
import type { SuggestionInList } from "@/db/suggestions";
import { plainText } from "@/domain/block";
import { statusWords } from "@/domain/contribution";
import { contributionReference, firstWords, placeInWords } from "@/domain/contribution-words";
import { outcomeInWords } from "@/domain/suggestion";

type Props = { suggestions: readonly SuggestionInList[]; slug: string };

/** Suggestions by section, those that wait first, each with what became of it. */
export function SuggestionTable({ suggestions, slug }: Props) {
  if (suggestions.length === 0) {
    return <EmptyState>Nobody has suggested other words yet.</EmptyState>;
  }
  return (
    <DataTable
      caption="Suggestions: those that wait first, then by section"
      rows={suggestions}
      rowKey={({ id }) => id}
      stack
      columns={[
        {
          heading: "Suggestion",
          cell: ({ id, content }) => (
            <a className="govuk-link" href={`/manage/exercises/${slug}/suggestions/${id}`}>
              {contributionReference(id)} {firstWords(plainText(content))}
            </a>
          ),
        },
        {
          heading: "About",
          cell: ({ section, block }) =>
            section ? `${section.number}. ${section.title}, ${placeInWords(block)}` : placeInWords(block),
        },
        { heading: "Forum", cell: ({ forum }) => forum },
        { heading: "Answer", cell: answerOf },
      ]}
    />
  );
}

function answerOf({ waits, outcome, version, status, told, stands }: SuggestionInList) {
  if (waits) return <Tag tone="yellow">To answer</Tag>;
  if (!outcome) return statusWords[status];
  return (
    <>
      {outcomeInWords({ outcome, version, reason: null })}
      {told ? "" : " (not told yet)"} {stands === false ? <Tag tone="orange">Changed since</Tag> : null}
    </>
  );
}
