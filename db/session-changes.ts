import { and, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Basis } from "@/domain/metric";
import type { Person } from "@/domain/person";
import { insertAuditEvent } from "./audit";
import { asViewer, onlyRow } from "./client";
import { sessions } from "./schema/sessions";
import { inConvenedForums, inLedExercises } from "./visibility";

export type SessionValues = Pick<
  typeof sessions.$inferInsert,
  "title" | "purpose" | "format" | "startsAt" | "endsAt" | "place" | "link" | "facilitatorId" | "sectionIds"
>;

/** Sets a session up, and answers with its id. The policies refuse whoever does not run sessions of the forum. */
export async function insertSession(
  person: Person,
  on: { exerciseId: number; forumId: number },
  values: SessionValues,
): Promise<number> {
  return asViewer(person, async (tx) => {
    const { id } = onlyRow(
      await tx
        .insert(sessions)
        .values({ ...values, ...on, createdBy: person.id })
        .returning({ id: sessions.id }),
    );
    await insertAuditEvent(tx, {
      stream: `exercise:${on.exerciseId}`,
      action: "session_set_up",
      object: `session:${id}`,
    });
    return id;
  });
}

/** Changes a session that nobody has changed or cancelled meanwhile; each change is a new one to calendars. */
export async function updateSession(
  person: Person,
  { id, revision }: { id: number; revision: number },
  values: SessionValues,
): Promise<boolean> {
  return updateOne(
    person,
    and(eq(sessions.id, id), eq(sessions.revision, revision), isNull(sessions.cancelledAt)),
    {
      values,
      action: "session_changed",
    },
  );
}

/** Cancels a session for good, with the reason that its members read. */
export async function updateSessionCancelled(person: Person, id: number, reason: string): Promise<boolean> {
  return updateOne(person, and(eq(sessions.id, id), isNull(sessions.cancelledAt)), {
    values: { cancelledAt: sql`now()`, cancelledReason: reason },
    action: "session_cancelled",
  });
}

type Change = { values: Parameters<typeof setOf>[0]; action: string };
type Settable = SessionValues | { cancelledAt: SQL; cancelledReason: string };

const setOf = (values: Settable) => ({
  ...values,
  sequence: sql`${sessions.sequence} + 1`,
  revision: sql`${sessions.revision} + 1`,
  changedAt: sql`now()`,
});

async function updateOne(
  person: Person,
  which: SQL | undefined,
  { values, action }: Change,
): Promise<boolean> {
  return asViewer(person, async (tx) => {
    const [changed] = await tx
      .update(sessions)
      .set(setOf(values))
      .where(and(which, or(inConvenedForums(sessions.forumId), inLedExercises(sessions.exerciseId))))
      .returning({ id: sessions.id, exerciseId: sessions.exerciseId });
    if (!changed) return false;
    await insertAuditEvent(tx, {
      stream: `exercise:${changed.exerciseId}`,
      action,
      object: `session:${changed.id}`,
    });
    return true;
  });
}

/** Keeps what the host says of how many came, or goes back to those who joined. */
export async function updateAttended(
  person: Person,
  id: number,
  attended: { count: number; basis: Basis } | null,
): Promise<boolean> {
  const rows = await asViewer(person, (tx) =>
    tx
      .update(sessions)
      .set({ attendedCount: attended?.count ?? null, attendedBasis: attended?.basis ?? null })
      .where(
        and(eq(sessions.id, id), or(inConvenedForums(sessions.forumId), inLedExercises(sessions.exerciseId))),
      )
      .returning({ id: sessions.id }),
  );
  return rows.length > 0;
}
