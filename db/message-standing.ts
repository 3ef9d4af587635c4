import { and, desc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { Person } from "@/domain/person";
import { insertAuditEvent } from "./audit";
import { asViewer } from "./client";
import { messages } from "./schema/messages";
import { people } from "./schema/people";

/** The first wall: only those who look after the council’s installation see its outbox. */
const mayLook = sql`(select viewer_is_any('administrator', 'auditor'))`;
const mayChange = sql`(select viewer_is_any('administrator'))`;

export type MessageCounts = { waiting: number; late: number; sent: number; dropped: number; failed: number };

/** How many letters wait, are late (tried in vain, or due for an hour), were sent, were not needed, and failed. */
export async function countMessages(viewer: Person): Promise<MessageCounts> {
  const waiting = sql`num_nonnulls(${messages.sentAt}, ${messages.failedAt}, ${messages.droppedAt}) = 0`;
  const late = sql`(${messages.problem} is not null or ${messages.queuedAt} < now() - interval '1 hour')`;
  const [row] = await asViewer(viewer, (tx) =>
    tx
      .select({
        waiting: sql<number>`(count(*) filter (where ${waiting}))::integer`,
        late: sql<number>`(count(*) filter (where ${waiting} and ${late}))::integer`,
        sent: sql<number>`count(${messages.sentAt})::integer`,
        dropped: sql<number>`count(${messages.droppedAt})::integer`,
        failed: sql<number>`count(${messages.failedAt})::integer`,
      })
      .from(messages)
      .where(mayLook),
  );
  return row ?? { waiting: 0, late: 0, sent: 0, dropped: 0, failed: 0 };
}

export const failedOnAPage = 50;
export type FailedMessage = Awaited<ReturnType<typeof listFailedMessages>>[number];

/** Letters that failed, the newest first, with why. The address only for administrators; nothing for others. */
export async function listFailedMessages(viewer: Person) {
  return asViewer(viewer, (tx) =>
    tx
      .select({
        id: messages.id,
        kind: messages.kind,
        name: people.name,
        email: sql<string | null>`case when ${mayChange} then ${people.email} end`,
        problem: messages.problem,
        attempts: messages.attempts,
        failedAt: sql<Date>`${messages.failedAt}`.mapWith(messages.failedAt),
      })
      .from(messages)
      .innerJoin(people, eq(people.id, messages.personId))
      .where(and(isNotNull(messages.failedAt), mayLook))
      .orderBy(desc(messages.failedAt), desc(messages.id))
      .limit(failedOnAPage),
  );
}

/** Has letters that failed tried again, as if they were new. How many: fewer than named, when somebody was first. */
export async function updateTriedAgain(person: Person, ids: readonly number[]): Promise<number> {
  return asViewer(person, async (tx) => {
    const again = await tx
      .update(messages)
      .set({ failedAt: null, attempts: 0, takenAt: null, nextAt: sql`now()` })
      .where(and(inArray(messages.id, [...ids]), isNotNull(messages.failedAt), mayChange))
      .returning({ id: messages.id });
    if (again.length > 0) {
      const detail = { messages: again.length };
      await insertAuditEvent(tx, { stream: "messages", action: "tried_again", object: "messages", detail });
    }
    return again.length;
  });
}
