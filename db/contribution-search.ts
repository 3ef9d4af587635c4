import { desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { foundFrom, foundTo } from "@/domain/found-words";
import type { Person, Viewer } from "@/domain/person";
import type { TalkFilters } from "@/domain/talk-filter";
import { asViewer, type Transaction } from "./client";
import { noteColumns, noteOf } from "./contribution-notes";
import { listFoundBlocks } from "./draft-search";
import { contributionAuthors, contributions } from "./schema/contributions";
import { exercises } from "./schema/exercises";
import { forums } from "./schema/people";
import { type FoundFilters, filtered, findFilters } from "./talk-filters";
import { findTalkFrame } from "./talk-frame";
import { findTalkPlaces } from "./talk-places";
import { heardAnywhere } from "./talk-scope";
import { visibleExercises } from "./visibility";

/** What is looked for, and from which place in the order of what was found. */
export type Search = {
  words: string;
  filters: TalkFilters;
  after: Rank | undefined;
  limit: number;
  /** How much of the draft to show. */
  blocks: number;
};
type Rank = { relevance: number; id: number };

/** Where so much is found, the newest this many are put in order. */
export const mostFound = 1000;

/**
 * What an exercise has of these words, for somebody who may see it: contributions, replies and suggested words, the
 * best fit first and of equals the newest, and blocks of the draft. Their own are found in any state; of others, what
 * is shown to them. Null where the exercise does not exist for them.
 */
export async function findInExercise(viewer: Viewer, slug: string, search: Search) {
  if (!viewer) return null;
  return asViewer(viewer, async (tx) => {
    const frame = await findTalkFrame(tx, viewer, slug);
    if (!frame) return null;
    const { filters, blocks } = await findFilters(tx, frame, search.filters);
    const found = await listFound(tx, viewer, { ...search, exercises: [frame.exercise.id], filters });
    return { ...frame, filters, blocks, ...found };
  });
}

export type SearchEverywhere = NonNullable<Awaited<ReturnType<typeof findEverywhere>>>;

/** The same in all exercises that the viewer may see, without filters. */
export async function findEverywhere(viewer: Viewer, search: Omit<Search, "filters">) {
  if (!viewer) return null;
  return asViewer(viewer, async (tx) => {
    const mine = await tx.select({ id: exercises.id }).from(exercises).where(visibleExercises(exercises.id));
    return listFound(tx, viewer, { ...search, exercises: mine.map(({ id }) => id), filters: null });
  });
}

type Looking = Omit<Search, "filters"> & { exercises: number[]; filters: FoundFilters | null };

async function listFound(tx: Transaction, viewer: Person, looking: Looking) {
  if (!(await asksForWords(tx, looking.words)))
    return { understood: false, count: 0, more: false, notes: [], draft: [] };
  const [ranks, draft] = await Promise.all([rank(tx, viewer, looking), listFoundBlocks(tx, looking)]);
  const page = ranks.slice(0, looking.limit);
  const notes = await listFoundNotes(tx, viewer, { words: looking.words, ids: page.map(({ id }) => id) });
  const byId = new Map(notes.map((note) => [note.id, note]));
  return {
    understood: true,
    count: ranks[0]?.count ?? 0,
    more: ranks.length > looking.limit,
    notes: page.flatMap(({ id, relevance }) => {
      const note = byId.get(id);
      return note ? [{ ...note, relevance }] : [];
    }),
    draft,
  };
}

/** Whether anything is left to look for: not only words that everything has, such as “the”, or that must not be there. */
async function asksForWords(tx: Transaction, words: string): Promise<boolean> {
  const [row] = await tx.execute<{ asks: boolean }>(
    sql`select querytree(search_of(${words})) not in ('', 'T') as asks`,
  );
  return row?.asks ?? false;
}

/** The first of what was found and how many there are in all, up to one more than are put in order. */
async function rank(
  tx: Transaction,
  viewer: Person,
  { words, exercises: where, filters, after, limit }: Looking,
) {
  const block = filters?.block && filters.block !== "section" ? filters.block.stableId : null;
  const asked = filters ? filtered(viewer, where[0] ?? 0, filters) : sql`true`;
  const on = after ? sql`where (relevance, id) < (${after.relevance}, ${after.id})` : sql``;
  const rows = await tx.execute<Rank & { count: number }>(sql`
    with found as (
      select c.id, f.relevance from find_contributions(${words}, ${sql.param(where)}::integer[], ${filters?.section?.stableId ?? null},
        ${block}, ${filters?.forum?.id ?? null}, ${filters?.kind ?? null}::contribution_kind, ${filters?.only === "mine"}, ${mostFound + 1}) f
      join contributions c on c.id = f.id
      where (${heardAnywhere} or c.id = any((select my_contributions())::integer[])) and ${asked})
    select id, relevance, (select count(*)::integer from found) as count from found ${on}
    order by relevance desc, id desc limit ${limit + 1}`);
  return [...rows];
}

export type FoundNote = Awaited<ReturnType<typeof listFoundNotes>>[number];

async function listFoundNotes(
  tx: Transaction,
  viewer: Person,
  { words, ids }: { words: string; ids: number[] },
) {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({
      ...noteColumns,
      said: marked(sql`${contributions.body}`, words),
      proposed: sql<
        string | null
      >`(select s.text from suggestions s where s.contribution_id = ${contributions.id} and ${contributions.status} = 'published')`,
      proposedMarked: sql<
        string | null
      >`(select ${marked(sql`s.text`, words)} from suggestions s where s.contribution_id = ${contributions.id} and ${contributions.status} = 'published')`,
    })
    .from(contributions)
    .leftJoin(contributionAuthors, eq(contributionAuthors.contributionId, contributions.id))
    .leftJoin(forums, eq(forums.id, contributions.forumId))
    .where(inArray(contributions.id, ids))
    .orderBy(desc(contributions.id));
  const places = await findTalkPlaces(tx, ids);
  return rows.map(({ said, proposed, proposedMarked, ...row }) => ({
    ...noteOf(row, viewer),
    status: row.status,
    said,
    proposed: proposed && proposedMarked ? { text: proposed, marked: proposedMarked } : null,
    place: places.get(row.id) ?? null,
  }));
}

/** A text in the spelling of the search, with marks round what was found that no text holds (domain/found-words). */
export function marked(text: SQL, words: string): SQL<string> {
  return sql<string>`ts_headline('english', plainly_spelt(${text}), search_of(${words}),
    ${`HighlightAll=true, StartSel=${foundFrom}, StopSel=${foundTo}`})`;
}
