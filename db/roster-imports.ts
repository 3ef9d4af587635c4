import { and, desc, eq, isNotNull, isNull, lt, or, sql } from "drizzle-orm";
import type { Person } from "@/domain/person";
import type { RosterColumns } from "@/domain/roster";
import type { PlacedLine } from "@/domain/roster-counts";
import { type MissingChoice, type RosterCounts, rosterGivenUpAfter } from "@/domain/roster-import";
import { insertAuditEvent } from "./audit";
import { asViewer, type Transaction } from "./client";
import { inBatches } from "./in-batches";
import { rosterImports, rosterRows } from "./schema/rosters";

export type RosterImport = NonNullable<Awaited<ReturnType<typeof findRosterImport>>>;

const manages = sql`(select viewer_is_any('programme_lead', 'administrator'))`;

/** The last file with a forum’s members, if there was one: how far it has got, what was found in it. For those who manage forums. */
export async function findRosterImport(viewer: Person, forumId: number) {
  const [row] = await asViewer(viewer, (tx) =>
    tx
      .select(columns)
      .from(rosterImports)
      .where(and(eq(rosterImports.forumId, forumId), manages))
      .orderBy(desc(rosterImports.id))
      .limit(1),
  );
  return row ?? null;
}

export type NewRosterImport = { forumId: number; fileName: string; file: Uint8Array; sha256: string };

/** Keeps a file that arrived, to be read; its id, or null while another one of the forum is under way. Audited. */
export async function insertRosterImport(person: Person, arrived: NewRosterImport): Promise<number | null> {
  return asViewer(person, async (tx) => {
    const [row] = await tx
      .insert(rosterImports)
      .values({ ...arrived, fileSize: arrived.file.byteLength, createdBy: person.id })
      .onConflictDoNothing()
      .returning({ id: rosterImports.id });
    if (!row) return null;
    const { forumId, sha256 } = arrived;
    await audit(tx, { forumId, importId: row.id, action: "roster_file_arrived", detail: { sha256 } });
    return row.id;
  });
}

/** Takes a waiting file in hand; null when somebody else reads it, or it was read. What was begun long ago may be begun again. */
export async function updateRosterReading(person: Person, id: number) {
  const [row] = await asViewer(person, (tx) =>
    tx
      .update(rosterImports)
      .set({ startedAt: sql`now()` })
      .where(
        and(
          eq(rosterImports.id, id),
          manages,
          isNull(rosterImports.readAt),
          isNotNull(rosterImports.file),
          or(
            isNull(rosterImports.startedAt),
            lt(rosterImports.startedAt, sql`now() - ${rosterGivenUpAfter} * interval '1 millisecond'`),
          ),
        ),
      )
      .returning({
        file: rosterImports.file,
        columns: rosterImports.columns,
        forumId: rosterImports.forumId,
      }),
  );
  return row?.file ? { file: row.file, columns: row.columns, forumId: row.forumId } : null;
}

export type Read =
  | { refusal: string }
  | { headings: string[] }
  | { headings: string[]; columns: RosterColumns; counts: RosterCounts; rows: readonly PlacedLine[] };

/** Keeps what was found: why the file was refused, that its columns have to be asked for, or what becomes of each line. */
export async function updateRosterRead(person: Person, id: number, read: Read): Promise<void> {
  await asViewer(person, async (tx) => {
    const { rows = [], ...kept } = "rows" in read ? read : { ...read, rows: [] };
    const [row] = await tx
      .update(rosterImports)
      .set({ ...kept, readAt: sql`now()`, ...("refusal" in read ? { file: null } : {}) })
      .where(and(eq(rosterImports.id, id), isNull(rosterImports.readAt), manages))
      .returning({ id: rosterImports.id });
    if (!row) return;
    await tx.delete(rosterRows).where(eq(rosterRows.importId, id));
    await inBatches(rows, (batch) => tx.execute(insertedRows(id, batch)));
  });
}

/** One parameter for a thousand lines: a value of each line by itself takes several times as long to bind. */
function insertedRows(importId: number, lines: readonly PlacedLine[]) {
  const rows = lines.map(({ problems, ...line }) => ({
    ...line,
    problems: problems.length > 0 ? problems : null,
  }));
  return sql`
    insert into roster_rows (import_id, line, outcome, name, email, staff_number, post, directorate, directorate_id,
      joined_on, left_on, person_id, twin, changed, problems)
    select ${importId}, line, outcome, name, email, "staffNumber", post, directorate, "directorateId",
      "joinedOn", "leftOn", "personId", twin, nullif(changed, 'null'), nullif(problems, 'null')
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r(line integer, outcome text, name text, email text,
      "staffNumber" text, post text, directorate text, "directorateId" integer, "joinedOn" date, "leftOn" date,
      "personId" integer, twin text, changed jsonb, problems jsonb)`;
}

