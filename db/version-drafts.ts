import { and, eq, isNull, sql } from "drizzle-orm";
import type { PlacedComment } from "@/domain/draft-comments";
import type { Person } from "@/domain/person";
import type { Change } from "@/domain/version-change";
import type { VersionContent } from "@/domain/version-content";
import { insertAuditEvent } from "./audit";
import { asViewer, onlyRow, type Transaction } from "./client";
import { insertDraftComments } from "./draft-comments";
import { inBatches } from "./in-batches";
import { versionChanges } from "./schema/analysis";
import { blocks, sections, strategies, versions } from "./schema/strategies";
import { inLedStrategies } from "./visibility";

export type NewDraft = {
  strategyId: number;
  number: string;
  label: string;
  supersedesId: number | null;
  findings: { kind: string; message: string; where: string }[];
  content: VersionContent;
  changes: Change[];
  /** What stands beside it in the file that it came from. */
  comments?: readonly PlacedComment[];
};

/**
 * Stores an imported draft whole, in one transaction: version, sections, blocks and changes, or nothing. False when
 * meanwhile somebody else brought in a draft of this strategy, or a version with this number.
 */
export async function insertDraft(person: Person, draft: NewDraft): Promise<boolean> {
  return asViewer(person, async (tx) => {
    if (await draftWaits(tx, draft.strategyId)) return false;
    const { strategyId, number, label, supersedesId, findings } = draft;
    const [version] = await tx
      .insert(versions)
      .values({ strategyId, number, label, supersedesId, findings, createdBy: person.id })
      .onConflictDoNothing()
      .returning({ id: versions.id });
    if (!version) return false;

    await insertContent(tx, version.id, draft.content);
    await inBatches(draft.changes, (batch) =>
      tx.insert(versionChanges).values(batch.map((change) => ({ ...change, versionId: version.id }))),
    );
    await insertDraftComments(tx, version.id, draft.comments ?? []);
    await insertAuditEvent(tx, {
      stream: `strategy:${strategyId}`,
      action: "version_imported",
      object: `version:${version.id}`,
      detail: { number, sections: draft.content.length, changes: draft.changes.length },
    });
    return true;
  });
}

/** Takes a draft away, and everything in it. False when it is published, used by an exercise, or gone already. */
export async function deleteDraft(person: Person, versionId: number): Promise<boolean> {
  return asViewer(person, async (tx) => {
    const unused = sql`not exists (select 1 from exercises e where e.version_id = ${versions.id})`;
    const [gone] = await tx
      .delete(versions)
      .where(
        and(
          eq(versions.id, versionId),
          isNull(versions.publishedAt),
          inLedStrategies(versions.strategyId),
          unused,
        ),
      )
      .returning({ strategyId: versions.strategyId, number: versions.number });
    if (!gone) return false;
    await insertAuditEvent(tx, {
      stream: `strategy:${gone.strategyId}`,
      action: "version_discarded",
      object: `version:${versionId}`,
      detail: { number: gone.number },
    });
    return true;
  });
}

/** Locks the strategy, so that of two imports at once the second sees the first. */
async function draftWaits(tx: Transaction, strategyId: number): Promise<boolean> {
  onlyRow(
    await tx
      .select({ id: strategies.id })
      .from(strategies)
      .where(and(eq(strategies.id, strategyId), inLedStrategies(strategies.id)))
      .for("update"),
  );
  const waiting = await tx
    .select({ id: versions.id })
    .from(versions)
    .where(and(eq(versions.strategyId, strategyId), isNull(versions.publishedAt)));
  return waiting.length > 0;
}

async function insertContent(tx: Transaction, versionId: number, content: VersionContent) {
  const idOf = new Map<string, number>();
  await inBatches(content, async (batch) => {
    const values = batch.map(({ stableId, number, title }) => ({ versionId, stableId, number, title }));
    const rows = await tx
      .insert(sections)
      .values(values)
      .returning({ id: sections.id, stableId: sections.stableId });
    for (const { id, stableId } of rows) idOf.set(stableId, id);
  });
  const rows = content.flatMap((section) =>
    section.blocks.map(({ stableId, number, kind, content: held, text }, index) => ({
      versionId,
      sectionId: idOf.get(section.stableId) ?? 0,
      stableId,
      number,
      kind,
      content: held,
      text,
      position: index + 1,
    })),
  );
  await inBatches(rows, (batch) => tx.insert(blocks).values(batch));
}
