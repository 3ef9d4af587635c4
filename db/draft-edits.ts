import { and, arrayOverlaps, desc, eq, gt, sql } from "drizzle-orm";
import type { DraftEditKind, EditedSections } from "@/domain/draft-history";
import type { Person, Viewer } from "@/domain/person";
import { asViewer, onlyRow, type Transaction } from "./client";
import { draftEdits } from "./schema/draft-edits";
import { people } from "./schema/people";
import { inLedVersions } from "./visibility";

export type DraftEdit = Awaited<ReturnType<typeof listDraftEdits>>[number];

/** The latest edits of a draft, the newest first, for those who write it; of one section, if one is named. */
export async function listDraftEdits(viewer: Viewer, versionId: number, sectionStableId?: string) {
  const ofSection = sectionStableId ? arrayOverlaps(draftEdits.sectionIds, [sectionStableId]) : undefined;
  return asViewer(viewer, (tx) =>
    tx
      .select(told)
      .from(draftEdits)
      .innerJoin(people, eq(people.id, draftEdits.editedBy))
      .where(and(eq(draftEdits.versionId, versionId), inLedVersions(draftEdits.versionId), ofSection))
      .orderBy(desc(draftEdits.id))
      .limit(mostTold),
  );
}

/** An edit with the sections as they were before it, and the edits that followed; null when it is not there to see. */
export async function findDraftEdit(viewer: Viewer, versionId: number, id: number) {
  return asViewer(viewer, async (tx) => {
    const [edit] = await tx
      .select({ ...told, before: draftEdits.before })
      .from(draftEdits)
      .innerJoin(people, eq(people.id, draftEdits.editedBy))
      .where(
        and(eq(draftEdits.id, id), eq(draftEdits.versionId, versionId), inLedVersions(draftEdits.versionId)),
      );
    if (!edit) return null;
    const later = await tx
      .select({ name: people.name, sectionIds: draftEdits.sectionIds, before: draftEdits.before })
      .from(draftEdits)
      .innerJoin(people, eq(people.id, draftEdits.editedBy))
      .where(and(eq(draftEdits.versionId, versionId), gt(draftEdits.id, id)))
      .orderBy(desc(draftEdits.id));
    return { ...edit, later };
  });
}

export type NewDraftEdit = {
  versionId: number;
  kind: DraftEditKind;
  sectionStableId: string;
  sectionIds: string[];
  before: EditedSections;
};

/**
 * Keeps how a draft was before an edit, within its transaction; the id to undo it by. What was saved by itself within
 * the last ten minutes, by the same person in the same section, is one edit with the next save: it is undone as one.
 */
export async function insertDraftEdit(tx: Transaction, person: Person, edit: NewDraftEdit): Promise<number> {
  if (edit.kind === "saved" || edit.kind === "saved_by_itself") {
    const [last] = await tx
      .select({ id: draftEdits.id, isOpen: stillTyping(person) })
      .from(draftEdits)
      .where(
        and(
          eq(draftEdits.versionId, edit.versionId),
          arrayOverlaps(draftEdits.sectionIds, [edit.sectionStableId]),
        ),
      )
      .orderBy(desc(draftEdits.id))
      .limit(1);
    if (last?.isOpen) {
      await tx
        .update(draftEdits)
        .set({ kind: edit.kind, editedAt: sql`now()` })
        .where(eq(draftEdits.id, last.id));
      return last.id;
    }
  }
  const rows = await tx
    .insert(draftEdits)
    .values({ ...edit, editedBy: person.id })
    .returning({ id: draftEdits.id });
  return onlyRow(rows).id;
}

/** Forgets how a draft was before its edits, within the transaction that publishes it. */
export async function deleteDraftEdits(tx: Transaction, versionId: number): Promise<void> {
  await tx.delete(draftEdits).where(eq(draftEdits.versionId, versionId));
}

const mostTold = 20;

const told = {
  id: draftEdits.id,
  kind: sql<DraftEditKind>`${draftEdits.kind}`,
  sectionStableId: draftEdits.sectionStableId,
  sectionIds: draftEdits.sectionIds,
  editedAt: draftEdits.editedAt,
  name: people.name,
};

function stillTyping(person: Person) {
  return sql<boolean>`(${draftEdits.kind} = 'saved_by_itself' and ${draftEdits.editedBy} = ${person.id}
    and ${draftEdits.editedAt} > now() - interval '10 minutes')`;
}
