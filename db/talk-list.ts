import { type SQL, sql } from "drizzle-orm";
import type { Person, Viewer } from "@/domain/person";
import type { TalkFilters } from "@/domain/talk-filter";
import { asViewer, type Transaction } from "./client";
import { listNotes, type NoteWithReplies } from "./contribution-notes";
import { listResponses } from "./contribution-responses";
import { type FoundFilters, filtered, findFilters } from "./talk-filters";
import { findTalkFrame, type TalkFrame } from "./talk-frame";
import { findTalkPlaces } from "./talk-places";
import { heard, shown } from "./talk-scope";

/** Which page of a list: the oldest first or the newest, from which contribution on. */
export type TalkQuery = { filters: TalkFilters; oldest: boolean; from: number | undefined; limit: number };
export type TalkList = NonNullable<Awaited<ReturnType<typeof findTalkList>>>;

/** Every reply is shown, short of what would be no page any more. */
const mostReplies = 200;

/**
 * The contributions of an exercise that the filters ask for, `limit` of them, with all their replies, where each
 * stands and what was answered. Null where the exercise, or the section that is asked for, does not exist for the viewer.
 */
export async function findTalkList(viewer: Viewer, slug: string, query: TalkQuery) {
  if (!viewer) return null;
  return asViewer(viewer, async (tx) => {
    const frame = await findTalkFrame(tx, viewer, slug);
    if (!frame) return null;
    const { filters, blocks } = await findFilters(tx, frame, query.filters);
    if (query.filters.section !== undefined && !filters.section) return null;
    const ids = idsOf(viewer, frame, { ...query, filters, limit: query.limit + 1 });
    const [found, count] = await Promise.all([
      listNotes(tx, viewer, { ids, hearing: frame.hearing, replies: mostReplies }),
      countFiltered(
        tx,
        idsOf(viewer, frame, { filters, oldest: false, from: undefined, limit: mostCounted + 1 }),
      ),
    ]);
    const notes = (query.oldest ? found.toReversed() : found).slice(0, query.limit);
    const all = notes.flatMap(({ id, replies }) => [id, ...replies.map((reply) => reply.id)]);
    const [places, responses] = await Promise.all([
      findTalkPlaces(
        tx,
        notes.map(({ id }) => id),
      ),
      frame.answered ? listResponses(tx, all) : [],
    ]);
    const placed = notes.map((note) => ({ note, place: places.get(note.id) ?? null }));
    return { ...frame, filters, blocks, notes: placed, more: found.length > query.limit, count, responses };
  });
}

type Ids = { filters: FoundFilters; oldest: boolean; from: number | undefined; limit: number };

/**
 * The ids of contributions, replies aside, forum by forum: the first few of each are one look at an index, however
 * much was said in the others.
 */
function idsOf(viewer: Person, frame: TalkFrame, { filters, oldest, from, limit }: Ids): SQL {
  const order = oldest ? sql`asc` : sql`desc`;
  const on = from ? (oldest ? sql`and c.id > ${from}` : sql`and c.id < ${from}`) : sql``;
  const mine =
    frame.hearing === "forums" ? sql`and f.forum_id = any((select my_forums())::integer[])` : sql``;
  const one = filters.forum ? sql`and f.forum_id = ${filters.forum.id}` : sql``;
  return sql`select x.id from exercise_forums f cross join lateral (
      select c.id from contributions c where c.exercise_id = ${frame.exercise.id} and c.forum_id = f.forum_id
        and c.parent_id is null and ${shown} and ${heard(frame.hearing)}
        and ${filtered(viewer, frame.exercise.id, filters)} ${on}
      order by c.id ${order} limit ${limit}) x
    where f.exercise_id = ${frame.exercise.id} ${mine} ${one} order by x.id ${order} limit ${limit}`;
}

/** Nobody needs to know how many more there are than this, and counting on would cost. */
export const mostCounted = 100;

async function countFiltered(tx: Transaction, ids: SQL): Promise<number> {
  const [row] = await tx.execute<{ count: number }>(
    sql`select count(*)::integer as count from (${ids}) found`,
  );
  return row?.count ?? 0;
}
