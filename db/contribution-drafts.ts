import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Person, Viewer } from "@/domain/person";
import { asViewer, type Transaction } from "./client";
import { contributionDrafts } from "./schema/contribution-drafts";

/** Something that the viewer has begun to say; where it stands by number is null where they no longer see it. */
export type HalfWritten = {
  id: number;
  exercise: { slug: string; title: string } | null;
  section: { stableId: string; number: number | null; title: string | null };
  block: { stableId: string; number: string | null } | null;
  parentId: number | null;
  kind: "comment" | "suggestion";
  words: string;
  before: string | null;
  body: string;
  proposed: string | null;
  forumSlug: string | null;
  named: boolean | null;
  quotePermission: boolean;
  key: string;
  revision: number;
  savedAt: Date;
};

/** What the viewer has begun to say and not sent, in all exercises; the newest first. Nobody else ever reads it. */
export async function listHalfWritten(viewer: Viewer): Promise<HalfWritten[]> {
  return viewer ? asViewer(viewer, (tx) => halfWritten(tx, sql`true`)) : [];
}

/** The same in one exercise. */
export function listHalfWrittenIn(tx: Transaction, exerciseId: number): Promise<HalfWritten[]> {
  return halfWritten(tx, sql`d.exercise_id = ${exerciseId}`);
}

/** What the viewer has begun to reply to a contribution; null if nothing. */
export async function findHalfWrittenReply(viewer: Viewer, parentId: number): Promise<HalfWritten | null> {
  if (!viewer) return null;
  const [row] = await asViewer(viewer, (tx) => halfWritten(tx, sql`d.parent_id = ${parentId}`));
  return row ?? null;
}

/** One of the viewer’s own; null for everybody else. */
export async function findHalfWritten(viewer: Viewer, id: number): Promise<HalfWritten | null> {
  if (!viewer) return null;
  const [row] = await asViewer(viewer, (tx) => halfWritten(tx, sql`d.id = ${id}`));
  return row ?? null;
}

async function halfWritten(tx: Transaction, which: SQL): Promise<HalfWritten[]> {
  const rows = await tx.execute<Omit<HalfWritten, "savedAt"> & { savedAt: string }>(sql`
    select d.id, d.parent_id as "parentId", d.kind, d.words, d.before, d.body, d.proposed, f.slug as "forumSlug", d.named,
      d.quote_permission as "quotePermission", d.idempotency_key as key, d.revision, d.saved_at as "savedAt",
      case when e.id is not null then json_build_object('slug', e.slug, 'title', e.title) end as exercise,
      json_build_object('stableId', d.section_stable_id, 'number', s.number, 'title', s.title) as section,
      case when d.block_stable_id is not null then
        json_build_object('stableId', d.block_stable_id, 'number', b.number) end as block
    from contribution_drafts d
    left join exercises e on e.id = d.exercise_id
    left join forums f on f.id = d.forum_id
    left join sections s on s.version_id = e.version_id and s.stable_id = d.section_stable_id
    left join blocks b on b.version_id = e.version_id and b.stable_id = d.block_stable_id
    where d.person_id = viewer() and ${which} and (d.body <> '' or d.proposed is not null)
      and not exists (select from contribution_authors a where a.person_id = d.person_id and a.idempotency_key = d.idempotency_key)
    order by d.saved_at desc`);
  return rows.map((row) => ({ ...row, savedAt: new Date(row.savedAt) }));
}

export type Begun = Pick<
  HalfWritten,
  "parentId" | "kind" | "words" | "before" | "body" | "proposed" | "named" | "quotePermission" | "key"
> & {
  exerciseId: number;
  sectionStableId: string;
  blockStableId: string | null;
  forumId: number | null;
  /** The revision that was gone on from; 0 if nothing was kept yet. */
  kept: number;
  /** The form that saves: what it saved last it may save again, without having heard how that ended. */
  writer: string;
};

export type Kept =
  | { outcome: "saved"; id: number; revision: number }
  /** It was gone on with somewhere else meanwhile: what stands there, to be compared. */
  | { outcome: "elsewhere"; words: string; revision: number }
  /** The form has been sent, or its words were thrown away. */
  | { outcome: "gone" };

