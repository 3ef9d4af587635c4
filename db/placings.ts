import { type SQL, sql } from "drizzle-orm";
import type { AnchorState } from "@/domain/anchor-state";
import type { BlockKind } from "@/domain/block";
import type { Person } from "@/domain/person";
import type { PlacingSpot } from "@/domain/placing";
import type { PlacingFilter } from "@/domain/placing-input";
import { asViewer } from "./client";
import { findVersionText } from "./contribution-placings";

/**
 * What became of contributions in the version that their exercise goes on with, for those who may read its evidence
 * whole: the same first wall as the coding has.
 */
const inEvidence = sql`a.exercise_id = any((select my_evidence_exercises())::integer[])`;
const state = sql`coalesce(a.settled_state, a.state)`;

type InVersion = { id: number; versionId: number | null };
const ofVersion = ({ id, versionId }: InVersion) =>
  sql`a.exercise_id = ${id} and a.version_id = ${versionId} and a.state <> 'selected' and ${inEvidence}`;

export type PlacingCounts = Record<PlacingFilter, number> & { settled: number };

/** How many placings of the present version are in each state, and how many a person settled. */
export async function countPlacings(viewer: Person, exercise: InVersion): Promise<PlacingCounts> {
  const rows = await asViewer(viewer, (tx) =>
    tx.execute<{ state: PlacingFilter; count: number; settled: number }>(sql`
      select ${state} as state, count(*)::int as count, count(a.settled_at)::int as settled
      from contribution_anchors a where ${ofVersion(exercise)} group by 1`),
  );
  const counts = { ambiguous: 0, removed: 0, reworded: 0, moved: 0, unchanged: 0, settled: 0 };
  for (const row of rows) {
    counts[row.state] = row.count;
    counts.settled += row.settled;
  }
  return counts;
}

export type PlacingRow = {
  id: number;
  state: AnchorState;
  settledBy: string | null;
  settled: boolean;
  said: { version: string; section: number | null; block: string | null };
  now: { section: number | null; block: string | null };
  words: string | null;
  body: string;
  forum: string;
};
export const placingsOnAPage = 50;

type Query = { state: PlacingFilter; after: number | undefined };

/** A page of the placings of the present version in one state, in the order that they were said, and one more. */
export async function listPlacings(viewer: Person, exercise: InVersion, query: Query): Promise<PlacingRow[]> {
  const rows = await asViewer(viewer, (tx) =>
    tx.execute<PlacingRow>(sql`
      select a.contribution_id as id, ${state} as state, p.name as "settledBy", a.settled_at is not null as settled,
        json_build_object('version', v.number, 'section', s.number, 'block', b.number) as said,
        json_build_object('section', ns.number, 'block', nb.number) as now,
        (select o.exact from contribution_anchors o where o.contribution_id = c.id and o.state = 'selected') as words,
        left(${submitted}, 300) as body, f.name as forum
      from contribution_anchors a join contributions c on c.id = a.contribution_id
      join forums f on f.id = c.forum_id join versions v on v.id = c.version_id
      left join people p on p.id = a.settled_by
      left join sections s on s.version_id = c.version_id and s.stable_id = c.section_stable_id
      left join blocks b on b.version_id = c.version_id and b.stable_id = c.block_stable_id
      left join sections ns on ns.version_id = a.version_id and ns.stable_id = a.section_stable_id
      left join blocks nb on nb.version_id = a.version_id and nb.stable_id = a.block_stable_id
      where ${ofVersion(exercise)} and ${state} = ${query.state} and a.contribution_id > ${query.after ?? 0}
      order by a.contribution_id limit ${placingsOnAPage + 1}`),
  );
  return [...rows];
}

/** The words as they were submitted, as a coder reads them. */
const submitted: SQL = sql`(select o.body from contribution_originals o where o.contribution_id = c.id
  order by o.revision desc limit 1)`;

export type Placing = NonNullable<Awaited<ReturnType<typeof findPlacing>>>;

type PlacingFacts = {
  id: number;
  state: AnchorState;
  found: AnchorState;
  candidates: PlacingSpot[] | null;
  settledBy: string | null;
  /** When it was settled last, to the microsecond: what is compared when it is settled again. */
  seen: string | null;
  now: { section: string | null; block: string | null; start: number | null; end: number | null };
  body: string;
  forum: string;
  passage: {
    version: string;
    strategySlug: string;
    section: number;
    sectionStableId: string;
    title: string;
    block: string | null;
    blockStableId: string | null;
    kind: BlockKind | null;
    text: string | null;
  };
  selected: { exact: string; prefix: string; suffix: string; start: number; end: number } | null;
};

/**
 * What became of one contribution in the present version, with the old words in their context, what was found, and the
 * version to choose a place in. Null for those who do not read the evidence, and where nothing became of it.
 */
export async function findPlacing(viewer: Person, exercise: InVersion, id: number) {
  const { versionId } = exercise;
  if (versionId === null) return null;
  return asViewer(viewer, async (tx) => {
    const [row] = await tx.execute<PlacingFacts>(sql`
      select c.id, ${state} as state, a.state as found, a.candidates, p.name as "settledBy", a.settled_at::text as seen,
        json_build_object('section', a.section_stable_id, 'block', a.block_stable_id,
          'start', a.starts_at, 'end', a.ends_at) as now,
        ${submitted} as body, f.name as forum,
        json_build_object('version', v.number, 'strategySlug', t.slug, 'section', s.number,
          'sectionStableId', s.stable_id, 'title', s.title, 'block', b.number, 'blockStableId', b.stable_id,
          'kind', b.kind, 'text', b.text) as passage,
        (select json_build_object('exact', o.exact, 'prefix', o.prefix, 'suffix', o.suffix, 'start', o.starts_at,
          'end', o.ends_at) from contribution_anchors o where o.contribution_id = c.id and o.state = 'selected') as selected
      from contribution_anchors a join contributions c on c.id = a.contribution_id
      join forums f on f.id = c.forum_id
      join versions v on v.id = c.version_id join strategies t on t.id = v.strategy_id
      join sections s on s.version_id = c.version_id and s.stable_id = c.section_stable_id
      left join blocks b on b.version_id = c.version_id and b.stable_id = c.block_stable_id
      left join people p on p.id = a.settled_by
      where ${ofVersion(exercise)} and a.contribution_id = ${id}`);
    if (!row) return null;
    return { ...row, version: await findVersionText(tx, versionId) };
  });
}

export type PlacingsWaiting = {
  slug: string;
  title: string;
  strategyId: number;
  versionNumber: string;
  waiting: number;
};

/** The exercises that the viewer leads in which placings wait for a person, with how many. */
export async function listPlacingsWaiting(viewer: Person): Promise<PlacingsWaiting[]> {
  const rows = await asViewer(viewer, (tx) =>
    tx.execute<PlacingsWaiting>(sql`
      select e.slug, e.title, e.strategy_id as "strategyId", v.number as "versionNumber", count(*)::int as waiting
      from exercises e join versions v on v.id = e.version_id
      join contribution_anchors a on a.exercise_id = e.id and a.version_id = e.version_id and ${state} = 'ambiguous'
      where e.id = any((select my_led_exercises())::integer[]) and e.sealed_at is null and e.cancelled_at is null
      group by e.id, v.number order by e.id`),
  );
  return [...rows];
}
