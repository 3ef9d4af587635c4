import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Person } from "@/domain/person";
import type { Change } from "@/domain/version-change";
import type { VersionContent, VersionSection } from "@/domain/version-content";
import { insertAuditEvent } from "./audit";
import { asViewer, type Transaction } from "./client";
import { inBatches } from "./in-batches";
import { changeIssues, versionChanges } from "./schema/analysis";
import { blocks, sections, versions } from "./schema/strategies";
import { inLedStrategies } from "./visibility";

export type DraftContent = {
  versionId: number;
  /** What `versions.revision` was when the content was read that this one is made from. */
  revision: number;
  content: VersionContent;
  changes: readonly Change[];
};

/**
 * Puts this content in place of that of a draft, in one transaction: sections, blocks and changes, of which only what
 * differs is written. A change that is still there (the same section, block and kind) keeps its summary, its issues
 * and that it is editorial. `conflict` when the draft was edited since `revision`; `gone` when it is published,
 * discarded, or not the person’s to edit. Nothing is written then. `note` is written in the same transaction.
 */
export async function updateDraftContent(
  person: Person,
  draft: DraftContent,
  note?: (tx: Transaction) => Promise<void>,
): Promise<"updated" | "conflict" | "gone"> {
  return asViewer(person, async (tx) => {
    const [found] = await tx
      .select({ revision: versions.revision, strategyId: versions.strategyId, number: versions.number })
      .from(versions)
      .where(
        and(
          eq(versions.id, draft.versionId),
          isNull(versions.publishedAt),
          inLedStrategies(versions.strategyId),
        ),
      )
      .for("update");
    if (!found) return "gone";
    if (found.revision !== draft.revision) return "conflict";

    await tx
      .update(versions)
      .set({ revision: draft.revision + 1 })
      .where(eq(versions.id, draft.versionId));
    await updateSections(tx, draft);
    await updateBlocks(tx, draft);
    await updateChanges(tx, draft);
    await insertAuditEvent(tx, {
      stream: `strategy:${found.strategyId}`,
      action: "draft_edited",
      object: `version:${draft.versionId}`,
      detail: { number: found.number, revision: draft.revision + 1, changes: draft.changes.length },
    });
    await note?.(tx);
    return "updated";
  });
}

async function updateSections(tx: Transaction, { versionId, content }: DraftContent): Promise<void> {
  const rows = await tx
    .select({
      id: sections.id,
      stableId: sections.stableId,
      number: sections.number,
      title: sections.title,
    })
    .from(sections)
    .where(eq(sections.versionId, versionId));
  const standing = new Map(rows.map((row) => [row.stableId, row]));
  const kept = new Set(content.map(({ stableId }) => stableId));
  const gone = rows.filter(({ stableId }) => !kept.has(stableId));
  const differs = ({ stableId, number, title }: VersionSection) => {
    const row = standing.get(stableId);
    return row?.number !== number || row.title !== title;
  };
  const written = content.filter(differs);
  // A block may have gone from a section that is no more to another, so blocks of the former are written again.
  if (gone.length > 0) await tx.delete(sections).where(inIds(sections.id, gone));
  if (written.length === 0) return;
  // Out of the way first: two sections must never have one number, not even for a moment.
  await tx
    .update(sections)
    .set({ number: sql`-${sections.number}` })
    .where(
      and(
        eq(sections.versionId, versionId),
        inArray(
          sections.stableId,
          written.map(({ stableId }) => stableId),
        ),
      ),
    );
  await tx
    .insert(sections)
    .values(written.map(({ stableId, number, title }) => ({ versionId, stableId, number, title })))
    .onConflictDoUpdate({
      target: [sections.versionId, sections.stableId],
      set: { number: sql`excluded.number`, title: sql`excluded.title` },
    });
}

async function updateBlocks(tx: Transaction, { versionId, content }: DraftContent): Promise<void> {
  const sectionRows = await tx
    .select({ id: sections.id, stableId: sections.stableId })
    .from(sections)
    .where(eq(sections.versionId, versionId));
  const sectionId = new Map(sectionRows.map(({ id, stableId }) => [stableId, id]));
  const rows = await tx
    .select({
      id: blocks.id,
      sectionId: blocks.sectionId,
      position: blocks.position,
      stableId: blocks.stableId,
      number: blocks.number,
      kind: blocks.kind,
      content: blocks.content,
      text: blocks.text,
    })
    .from(blocks)
    .where(eq(blocks.versionId, versionId));
  const wanted = content.flatMap((section) =>
    section.blocks.map(({ stableId, number, kind, content: held, text }, index) => ({
      sectionId: sectionId.get(section.stableId) ?? 0,
      position: index + 1,
      ...{ stableId, number, kind, content: held, text },
    })),
  );
  const wantedRows = new Set(wanted.map((row) => JSON.stringify(row)));
  const isWanted = ({ id: _, ...row }: (typeof rows)[number]) => wantedRows.has(JSON.stringify(row));
  const gone = rows.filter((row) => !isWanted(row));
  const kept = new Set(rows.filter(isWanted).map(({ stableId }) => stableId));
  if (gone.length > 0) await tx.delete(blocks).where(inIds(blocks.id, gone));
  await inBatches(
    wanted.filter(({ stableId }) => !kept.has(stableId)),
    (batch) => tx.insert(blocks).values(batch.map((row) => ({ ...row, versionId }))),
  );
}

async function updateChanges(tx: Transaction, { versionId, changes }: DraftContent): Promise<void> {
  const rows = await tx
    .select()
    .from(versionChanges)
    .where(eq(versionChanges.versionId, versionId))
    .orderBy(versionChanges.id);
  if (rows.map(keyOf).join() === changes.map(keyOf).join()) return;
  const cited = await tx.select().from(changeIssues).where(eq(changeIssues.versionId, versionId));
  await tx.delete(versionChanges).where(eq(versionChanges.versionId, versionId));

  const explained = new Map(rows.map((row) => [keyOf(row), row]));
  await inBatches(changes, async (batch) => {
    const values = batch.map(({ sectionStableId, blockStableId, kind }) => {
      const was = explained.get(keyOf({ sectionStableId, blockStableId, kind }));
      const { summary, editorial } = was ?? { summary: "", editorial: false };
      return { versionId, sectionStableId, blockStableId, kind, summary, editorial };
    });
    const inserted = await tx.insert(versionChanges).values(values).returning();
    const issues = inserted.flatMap((row) => {
      const was = explained.get(keyOf(row))?.id;
      return cited
        .filter(({ changeId }) => changeId === was)
        .map(({ issueId }) => ({ changeId: row.id, issueId, versionId }));
    });
    if (issues.length > 0) await tx.insert(changeIssues).values(issues);
  });
}

type Keyed = { sectionStableId: string; blockStableId: string | null; kind: string };

function keyOf({ sectionStableId, blockStableId, kind }: Keyed): string {
  return `${sectionStableId} ${blockStableId ?? ""} ${kind}`;
}

function inIds(column: typeof blocks.id | typeof sections.id, rows: readonly { id: number }[]) {
  return inArray(
    column,
    rows.map(({ id }) => id),
  );
}