/**
 * Keeps half-written words by compare-and-set: the newest are replaced only by who has seen them. Nothing is kept of a
 * form that has been sent. Throws when the policies refuse: the exercise must be one that the person is invited to.
 */
export async function updateHalfWritten(person: Person, begun: Begun): Promise<Kept> {
  return asViewer(person, async (tx) => {
    const sent = await tx.execute(
      sql`select from contribution_authors where person_id = ${person.id} and idempotency_key = ${begun.key}::uuid`,
    );
    if (sent.length > 0) return { outcome: "gone" };
    const written = await write(tx, person, begun);
    if (written) return { outcome: "saved", ...written };
    const [there] = await tx
      .select({ body: contributionDrafts.body, proposed: contributionDrafts.proposed, revision })
      .from(contributionDrafts)
      .where(atPlace(person, begun));
    if (!there) return { outcome: "gone" };
    const words = [there.proposed, there.body].filter(Boolean).join("\n\n");
    return { outcome: "elsewhere", words, revision: there.revision };
  });
}

const revision = contributionDrafts.revision;
const saved = { id: contributionDrafts.id, revision };

async function write(tx: Transaction, person: Person, { kept, writer, key, ...words }: Begun) {
  const values = { ...words, idempotencyKey: key, writer };
  const [changed] = await tx
    .update(contributionDrafts)
    .set({ ...values, revision: sql`${revision} + 1`, savedAt: sql`now()` })
    .where(
      and(
        atPlace(person, words),
        sql`(${contributionDrafts.revision} = ${kept} or ${contributionDrafts.writer} = ${writer}::uuid)`,
      ),
    )
    .returning(saved);
  if (changed) return changed;
  // Nothing is there: it is new, or was thrown away, and is being written again.
  const [begun] = await tx
    .insert(contributionDrafts)
    .values({ ...values, personId: person.id })
    .onConflictDoNothing()
    .returning(saved);
  return begun ?? null;
}

type Place = Pick<Begun, "exerciseId" | "sectionStableId" | "blockStableId" | "parentId" | "kind">;

function atPlace(person: Person, place: Place) {
  return and(
    eq(contributionDrafts.personId, person.id),
    eq(contributionDrafts.exerciseId, place.exerciseId),
    eq(contributionDrafts.sectionStableId, place.sectionStableId),
    sql`${contributionDrafts.blockStableId} is not distinct from ${place.blockStableId}`,
    sql`${contributionDrafts.parentId} is not distinct from ${place.parentId}::integer`,
    eq(contributionDrafts.kind, place.kind),
  );
}

/**
 * Takes away what was half-written in the transaction that sends it. What was gone on with somewhere else meanwhile, so
 * that the sender has not seen it, stays, and can be sent on its own.
 */
export async function deleteSent(
  tx: Transaction,
  person: Person,
  sent: Pick<Begun, "key" | "kept" | "writer">,
) {
  const mine = sql`person_id = ${person.id} and idempotency_key = ${sent.key}::uuid`;
  await tx.execute(sql`delete from contribution_drafts
    where ${mine} and (revision = ${sent.kept} or writer = ${sent.writer}::uuid)`);
  await tx.execute(sql`update contribution_drafts set idempotency_key = gen_random_uuid() where ${mine}`);
}

/** Throws away what the viewer has half-written; false if it was not there any more. */
export async function deleteHalfWritten(person: Person, id: number): Promise<boolean> {
  const rows = await asViewer(person, (tx) =>
    tx
      .delete(contributionDrafts)
      .where(and(eq(contributionDrafts.id, id), eq(contributionDrafts.personId, person.id)))
      .returning({ id: contributionDrafts.id }),
  );
  return rows.length > 0;
}

/**
 * Deletes half-written words of people who left, and of exercises that were sealed or cancelled, `days` ago: nobody can
 * send them any more (D§3.2). How many went; for the worker, in nobody’s name.
 */
export async function deleteOldHalfWritten(days: number): Promise<number> {
  const [row] = await asViewer(null, (tx) =>
    tx.execute<{ count: number }>(sql`select delete_old_drafts(${days}::integer) as count`),
  );
  return row?.count ?? 0;
}
