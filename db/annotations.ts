import { type SQL, sql } from "drizzle-orm";
import type { ContributionKind } from "@/domain/contribution";
import type { Person } from "@/domain/person";
import type { AnnotatedContribution, AnnotatedPlace } from "@/domain/web-annotation";
import { asViewer } from "./client";

type Query = { exerciseId: number; after: number; limit: number };

type Row = {
  id: number;
  parentId: number | null;
  kind: ContributionKind;
  words: string | null;
  proposed: string | null;
  name: string | null;
  receivedAt: string;
  editedAt: string | null;
  places: AnnotatedPlace[];
};

/**
 * The contributions of an exercise with the places that they are about, in the order of their ids from the one after
 * `after`: one for each that was received, whatever became of it. Words are given as they are published, and none of
 * what is held, withheld, withdrawn or transferred (proposed ones, which nobody redacts, only while nobody has to); a
 * name where it is published beside the words, and never a confidential one, nor one from a restricted forum
 * (`bylineOf`). For those who may read the evidence; empty for others.
 */
export async function listAnnotated(viewer: Person, query: Query): Promise<AnnotatedContribution[]> {
  const rows = await asViewer(viewer, (tx) =>
    tx.execute<Row>(sql`
      select c.id, c.parent_id as "parentId", c.kind, case when ${published} then c.body end as words,
        case when c.status = 'published' then (select x.text from suggestions x where x.contribution_id = c.id) end as proposed,
        case when ${published} and a.named and not coalesce(f.restricted, true) then a.name end as name,
        c.received_at as "receivedAt", c.edited_at as "editedAt", ${places} as places
      from contributions c
      left join contribution_authors a on a.contribution_id = c.id
      left join forums f on f.id = c.forum_id
      where ${evidenceOf(query.exerciseId)} and c.id > ${query.after}
      order by c.id limit ${query.limit}`),
  );
  return rows.map(({ receivedAt, editedAt, ...row }) => ({
    ...row,
    receivedAt: new Date(receivedAt),
    editedAt: editedAt === null ? null : new Date(editedAt),
  }));
}

/** How many contributions that is, for this viewer. */
export async function countAnnotated(viewer: Person, exerciseId: number): Promise<number> {
  const rows = await asViewer(viewer, (tx) =>
    tx.execute<{ count: number }>(
      sql`select count(*)::integer as count from contributions c where ${evidenceOf(exerciseId)}`,
    ),
  );
  return rows[0]?.count ?? 0;
}

function evidenceOf(exerciseId: number): SQL {
  return sql`c.exercise_id = ${exerciseId} and c.exercise_id = any((select my_evidence_exercises())::integer[])`;
}

const published = sql`c.status in ('published', 'redacted')`;

/** Where it was made, and where that was placed in each version since; nothing for a version in which it is lost. */
const places = sql`(
  select coalesce(json_agg(json_build_object(
    'versionNumber', v.number,
    'section', json_build_object('number', s.number),
    'block', case when b.id is not null then
      json_build_object('number', b.number, 'stableId', b.stable_id, 'text', b.text) end,
    'words', case when p.starts_at is not null then json_build_object(
      'quote', json_build_object('exact', p.exact, 'prefix', p.prefix, 'suffix', p.suffix),
      'position', json_build_object('start', p.starts_at, 'end', p.ends_at)) end) order by v.id), '[]')
  from (
    select c.version_id, c.section_stable_id, c.block_stable_id, w.starts_at, w.ends_at, w.exact, w.prefix, w.suffix
    from (select 1) one left join contribution_anchors w on w.contribution_id = c.id and w.version_id = c.version_id
    union all
    select w.version_id, w.section_stable_id, w.block_stable_id, w.starts_at, w.ends_at, w.exact, w.prefix, w.suffix
    from contribution_anchors w where w.contribution_id = c.id and w.version_id <> c.version_id
      and coalesce(w.settled_state, w.state) not in ('ambiguous', 'removed')) p
  join versions v on v.id = p.version_id
  join sections s on s.version_id = p.version_id and s.stable_id = p.section_stable_id
  left join blocks b on b.version_id = p.version_id and b.stable_id = p.block_stable_id)`;
