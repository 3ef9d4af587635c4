import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text, unique } from "drizzle-orm/pg-core";
import type { MessageDetail, MessageKind } from "@/domain/message";
import { id, instant } from "./columns";
import { exercises } from "./exercises";
import { exerciseId, personId } from "./references";

/** The outbox: letters that are to go, written down in the transaction that makes them true (docs/decisions/0015). */
export const messages = pgTable(
  "messages",
  {
    id: id(),
    // The same letter twice is one: “invitation:<exercise>:<person>”.
    key: text().notNull(),
    kind: text().$type<MessageKind>().notNull(),
    personId: personId("person_id"),
    exerciseId: integer("exercise_id").references(() => exercises.id),
    detail: jsonb().$type<MessageDetail>().notNull().default({}),
    queuedAt: instant("queued_at").notNull().defaultNow(),
    // When it may be tried next; while it is in hand, when it is given up for lost and may be taken again.
    nextAt: instant("next_at").notNull().defaultNow(),
    attempts: integer().notNull().default(0),
    // Since when it has been in hand. Left behind by a process that ended: the letter is in doubt.
    takenAt: instant("taken_at"),
    sentAt: instant("sent_at"),
    // It goes no more: tried too often, or refused for good. A person may have it tried again.
    failedAt: instant("failed_at"),
    // It was not needed any more when it was to be written.
    droppedAt: instant("dropped_at"),
    // Why the last attempt was in vain: without addresses and secrets.
    problem: text(),
  },
  (t) => [
    unique("one_message_per_key").on(t.key),
    index("messages_to_send")
      .on(t.nextAt)
      .where(sql`${t.sentAt} is null and ${t.failedAt} is null and ${t.droppedAt} is null`),
    index("messages_that_failed").on(t.failedAt).where(sql`${t.failedAt} is not null`),
    index("messages_of_an_exercise").on(t.exerciseId, t.kind, t.personId),
    index("messages_of_a_person").on(t.personId),
    check("message_settled_once", sql`num_nonnulls(${t.sentAt}, ${t.failedAt}, ${t.droppedAt}) <= 1`),
  ],
);

/** That the lead reminded those who had not taken part: how many, and when. */
export const reminders = pgTable(
  "reminders",
  {
    id: id(),
    exerciseId: exerciseId(),
    // First, second, third: two presses at once make one.
    number: integer().notNull(),
    people: integer().notNull(),
    sentBy: personId("sent_by"),
    sentAt: instant("sent_at").notNull().defaultNow(),
  },
  (t) => [unique("reminders_in_order").on(t.exerciseId, t.number)],
);

/** When something that is done every so often was last begun, by whichever process came first. */
export const timedJobs = pgTable("timed_jobs", {
  name: text().primaryKey(),
  begunAt: instant("begun_at").notNull().defaultNow(),
});
