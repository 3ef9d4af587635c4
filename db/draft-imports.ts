import { and, eq, isNotNull, isNull, lt, or, sql } from "drizzle-orm";
import { type ReadDraft, readingGivenUpAfter } from "@/domain/draft-import";
import type { Person } from "@/domain/person";
import type { Picture } from "@/domain/picture";
import { insertAuditEvent } from "./audit";
import { asViewer } from "./client";
import { insertPictures } from "./pictures";
import { draftImports } from "./schema/draft-imports";
import { inLedStrategies } from "./visibility";

export type DraftImport = NonNullable<Awaited<ReturnType<typeof findDraftImport>>>;

/** The file that is being brought into a strategy, if there is one: how far it has got, and what was read in it. */
export async function findDraftImport(viewer: Person, strategyId: number) {
  const [row] = await asViewer(viewer, (tx) =>
    tx
      .select({
        id: draftImports.id,
        number: draftImports.number,
        label: draftImports.label,
        fileName: draftImports.fileName,
        fileSize: draftImports.fileSize,
        createdAt: draftImports.createdAt,
        startedAt: draftImports.startedAt,
        readAt: draftImports.readAt,
        refusal: draftImports.refusal,
        draft: draftImports.draft,
        answers: draftImports.answers,
      })
      .from(draftImports)
      .where(and(eq(draftImports.strategyId, strategyId), inLedStrategies(draftImports.strategyId))),
  );
  return row ?? null;
}

export type NewDraftImport = {
  strategyId: number;
  number: string;
  label: string;
  fileName: string;
  /** The file as it arrived, and its SHA-256 in hexadecimal. */
  file: Uint8Array;
  sha256: string;
};

/**
 * Keeps a file that arrived, to be read. It takes the place of one that was refused; the id of the new one, or null
 * while another is being read or confirmed.
 */
export async function insertDraftImport(person: Person, arrived: NewDraftImport): Promise<number | null> {
  const { strategyId } = arrived;
  return asViewer(person, async (tx) => {
    await tx
      .delete(draftImports)
      .where(and(eq(draftImports.strategyId, strategyId), isNotNull(draftImports.refusal)));
    const [row] = await tx
      .insert(draftImports)
      .values({ ...arrived, fileSize: arrived.file.byteLength, createdBy: person.id })
      .onConflictDoNothing()
      .returning({ id: draftImports.id });
    if (!row) return null;
    await insertAuditEvent(tx, {
      stream: `strategy:${strategyId}`,
      action: "file_imported",
      object: `import:${row.id}`,
      detail: { number: arrived.number, sha256: arrived.sha256 },
    });
    return row.id;
  });
}

/**
 * Takes a waiting file in hand and gives its bytes; null when somebody else is reading it, or it was read. What was
 * taken in hand and not finished for too long may be taken again.
 */
export async function updateReadingStarted(person: Person, id: number): Promise<Uint8Array | null> {
  const givenUp = sql`now() - ${readingGivenUpAfter} * interval '1 millisecond'`;
  const [row] = await asViewer(person, (tx) =>
    tx
      .update(draftImports)
      .set({ startedAt: sql`now()` })
      .where(
        and(
          eq(draftImports.id, id),
          inLedStrategies(draftImports.strategyId),
          isNull(draftImports.readAt),
          or(isNull(draftImports.startedAt), lt(draftImports.startedAt, givenUp)),
        ),
      )
      .returning({ file: draftImports.file }),
  );
  return row?.file ?? null;
}

/** Keeps what was read with its pictures, or why the file was refused, and lets go of the file itself. */
export async function updateRead(
  person: Person,
  id: number,
  read: { draft: ReadDraft; pictures: readonly Picture[] } | { refusal: string },
): Promise<void> {
  await asViewer(person, async (tx) => {
    const kept = "draft" in read ? { draft: read.draft } : read;
    const [row] = await tx
      .update(draftImports)
      .set({ ...kept, readAt: sql`now()`, file: null })
      .where(
        and(eq(draftImports.id, id), isNull(draftImports.readAt), inLedStrategies(draftImports.strategyId)),
      )
      .returning({ id: draftImports.id });
    if (row && "draft" in read) await insertPictures(tx, read.pictures);
  });
}

/** Keeps what was chosen so far on the page that confirms a draft. False when the import is gone. */
export async function updateAnswers(
  person: Person,
  id: number,
  answers: Record<string, string>,
): Promise<boolean> {
  const kept = await asViewer(person, (tx) =>
    tx
      .update(draftImports)
      .set({ answers })
      .where(and(eq(draftImports.id, id), inLedStrategies(draftImports.strategyId)))
      .returning({ id: draftImports.id }),
  );
  return kept.length === 1;
}

/** Gives an import up, with everything that was read. False when it is gone already. */
export async function deleteDraftImport(person: Person, id: number): Promise<boolean> {
  const gone = await asViewer(person, (tx) =>
    tx
      .delete(draftImports)
      .where(and(eq(draftImports.id, id), inLedStrategies(draftImports.strategyId)))
      .returning({ id: draftImports.id }),
  );
  return gone.length === 1;
}
