import { and, eq, inArray, sql } from "drizzle-orm";
import type { Disposition } from "@/domain/contribution";
import type { Person } from "@/domain/person";
import type { NoteStanding } from "@/domain/session";
import { insertAuditEvent } from "./audit";
import { asViewer, type Transaction } from "./client";
import { sinceOf, standingNow } from "./contribution-standing";
import { suggestedKept } from "./contribution-suggestions";
import { codes, codings, contributionDispositions } from "./schema/analysis";
import { contributionAuthors, contributionOriginals, contributions } from "./schema/contributions";
import { forums } from "./schema/people";
import { blocks, sections } from "./schema/strategies";
import { inEvidenceExercises } from "./visibility";

/** Contributions that need neither code nor disposition: their author withdrew them, or they were passed on. */
const settled = sql`c.status in ('withdrawn', 'transferred')`;
const coded = sql`exists (select 1 from codings g where g.contribution_id = c.id)`;
const disposed = sql`exists (select 1 from contribution_dispositions d where d.contribution_id = c.id)`;

export type CodingProgress = { received: number; coded: number; disposed: number; left: number };

/** How far coding has got: received = coded + accounted for otherwise + left, always. */
export async function findCodingProgress(viewer: Person, exerciseId: number): Promise<CodingProgress> {
  const [row] = await asViewer(viewer, (tx) =>
    tx.execute<CodingProgress>(sql`
      select count(*)::int as received, (count(*) filter (where ${coded}))::int as coded,
        (count(*) filter (where not ${coded} and (${disposed} or ${settled})))::int as disposed,
        (count(*) filter (where not ${coded} and not ${disposed} and not ${settled}))::int as left
      from contributions c where c.exercise_id = ${exerciseId}
        and c.exercise_id = any((select my_evidence_exercises())::integer[])`),
  );
  return row ?? { received: 0, coded: 0, disposed: 0, left: 0 };
}

/** The first contribution after `after` (an id, 0 to start) that is not accounted for, round again to the first. */
export async function findNextToCode(
  viewer: Person,
  place: { exerciseId: number; after: number },
): Promise<number | null> {
  const [row] = await asViewer(viewer, (tx) =>
    tx.execute<{ id: number }>(sql`
      select c.id from contributions c
      where c.exercise_id = ${place.exerciseId} and c.exercise_id = any((select my_evidence_exercises())::integer[])
        and not ${coded} and not ${disposed} and not ${settled} and c.id <> ${place.after}
      order by c.id <= ${place.after}, c.id limit 1`),
  );
  return row?.id ?? null;
}

export type CodedContribution = NonNullable<Awaited<ReturnType<typeof findToCode>>>;

/**
 * One contribution as its coder sees it: the words as they were submitted (a withheld one is still analysed), the
 * passage that it is about, and the codes and disposition it has now.
 */
export async function findToCode(viewer: Person, { exerciseId, id }: { exerciseId: number; id: number }) {
  const [contribution] = await asViewer(viewer, (tx) =>
    tx
      .select({
        id: contributions.id,
        place: sql<number>`(select count(*)::int from contributions p where p.exercise_id = ${exerciseId} and p.id <= ${id})`,
        body: sql<string>`(select o.body from ${contributionOriginals} o where o.contribution_id = ${contributions.id}
          order by o.revision desc limit 1)`,
        suggested: suggestedKept,
        status: contributions.status,
        receivedAt: contributions.receivedAt,
        quotePermission: contributions.quotePermission,
        forum: forums.name,
        post: contributionAuthors.post,
        section: sections.number,
        sectionTitle: sections.title,
        block: blocks.number,
        passage: blocks.text,
        standing: standingNow,
        inReplyTo: sql<
          string | null
        >`(select p.body from contributions p where p.id = ${contributions.parentId})`,
        codes: sql<
          number[]
        >`array(select g.code_id from codings g where g.contribution_id = ${contributions.id})`,
        sessionNote: sql<NoteStanding | null>`(select json_build_object(
          'named', ${contributionAuthors.personId} is not null, 'corrected', ${contributions.revision} > 1,
          'confirmed', n.confirmed_at is not null, 'disowned', n.disowned_at is not null)
          from session_notes n where n.contribution_id = ${contributions.id})`,
        disposition: contributionDispositions.disposition,
        note: contributionDispositions.note,
      })
      .from(contributions)
      .innerJoin(forums, eq(forums.id, contributions.forumId))
      .leftJoin(contributionAuthors, eq(contributionAuthors.contributionId, contributions.id))
      .leftJoin(contributionDispositions, eq(contributionDispositions.contributionId, contributions.id))
      .leftJoin(
        sections,
        and(
          eq(sections.versionId, contributions.versionId),
          eq(sections.stableId, contributions.sectionStableId),
        ),
      )
      .leftJoin(
        blocks,
        and(eq(blocks.versionId, contributions.versionId), eq(blocks.stableId, contributions.blockStableId)),
      )
      .where(
        and(
          eq(contributions.id, id),
          eq(contributions.exerciseId, exerciseId),
          inEvidenceExercises(contributions.exerciseId),
        ),
      ),
  );
  if (!contribution) return null;
  return { ...contribution, since: sinceOf(contribution, contribution.standing) };
}

export type Coding = {
  exerciseId: number;
  contributionId: number;
  codes: number[];
  disposition: Disposition | null;
  note: string;
};

/**
 * Gives a contribution exactly these codes, or this disposition. What was there before goes; what stays keeps the
 * coder who gave it. Audited. False when a code is not of this exercise’s frame; nothing is written then.
 */
export async function updateCoding(viewer: Person, coding: Coding): Promise<boolean> {
  const { exerciseId, contributionId } = coding;
  return asViewer(viewer, async (tx) => {
    if (!(await areOfFrame(tx, coding))) return false;
    const before = await tx
      .select({ codeId: codings.codeId })
      .from(codings)
      .where(eq(codings.contributionId, contributionId));
    const had = before.map(({ codeId }) => codeId);
    const gone = had.filter((codeId) => !coding.codes.includes(codeId));
    const added = coding.codes.filter((codeId) => !had.includes(codeId));
    if (gone.length > 0) {
      await tx
        .delete(codings)
        .where(and(eq(codings.contributionId, contributionId), inArray(codings.codeId, gone)));
    }
    if (added.length > 0) {
      const rows = added.map((codeId) => ({ contributionId, codeId, exerciseId, coderId: viewer.id }));
      await tx.insert(codings).values(rows).onConflictDoNothing();
    }
    await replaceDisposition(tx, { viewer, coding });
    await insertAuditEvent(tx, {
      stream: `exercise:${exerciseId}`,
      action: "contribution coded",
      object: `contribution:${contributionId}`,
      detail: { added, removed: gone, disposition: coding.disposition },
    });
    return true;
  });
}

async function areOfFrame(tx: Transaction, { codes: wanted, exerciseId }: Coding): Promise<boolean> {
  if (wanted.length === 0) return true;
  const known = await tx
    .select({ id: codes.id })
    .from(codes)
    .where(and(eq(codes.exerciseId, exerciseId), inArray(codes.id, wanted)));
  return known.length === wanted.length;
}

async function replaceDisposition(tx: Transaction, { viewer, coding }: { viewer: Person; coding: Coding }) {
  const { contributionId, exerciseId, disposition, note } = coding;
  await tx
    .delete(contributionDispositions)
    .where(eq(contributionDispositions.contributionId, contributionId));
  if (disposition) {
    await tx
      .insert(contributionDispositions)
      .values({ contributionId, exerciseId, disposition, note, decidedBy: viewer.id });
  }
}
