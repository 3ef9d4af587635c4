import { and, eq, sql } from "drizzle-orm";
import type { Moment } from "@/domain/notice";
import { asViewer, asWorker } from "./client";
import { insertMessages } from "./messages";
import { exercises } from "./schema/exercises";
import { timetable } from "./timetable";
import { inLedExercises } from "./visibility";

type Row = { kind: Moment; exerciseId: number; personId: number; eventId: number | null };

/**
 * Puts a letter to the lead in the outbox for each of the three moments of an exercise in the last two days: it opened,
 * its dates were changed, it closed and its result is to be provided (D§5). A moment has one letter for each lead,
 * however often it is looked for.
 */
export async function insertMoments(): Promise<void> {
  await asWorker(async (tx) => {
    const moments = await tx.execute<Row>(sql`
      select m.kind, m.exercise_id as "exerciseId", m.person_id as "personId", m.event_id as "eventId"
      from moments_since(now() - interval '2 days') m`);
    await insertMessages(
      tx,
      moments.map(({ eventId, ...moment }) => ({
        ...moment,
        key: `${moment.kind}:${eventId ?? moment.exerciseId}:${moment.personId}`,
        detail: {},
      })),
    );
  });
}

/** The exercise that a moment is told of, for whoever still leads it. */
export async function findLedExercise(person: { id: number }, exerciseId: number) {
  const [exercise] = await asViewer(person, (tx) =>
    tx
      .select({
        slug: exercises.slug,
        title: exercises.title,
        ...timetable,
      })
      .from(exercises)
      .where(and(eq(exercises.id, exerciseId), inLedExercises(exercises.id))),
  );
  return exercise ?? null;
}
