import { and, asc, eq, or, sql } from "drizzle-orm";
import type { Person } from "@/domain/person";
import { asViewer } from "./client";
import { forums, people } from "./schema/people";
import { sessionAttendances } from "./schema/sessions";
import { inConvenedForums } from "./visibility";

/** Writes down that somebody came to a session; saying it twice is once. The policies refuse who is not of its forum. */
export async function insertAttendance(
  person: Person,
  { id, exerciseId, forumId }: { id: number; exerciseId: number; forumId: number },
): Promise<void> {
  await asViewer(person, (tx) =>
    tx
      .insert(sessionAttendances)
      .values({ sessionId: id, exerciseId, forumId, personId: person.id })
      .onConflictDoNothing(),
  );
}

/**
 * Who joined a session, by name: for its convenors and, unless the forum is restricted (D§2.7), the team; for a
 * member, only that they did themselves.
 */
export async function listAttendance(viewer: Person, sessionId: number) {
  return asViewer(viewer, (tx) =>
    tx
      .select({ id: people.id, name: people.name, post: people.post, joinedAt: sessionAttendances.joinedAt })
      .from(sessionAttendances)
      .innerJoin(people, eq(people.id, sessionAttendances.personId))
      .innerJoin(forums, eq(forums.id, sessionAttendances.forumId))
      .where(
        and(
          eq(sessionAttendances.sessionId, sessionId),
          or(
            eq(forums.restricted, false),
            inConvenedForums(sessionAttendances.forumId),
            eq(people.id, viewer.id),
          ),
        ),
      )
      .orderBy(asc(people.name), asc(people.id)),
  );
}

export type CalendarSession = {
  sessionId: number;
  uid: string;
  sequence: number;
  title: string;
  startsAt: Date;
  endsAt: Date;
  place: string | null;
  link: string | null;
  cancelledAt: Date | null;
  changedAt: Date;
};

/**
 * When and where the session with this calendar token is, for whoever holds the token, signed in or not; null where
 * there is none such. Of a restricted forum it says the exercise in place of the session’s own title (D§2.7).
 */
export async function findCalendarSession(token: string): Promise<CalendarSession | null> {
  const [row] = await asViewer(null, (tx) =>
    tx.execute<Record<keyof CalendarSession, string>>(sql`
      select session_id as "sessionId", uid, sequence, title, place, link, starts_at as "startsAt", ends_at as "endsAt",
        cancelled_at as "cancelledAt", changed_at as "changedAt" from session_calendar(${token}::uuid)`),
  );
  if (!row) return null;
  return {
    sessionId: Number(row.sessionId),
    uid: row.uid,
    sequence: Number(row.sequence),
    title: row.title,
    place: row.place,
    link: row.link,
    startsAt: new Date(row.startsAt),
    endsAt: new Date(row.endsAt),
    cancelledAt: row.cancelledAt ? new Date(row.cancelledAt) : null,
    changedAt: new Date(row.changedAt),
  };
}

/** Whether somebody has joined a session. */
export async function hasJoined(viewer: Person, sessionId: number, personId: number): Promise<boolean> {
  const rows = await asViewer(viewer, (tx) =>
    tx
      .select({ personId: sessionAttendances.personId })
      .from(sessionAttendances)
      .where(and(eq(sessionAttendances.sessionId, sessionId), eq(sessionAttendances.personId, personId))),
  );
  return rows.length > 0;
}
