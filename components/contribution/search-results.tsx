import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import type { SearchEverywhere } from "@/db/contribution-search";
import { filteredAddress, type TalkFilters } from "@/domain/talk-filter";
import { FoundDraft } from "./found-draft";
import { FoundNotes } from "./found-notes";
import { foundInWords } from "./talk-list";

type Props = {
  found: SearchEverywhere;
  /** The page without what it looks for. */
  path: string;
  words: string;
  filters: TalkFilters;
  newSince: ReadonlyMap<string, Date | null>;
  /** The page begins somewhere after the best fit. */
  begun: boolean;
  /** Only the draft is asked for, all that was found in it. */
  onlyDraft: boolean;
  /** The search is of several exercises. */
  named?: boolean;
};

/** How much of the draft is shown before what was said. */
export const blocksFirst = 5;
const mostFound = 1000;

/** What was found: in the draft, and among what was said, the best fit first. */
export function SearchResults(props: Props) {
  const { found, path, words, filters, onlyDraft } = props;
  if (!found.understood) {
    return <EmptyState>Try other words: everything has these, or nothing is left to look for.</EmptyState>;
  }
  if (found.draft.length === 0 && found.count === 0) {
    return (
      <EmptyState
        action={
          filteredAddress(path, filters) === path ? null : (
            <a className="govuk-link" href={filteredAddress(path, {}, { words })}>
              Clear filters
            </a>
          )
        }
      >
        Nothing has these words. Check the spelling, or look for fewer words.
      </EmptyState>
    );
  }
  return (
    <>
      <Draft {...props} />
      {onlyDraft ? null : <Said {...props} />}
    </>
  );
}

function Draft({ found: { draft }, path, words, onlyDraft, named }: Props) {
  if (draft.length === 0) return null;
  const more = draft.length > blocksFirst && !onlyDraft;
  return (
    <>
      <h2 className="govuk-heading-m">In the draft</h2>
      <FoundDraft blocks={more ? draft.slice(0, blocksFirst) : draft} named={named ?? false} />
      {more ? (
        <p className="govuk-body">
          <a className="govuk-link" href={filteredAddress(path, {}, { words, in: "draft" })}>
            All that was found in the draft
          </a>
        </p>
      ) : null}
      {onlyDraft ? (
        <p className="govuk-body">
          <a className="govuk-link" href={filteredAddress(path, {}, { words })}>
            What was said, too
          </a>
        </p>
      ) : null}
    </>
  );
}

function Said({ found, path, words, filters, newSince, begun, named }: Props) {
  if (found.count === 0) return null;
  const last = found.notes.at(-1);
  return (
    <>
      <h2 className="govuk-heading-m">What was said</h2>
      <p className="govuk-body">
        {foundInWords(found.count, mostFound)}, the best fit first.
        {found.count > mostFound ? " The newest are in order; another word finds fewer." : ""}
      </p>
      <FoundNotes notes={found.notes} newSince={newSince} named={named ?? false} />
      <Pagination
        label="What was found"
        previous={begun ? { href: filteredAddress(path, filters, { words }), text: "Best fit" } : null}
        next={
          found.more && last
            ? {
                href: filteredAddress(path, filters, { words, after: `${last.relevance}-${last.id}` }),
                text: "More",
              }
            : null
        }
      />
    </>
  );
}
