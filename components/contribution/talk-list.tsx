import { LiveTalk } from "@/components/section/live-talk";
import { EmptyState } from "@/components/ui/empty-state";
import { InsetText } from "@/components/ui/inset-text";
import { Pagination } from "@/components/ui/pagination";
import type { TalkList as Listed } from "@/db/talk-list";
import { countInWords } from "@/domain/counts-in-words";
import { liveAddress } from "@/domain/live";
import { filteredAddress } from "@/domain/talk-filter";
import type { NoteRights } from "./note-links";
import { SaidThread } from "./said";
import { activeFilters } from "./talk-filter-fields";
import { TalkFilters } from "./talk-filters";
import { TalkPlaceLink } from "./talk-place";

type Props = {
  list: Listed;
  /** The page without its filters. */
  path: string;
  sectionFixed: boolean;
  oldest: boolean;
  /** The contribution from which the list goes on, where it does not begin at its beginning. */
  from: number | undefined;
  rights: NoteRights;
};

/** Contributions with what narrows them, where each stands, and the way to those before and after. */
export function TalkList({ list, path, sectionFixed, oldest, from, rights }: Props) {
  const { filters, notes } = list;
  const others = { order: oldest ? "oldest" : undefined };
  const back = filteredAddress(path, saidBy(list, sectionFixed), { ...others, from });
  const order = [
    { value: "", text: "The newest first" },
    { value: "oldest", text: "The oldest first" },
  ];
  return (
    <>
      <TalkFilters
        path={path}
        filters={filters}
        choices={{ ...list, sectionFixed }}
        others={others}
        besides={[
          { type: "select", name: "order", label: "Order", value: others.order ?? "", options: order },
        ]}
      />
      {list.veiled ? (
        <InsetText>
          In this exercise, what others say on a paragraph is shown once you have written something on it, or
          have said there that you have nothing to add. Until then it is not in this list.
        </InsetText>
      ) : null}
      {notes.length > 0 ? (
        <p className="govuk-body">
          {foundInWords(list.count)}, the {oldest ? "oldest" : "newest"} first, with replies.
        </p>
      ) : (
        <Nothing list={list} path={path} sectionFixed={sectionFixed} />
      )}
      <ol className="snd-said-list">
        {notes.map(({ note, place }) => (
          <li key={note.id} id={`c-${note.id}`}>
            {filters.block ? null : <TalkPlaceLink id={note.id} place={place} sectionFixed={sectionFixed} />}
            <SaidThread
              note={note}
              context={contextOf(list, { path, rights, back, section: place?.section?.stableId })}
            />
          </li>
        ))}
      </ol>
      <Pagination label="Contributions" {...steps({ list, path, sectionFixed, oldest, from })} />
      <LiveTalk
        address={liveAddress(list.exercise.slug, {
          section: sectionFixed ? filters.section?.number : undefined,
          since: list.readAt,
        })}
        href={path}
      />
    </>
  );
}

/** Counting stops at a hundred. */
export function foundInWords(count: number, most = 100): string {
  return count > most
    ? `More than ${countInWords(most, "contribution")}`
    : countInWords(count, "contribution");
}

type About = { path: string; rights: NoteRights; back: string; section: string | undefined };

function contextOf(list: Listed, { path, rights, back, section }: About) {
  const newSince = list.newSince.get(section ?? "") ?? null;
  return { all: path, rights, responses: list.responses, newSince, asked: undefined, backTo: () => back };
}

function Nothing({ list, path, sectionFixed }: Pick<Props, "list" | "path" | "sectionFixed">) {
  const [narrowed] = activeFilters(list.filters, sectionFixed);
  if (!narrowed) {
    return (
      <EmptyState>
        {list.veiled ? "Nothing is shown to you yet." : "Nobody has said anything here yet."}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      action={
        <a className="govuk-link" href={path}>
          Clear filters
        </a>
      }
    >
      No contribution fits these filters.
    </EmptyState>
  );
}

/** The filters as the address says them: a section that the page is about is in its path. */
function saidBy({ filters: { said } }: Listed, sectionFixed: boolean) {
  return sectionFixed ? { ...said, section: undefined } : said;
}

/** Lists go on from a contribution and not from a count, so that nothing is skipped while people write. */
function steps({ list, path, sectionFixed, oldest, from }: Omit<Props, "rights">) {
  const said = saidBy(list, sectionFixed);
  const others = { order: oldest ? "oldest" : undefined };
  const last = list.notes.at(-1)?.note.id;
  return {
    previous: from ? { href: filteredAddress(path, said, others), text: oldest ? "Oldest" : "Newest" } : null,
    next: list.more
      ? { href: filteredAddress(path, said, { ...others, from: last }), text: oldest ? "Newer" : "Older" }
      : null,
  };
}