/** Reads the file again by other columns. False when it is confirmed or gone. */
export async function updateRosterColumns(person: Person, id: number, chosen: RosterColumns) {
  const rows = await asViewer(person, (tx) =>
    tx
      .update(rosterImports)
      .set({ columns: chosen, startedAt: null, readAt: null })
      .where(
        and(
          eq(rosterImports.id, id),
          manages,
          isNull(rosterImports.confirmedAt),
          isNotNull(rosterImports.file),
        ),
      )
      .returning({ id: rosterImports.id }),
  );
  return rows.length === 1;
}

export type Confirmed = {
  missing: MissingChoice;
  addDirectorates: boolean;
  /** The doubtful lines, by row, that are the people they may be; all other doubtful lines are left out unless `others`. */
  samePeople: readonly number[];
  otherPeople: readonly number[];
};

/** Says yes to a roster as it was shown, once; from here on it is written in. False when somebody was first. */
export async function updateRosterConfirmed(person: Person, id: number, said: Confirmed): Promise<boolean> {
  return asViewer(person, async (tx) => {
    const [row] = await tx
      .update(rosterImports)
      .set({ confirmedAt: sql`now()`, missingChoice: said.missing, file: null })
      .where(
        and(
          eq(rosterImports.id, id),
          manages,
          isNotNull(rosterImports.readAt),
          isNotNull(rosterImports.columns),
          isNull(rosterImports.confirmedAt),
        ),
      )
      .returning({ id: rosterImports.id });
    if (!row) return false;
    await settleDoubts(tx, id, said);
    if (said.addDirectorates) await addDirectorates(tx, id);
    return true;
  });
}

/** Gives a file up with everything that was read in it. False when it is confirmed or gone. */
export async function deleteRosterImport(person: Person, id: number): Promise<boolean> {
  const gone = await asViewer(person, (tx) =>
    tx
      .delete(rosterImports)
      .where(and(eq(rosterImports.id, id), isNull(rosterImports.confirmedAt), manages))
      .returning({ id: rosterImports.id }),
  );
  return gone.length === 1;
}

async function settleDoubts(tx: Transaction, id: number, { samePeople, otherPeople }: Confirmed) {
  const doubtful = (ids: readonly number[]) =>
    sql`import_id = ${id} and outcome = 'doubt' and id = any(${`{${ids.join(",")}}`}::integer[])`;
  // Whoever is somebody of another line has been brought in by it.
  await tx.execute(
    sql`update roster_rows set outcome = case when person_id is null then 'twice' else 'joins' end where ${doubtful(samePeople)}`,
  );
  await tx.execute(
    sql`update roster_rows set outcome = 'joins', person_id = null where ${doubtful(otherPeople)}`,
  );
}

async function addDirectorates(tx: Transaction, id: number) {
  const mine = sql`import_id = ${id} and directorate is not null and directorate_id is null and outcome in ('joins', 'changes')`;
  await tx.execute(
    sql`insert into directorates (name) select distinct on (lower(directorate)) directorate from roster_rows where ${mine} on conflict do nothing`,
  );
  await tx.execute(
    sql`update roster_rows r set directorate_id = d.id from directorates d where ${mine} and lower(d.name) = lower(r.directorate)`,
  );
}

type Audited = { forumId: number; importId: number; action: string; detail: Record<string, unknown> };

function audit(tx: Transaction, { forumId, importId, action, detail }: Audited) {
  return insertAuditEvent(tx, {
    stream: `forum:${forumId}`,
    action,
    object: `roster:${importId}`,
    detail,
  });
}

const columns = {
  id: rosterImports.id,
  forumId: rosterImports.forumId,
  fileName: rosterImports.fileName,
  fileSize: rosterImports.fileSize,
  createdAt: rosterImports.createdAt,
  startedAt: rosterImports.startedAt,
  readAt: rosterImports.readAt,
  refusal: rosterImports.refusal,
  headings: rosterImports.headings,
  columns: rosterImports.columns,
  counts: rosterImports.counts,
  missingChoice: rosterImports.missingChoice,
  confirmedAt: rosterImports.confirmedAt,
  writtenAt: rosterImports.writtenAt,
  appliedAt: rosterImports.appliedAt,
};
