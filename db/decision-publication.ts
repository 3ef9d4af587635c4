import { and, asc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Person, Viewer } from "@/domain/person";
import { insertAuditEvent } from "./audit";
import { asViewer } from "./client";
import { correctionNotes, decisionRecords, decisions } from "./schema/decisions";

type Publication = {
  id: number;
  revision: number;
  dates: { publishedOn: string; callInDeadline: string | null; effectiveFrom: string };
  content: string;
  sha256: string;
  now: Date;
};

/**
 * Publishes: the record becomes a row that nothing can change, the decision gets its dates, and from here on
 * anyone may read both (D§1.7). False when it is published already or changed since `revision`. Audited.
 */
export async function updatePublished(
  viewer: Person,
  { id, revision, dates, content, sha256, now }: Publication,
): Promise<boolean> {
  return asViewer(viewer, async (tx) => {
    const rows = await tx
      .update(decisions)
      .set({ ...dates, publishedAt: now, publishedBy: viewer.id })
      .where(
        and(
          eq(decisions.id, id),
          eq(decisions.revision, revision),
          isNotNull(decisions.takenOn),
          isNull(decisions.publishedAt),
        ),
      )
      .returning({ id: decisions.id });
    if (rows.length === 0) return false;
    await tx
      .insert(decisionRecords)
      .values({ decisionId: id, content, sha256, publishedBy: viewer.id, publishedAt: now });
    await insertAuditEvent(tx, { stream: `decision:${id}`, action: "record published", object: sha256 });
    return true;
  });
}

/** The record of a decision as it was published: the very text, its hash, and when. Null before that. */
export async function findPublishedRecord(viewer: Viewer, decisionId: number) {
  const [record] = await asViewer(viewer, (tx) =>
    tx
      .select({
        content: decisionRecords.content,
        sha256: decisionRecords.sha256,
        publishedAt: decisionRecords.publishedAt,
      })
      .from(decisionRecords)
      .where(
        and(
          eq(decisionRecords.decisionId, decisionId),
          sql`${decisionRecords.decisionId} = any((select published_decisions())::integer[])`,
        ),
      ),
  );
  return record ?? null;
}

/** Adds a dated note to a published record, which itself stays as it is (D§0, finding 10). False when it is none. Audited. */
export async function insertCorrection(
  viewer: Person,
  { decisionId, text, reason, now }: { decisionId: number; text: string; reason: string; now: Date },
): Promise<boolean> {
  return asViewer(viewer, async (tx) => {
    const published = await tx
      .select({ id: decisions.id })
      .from(decisions)
      .where(and(eq(decisions.id, decisionId), isNotNull(decisions.publishedAt)));
    if (published.length === 0) return false;
    await tx.insert(correctionNotes).values({ decisionId, text, reason, writtenBy: viewer.id, at: now });
    await insertAuditEvent(tx, {
      stream: `decision:${decisionId}`,
      action: "correction noted",
      object: `decision:${decisionId}`,
    });
    return true;
  });
}

/** The corrections of a published record, in the order in which they were noted. */
export async function listCorrections(viewer: Viewer, decisionId: number) {
  return asViewer(viewer, (tx) =>
    tx
      .select({
        id: correctionNotes.id,
        text: correctionNotes.text,
        reason: correctionNotes.reason,
        at: correctionNotes.at,
      })
      .from(correctionNotes)
      .where(
        and(
          eq(correctionNotes.decisionId, decisionId),
          sql`${correctionNotes.decisionId} = any((select published_decisions())::integer[])`,
        ),
      )
      .orderBy(asc(correctionNotes.at), asc(correctionNotes.id)),
  );
}
