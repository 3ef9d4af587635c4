import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Person, Viewer } from "@/domain/person";
import type { SummaryWords } from "@/domain/summary";
import { insertAuditEvent } from "./audit";
import { asViewer, onlyRow } from "./client";
import { exercises } from "./schema/exercises";
import { people } from "./schema/people";
import { summaries, summaryDrafts } from "./schema/summaries";
import { inEvidenceExercises, visibleExercises } from "./visibility";

export type SummaryDraft = NonNullable<Awaited<ReturnType<typeof findSummaryDraft>>>;

/** The words and the prepared content of an exercise’s summary; null when nothing has been written yet. */
export async function findSummaryDraft(viewer: Person, exerciseId: number) {
  const [draft] = await asViewer(viewer, (tx) =>
    tx
      .select({
        words: summaryDrafts.words,
        revision: summaryDrafts.revision,
        updatedAt: summaryDrafts.updatedAt,
        preparedContent: summaryDrafts.preparedContent,
        preparedSha256: summaryDrafts.preparedSha256,
        preparedBy: summaryDrafts.preparedBy,
        preparedByName: people.name,
        preparedAt: summaryDrafts.preparedAt,
      })
      .from(summaryDrafts)
      .leftJoin(people, eq(people.id, summaryDrafts.preparedBy))
      .where(and(eq(summaryDrafts.exerciseId, exerciseId), inEvidenceExercises(summaryDrafts.exerciseId))),
  );
  return draft ?? null;
}

/**
 * Saves what was written, if nobody saved since `revision` (0: nothing was there). Whatever was prepared is no
 * longer what would be sealed, so it is let go. False when somebody else saved first.
 */
export async function updateSummaryWords(
  viewer: Person,
  { exerciseId, revision, words }: { exerciseId: number; revision: number; words: Partial<SummaryWords> },
): Promise<boolean> {
  const saved = { words, updatedBy: viewer.id, updatedAt: sql`now()`, revision: revision + 1, ...unprepared };
  return asViewer(viewer, async (tx) => {
    const rows =
      revision === 0
        ? await tx
            .insert(summaryDrafts)
            .values({ exerciseId, words, updatedBy: viewer.id, revision: 1 })
            .onConflictDoNothing()
            .returning({ revision: summaryDrafts.revision })
        : await tx
            .update(summaryDrafts)
            .set(saved)
            .where(and(eq(summaryDrafts.exerciseId, exerciseId), eq(summaryDrafts.revision, revision)))
            .returning({ revision: summaryDrafts.revision });
    return rows.length === 1;
  });
}

const unprepared = { preparedContent: null, preparedSha256: null, preparedBy: null, preparedAt: null };

type Prepared = { exerciseId: number; content: string; sha256: string };

/** Keeps what the first person prepared (canonical JSON and its SHA-256), with who and when. Audited. */
export async function updatePrepared(
  viewer: Person,
  { exerciseId, content, sha256 }: Prepared,
): Promise<void> {
  await asViewer(viewer, async (tx) => {
    const rows = await tx
      .update(summaryDrafts)
      .set({
        preparedContent: content,
        preparedSha256: sha256,
        preparedBy: viewer.id,
        preparedAt: sql`now()`,
      })
      .where(eq(summaryDrafts.exerciseId, exerciseId))
      .returning({ exerciseId: summaryDrafts.exerciseId });
    onlyRow(rows);
    await insertAuditEvent(tx, {
      stream: `exercise:${exerciseId}`,
      action: "summary prepared",
      object: sha256,
    });
  });
}

/**
 * Seals: the prepared content becomes a row that nothing can change. False when it is not what was prepared any
 * more, when the viewer prepared it, or when somebody sealed first (D§2.5). `supersedes` names the seal that
 * this one takes the place of, with the reason. Throws only on what the database refuses beyond that.
 */
export async function insertSummary(
  viewer: Person,
  sealed: Prepared & { supersedes?: { id: number; reason: string } },
): Promise<boolean> {
  return asViewer(viewer, async (tx) => {
    const [draft] = await tx
      .select({ content: summaryDrafts.preparedContent, preparedBy: summaryDrafts.preparedBy })
      .from(summaryDrafts)
      .where(
        and(eq(summaryDrafts.exerciseId, sealed.exerciseId), eq(summaryDrafts.preparedSha256, sealed.sha256)),
      )
      .for("update");
    if (!draft?.preparedBy || draft.preparedBy === viewer.id || draft.content !== sealed.content)
      return false;
    const [last] = await tx
      .select({ id: summaries.id, number: summaries.number })
      .from(summaries)
      .where(eq(summaries.exerciseId, sealed.exerciseId))
      .orderBy(desc(summaries.number))
      .limit(1);
    if (last?.id !== sealed.supersedes?.id) return false;
    await tx.insert(summaries).values({
      exerciseId: sealed.exerciseId,
      number: (last?.number ?? 0) + 1,
      content: sealed.content,
      sha256: sealed.sha256,
      preparedBy: draft.preparedBy,
      sealedBy: viewer.id,
      supersedesId: last?.id ?? null,
      reason: sealed.supersedes?.reason ?? null,
    });
    await tx
      .update(exercises)
      .set({ sealedAt: sql`now()` })
      .where(and(eq(exercises.id, sealed.exerciseId), isNull(exercises.sealedAt)));
    await insertAuditEvent(tx, {
      stream: `exercise:${sealed.exerciseId}`,
      action: "summary sealed",
      object: sealed.sha256,
    });
    return true;
  });
}

const sealedColumns = {
  id: summaries.id,
  exerciseId: summaries.exerciseId,
  number: summaries.number,
  content: summaries.content,
  sha256: summaries.sha256,
  sealedAt: summaries.sealedAt,
  supersedesId: summaries.supersedesId,
  reason: summaries.reason,
};

export type SealedSummary = NonNullable<Awaited<ReturnType<typeof findSealedSummary>>>;

/** The summary of an exercise as last sealed, for its team, and for those invited once it is reported. */
export async function findSealedSummary(viewer: Viewer, exerciseId: number) {
  const [summary] = await asViewer(viewer, (tx) =>
    tx
      .select(sealedColumns)
      .from(summaries)
      .where(and(eq(summaries.exerciseId, exerciseId), visibleExercises(summaries.exerciseId)))
      .orderBy(desc(summaries.number))
      .limit(1),
  );
  return summary ?? null;
}

/** Tells contributors: the issues with their responses, and the sealed summary, become theirs to read. Audited. */
export async function updateReported(viewer: Person, exerciseId: number): Promise<boolean> {
  return asViewer(viewer, async (tx) => {
    const rows = await tx
      .update(exercises)
      .set({ reportedAt: sql`now()` })
      .where(
        and(
          eq(exercises.id, exerciseId),
          isNull(exercises.reportedAt),
          sql`${exercises.sealedAt} is not null`,
        ),
      )
      .returning({ id: exercises.id });
    if (rows.length === 0) return false;
    await tx.execute(
      sql`update issues set published_at = now() where exercise_id = ${exerciseId} and published_at is null`,
    );
    await insertAuditEvent(tx, {
      stream: `exercise:${exerciseId}`,
      action: "results published",
      object: `exercise:${exerciseId}`,
    });
    return true;
  });
}
