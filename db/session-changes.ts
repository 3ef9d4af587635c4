import { and, eq, gt, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import type { MessageKind } from "@/domain/message";
import type { Basis } from "@/domain/metric";
import type { Person } from "@/domain/person";
import { insertAuditEvent } from "./audit";
import { asViewer, onlyRow, type Transaction } from "./client";
import { insertMessages } from "./messages";
import { memberships, people } from "./schema/people";
import { sessions } from "./schema/sessions";
import { inConvenedForums, inLedExercises } from "./visibility";

export type SessionValues = Pick<
  typeof sessions.$inferInsert,
  "title" | "purpose" | "format" | "startsAt" | "endsAt" | "place" | "link" | "facilitatorId" | "sectionIds"
>;

/** Sets a session up, writes to each member of its forum, and answers with its id. The policies refuse whoever does not run sessions of the forum. */
export async function insertSession(
  person: Person,
  on: { exerciseId: number; forumId: number },
  values: SessionValues,
): Promise<number> {
  return asViewer(person, async (tx) => {
    const made = onlyRow(
      await tx
        .insert(sessions)
        .values({ ...values, ...on, createdBy: person.id })
        .returning(told),
    );
    const { id } = made;
    await writeToMembers(tx, "session_invitation", made);
    await insertAuditEvent(tx, {
      stream: `exercise:${on.exerciseId}`,
      action: "session_set_up",
      object: `session:${id}`,
    });
    return id;
  });
}

/**
 * Changes a session that nobody has changed or cancelled meanwhile; each change is a new one to calendars. Members are
 * written to when it is at another time, in another place or held in another way.
 */
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
      isNews: (before) =>
        before.startsAt.getTime() !== values.startsAt.getTime() ||
        before.endsAt.getTime() !== values.endsAt.getTime() ||
        (["place", "link", "format"] as const).some((part) => before[part] !== (values[part] ?? null)),
    },
  );
}

/** Cancels a session for good, with the reason that its members read on its page, and writes to them. */
export async function updateSessionCancelled(person: Person, id: number, reason: string): Promise<boolean> {
  return updateOne(person, and(eq(sessions.id, id), isNull(sessions.cancelledAt)), {
    values: { cancelledAt: sql`now()`, cancelledReason: reason },
    action: "session_cancelled",
    isNews: () => true,
  });
}

/** A convenor runs the sessions of a forum; who leads the exercise, those of forums that are not restricted. */
export const runs = () =>
  or(
    inConvenedForums(sessions.forumId),
    and(
      inLedExercises(sessions.exerciseId),
      sql`exists (select from forums f where f.id = ${sessions.forumId} and not f.restricted)`,
    ),
  );

type Before = Pick<typeof sessions.$inferSelect, "startsAt" | "endsAt" | "place" | "link" | "format">;
type Change = {
  values: Settable;
  action: "session_changed" | "session_cancelled";
  isNews: (before: Before) => boolean;
};
type Settable = SessionValues | { cancelledAt: SQL; cancelledReason: string };

const told = {
  id: sessions.id,
  sequence: sessions.sequence,
  forumId: sessions.forumId,
  exerciseId: sessions.exerciseId,
};
const timeAndPlace = {
  id: sessions.id,
  startsAt: sessions.startsAt,
  endsAt: sessions.endsAt,
  place: sessions.place,
  link: sessions.link,
  format: sessions.format,
};

const setOf = (values: Settable) => ({
  ...values,
  sequence: sql`${sessions.sequence} + 1`,
  revision: sql`${sessions.revision} + 1`,
  changedAt: sql`now()`,
});

async function updateOne(
  person: Person,
  which: SQL | undefined,
  { values, action, isNews }: Change,
): Promise<boolean> {
  return asViewer(person, async (tx) => {
    // Locked, so that what it was is what this change replaces.
    const [before] = await tx.select(timeAndPlace).from(sessions).where(and(which, runs())).for("update");
    if (!before) return false;
    const changed = onlyRow(
      await tx.update(sessions).set(setOf(values)).where(eq(sessions.id, before.id)).returning(told),
    );
    if (isNews(before)) await writeToMembers(tx, action, changed);
    await insertAuditEvent(tx, {
      stream: `exercise:${changed.exerciseId}`,
      action,
      object: `session:${changed.id}`,
    });
    return true;
  });
}

/** A letter to each member who has an address; a change of its own is a letter of its own. */
async function writeToMembers(
  tx: Transaction,
  kind: MessageKind,
  { id, sequence, forumId, exerciseId }: { [Key in keyof typeof told]: number },
) {
  const members = await tx
    .selectDistinct({ personId: people.id })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(
      and(
        eq(memberships.forumId, forumId),
        or(isNull(memberships.leftOn), gt(memberships.leftOn, sql`current_date`)),
        isNotNull(people.email),
        isNull(people.suspendedAt),
        isNull(people.leftAt),
      ),
    );
  await insertMessages(
    tx,
    members.map(({ personId }) => ({
      key: `${kind}:${id}:${sequence}:${personId}`,
      ...{ kind, personId, exerciseId, detail: { session: id } },
    })),
  );
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
      .where(and(eq(sessions.id, id), runs()))
      .returning({ id: sessions.id }),
  );
  return rows.length > 0;
}
