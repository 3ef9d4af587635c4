import { and, asc, eq, sql } from "drizzle-orm";
import type { Person } from "@/domain/person";
import { insertAuditEvent } from "./audit";
import { asViewer, type Transaction } from "./client";
import { insertMessages } from "./messages";
import { activity } from "./reach-activity";
import { exercises } from "./schema/exercises";
import { messages, reminders } from "./schema/messages";
import { people } from "./schema/people";
import { inLedExercises, inTeamExercises } from "./visibility";

export type Reminding = NonNullable<Awaited<ReturnType<typeof findReminding>>>;

/**
 * Reminders of an exercise: those sent, how many may be, and how many people the next would go to, each once, with
 * how many of each forum. For its team; null for everyone else. Those without the evidence read noughts.
 */
export async function findReminding(viewer: Person, exerciseId: number) {
  return asViewer(viewer, async (tx) => {
    const [exercise] = await tx
      .select({ most: exercises.mostReminders })
      .from(exercises)
      .where(and(eq(exercises.id, exerciseId), inTeamExercises(exercises.id)));
    if (!exercise) return null;
    const sent = await tx
      .select({
        number: reminders.number,
        people: reminders.people,
        sentAt: reminders.sentAt,
        by: people.name,
      })
      .from(reminders)
      .leftJoin(people, eq(people.id, reminders.sentBy))
      .where(and(eq(reminders.exerciseId, exerciseId), inTeamExercises(reminders.exerciseId)))
      .orderBy(asc(reminders.number));
    const forums = await tx.execute<{ forum: string; people: number }>(sql`
      with ${quiet(exerciseId)} select f.name as forum, count(distinct person_id)::int as people
      from quiet join forums f on f.id = quiet.forum_id group by f.id order by f.name, f.id`);
    const [all] = await tx.execute<{ people: number }>(sql`
      with ${quiet(exerciseId)} select count(distinct person_id)::int as people from quiet`);
    return { ...exercise, sent, forums: [...forums], people: all?.people ?? 0 };
  });
}

/**
 * Reminds everyone who was invited and has not taken part, as at now: `number` says which reminder it is, so that two
 * presses, or two people, send one. The number of people, or null when it was sent already, is one too many, or is not
 * the person’s to send.
 */
export async function insertReminder(
  person: Person,
  { exerciseId, number }: { exerciseId: number; number: number },
): Promise<number | null> {
  return asViewer(person, async (tx) => {
    // Locked, so that the count and the maximum hold while it is sent.
    const [exercise] = await tx
      .select({ most: exercises.mostReminders })
      .from(exercises)
      .where(and(eq(exercises.id, exerciseId), inLedExercises(exercises.id)))
      .for("update");
    const sent = await tx.$count(reminders, eq(reminders.exerciseId, exerciseId));
    if (!exercise || sent >= exercise.most || sent + 1 !== number) return null;
    const to = await listQuiet(tx, exerciseId);
    await tx.insert(reminders).values({ exerciseId, number, people: to.length, sentBy: person.id });
    const letter = { kind: "reminder" as const, exerciseId, detail: { reminder: number } };
    await insertMessages(
      tx,
      to.map((personId) => ({ ...letter, personId, key: `reminder:${exerciseId}:${number}:${personId}` })),
    );
    await insertAuditEvent(tx, {
      stream: `exercise:${exerciseId}`,
      action: "reminder_sent",
      object: `exercise:${exerciseId}`,
      detail: { number, people: to.length },
    });
    return to.length;
  });
}

async function listQuiet(tx: Transaction, exerciseId: number): Promise<number[]> {
  const rows = await tx.execute<{ personId: number }>(
    sql`with ${quiet(exerciseId)} select distinct person_id as "personId" from quiet order by 1`,
  );
  return rows.map(({ personId }) => personId);
}

/** Those invited, still of the forum and with a mailbox, who have not taken part in any recorded way. */
function quiet(exerciseId: number) {
  return sql`${activity(exerciseId)}, quiet as (
    select i.person_id, i.forum_id from invitations i join people p on p.id = i.person_id
    where i.exercise_id = ${exerciseId} and p.email is not null and p.suspended_at is null and p.left_at is null
      and exists (select 1 from memberships m where m.forum_id = i.forum_id and m.person_id = i.person_id
        and (m.left_on is null or m.left_on > current_date))
      and i.person_id not in (select person_id from active))`;
}

export type Deliveries = Record<"waiting" | "sent" | "failed", number>;

/** What became of the invitations of an exercise that went by e-mail, for its leads; noughts for everyone else. */
export async function countDeliveries(viewer: Person, exerciseId: number): Promise<Deliveries> {
  const [row] = await asViewer(viewer, (tx) =>
    tx
      .select({
        sent: sql<number>`count(${messages.sentAt})::integer`,
        failed: sql<number>`count(${messages.failedAt})::integer`,
        waiting: sql<number>`(count(*) filter (where num_nonnulls(${messages.sentAt}, ${messages.failedAt}, ${messages.droppedAt}) = 0))::integer`,
      })
      .from(messages)
      .where(
        and(
          eq(messages.exerciseId, exerciseId),
          eq(messages.kind, "invitation"),
          inLedExercises(messages.exerciseId),
        ),
      ),
  );
  return row ?? { waiting: 0, sent: 0, failed: 0 };
}
