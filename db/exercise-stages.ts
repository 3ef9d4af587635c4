import { and, asc, desc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { EventKind } from "@/domain/exercise-words";
import type { Person, Viewer } from "@/domain/person";
import { insertAuditEvent } from "./audit";
import { asViewer } from "./client";
import { exerciseEvents, exercises } from "./schema/exercises";
import { people } from "./schema/people";
import { inLedStrategies, visibleExercises } from "./visibility";

export type ExerciseEvent = Awaited<ReturnType<typeof listExerciseEvents>>[number];

/** What happened to an exercise and why, the latest first, for all who may see it. Names are shown to its team alone. */
export async function listExerciseEvents(viewer: Viewer, exerciseId: number) {
  return asViewer(viewer, (tx) =>
    tx
      .select({
        id: exerciseEvents.id,
        kind: sql<EventKind>`${exerciseEvents.kind}`,
        reason: exerciseEvents.reason,
        at: exerciseEvents.at,
        // Null for those who may not see people.
        actor: people.name,
      })
      .from(exerciseEvents)
      .leftJoin(people, eq(people.id, exerciseEvents.actorId))
      .where(and(eq(exerciseEvents.exerciseId, exerciseId), visibleExercises(exerciseEvents.exerciseId)))
      .orderBy(desc(exerciseEvents.at), asc(exerciseEvents.id)),
  );
}

type Step = {
  kind: EventKind;
  reason: string | null;
  set: Partial<typeof exercises.$inferInsert>;
  /** What must still be true of the exercise: zero rows mean that somebody was first. */
  expected: SQL | undefined;
};
type Act = { exerciseId: number; reason: string };

/** Pauses a launched exercise. False when it is no longer where it can be paused, or not the person’s to pause. */
export function updatePaused(person: Person, { exerciseId, reason }: Act): Promise<boolean> {
  const expected = and(isNull(exercises.pausedAt), running);
  return step(person, exerciseId, { kind: "paused", reason, set: { pausedAt: new Date() }, expected });
}

/** Resumes a paused exercise. False as above. */
export function updateResumed(person: Person, exerciseId: number): Promise<boolean> {
  const expected = and(isNotNull(exercises.pausedAt), running);
  return step(person, exerciseId, { kind: "resumed", reason: null, set: { pausedAt: null }, expected });
}

/** Moves the closing date from the one that the person saw. False when it was moved meanwhile, and as above. */
export function updateClosesAt(
  person: Person,
  { exerciseId, reason, from, to }: Act & { from: Date; to: Date },
): Promise<boolean> {
  const expected = and(eq(exercises.closesAt, from), running);
  return step(person, exerciseId, { kind: "extended", reason, set: { closesAt: to }, expected });
}

/** Closes an exercise before its date. False as above. */
export function updateClosed(person: Person, { exerciseId, reason }: Act): Promise<boolean> {
  return step(person, exerciseId, {
    kind: "closed",
    reason,
    set: { closedAt: new Date() },
    expected: running,
  });
}

/** Cancels an exercise that has no sealed summary. False as above. */
export function updateCancelled(person: Person, { exerciseId, reason }: Act): Promise<boolean> {
  const set = { cancelledAt: new Date(), cancelledReason: reason };
  return step(person, exerciseId, { kind: "cancelled", reason, set, expected: standing });
}

/** Records what was decided about contributions that came in late (D§2.5). False once the summary is sealed. */
export function updateLateDecision(
  person: Person,
  { exerciseId, decision }: { exerciseId: number; decision: string },
): Promise<boolean> {
  const set = { lateDecision: decision };
  const expected = and(isNotNull(exercises.launchedAt), standing);
  return step(person, exerciseId, { kind: "late_decision", reason: decision, set, expected });
}

const standing = and(isNull(exercises.cancelledAt), isNull(exercises.sealedAt));
const running = and(
  isNotNull(exercises.launchedAt),
  isNull(exercises.closedAt),
  sql`${exercises.closesAt} > now()`,
  standing,
);

/** One step of an exercise’s course: compare and set, its event and its audit, in one transaction. */
function step(person: Person, exerciseId: number, { kind, reason, set, expected }: Step): Promise<boolean> {
  return asViewer(person, async (tx) => {
    const moved = await tx
      .update(exercises)
      .set(set)
      .where(and(eq(exercises.id, exerciseId), expected, inLedStrategies(exercises.strategyId)))
      .returning({ id: exercises.id });
    if (moved.length === 0) return false;
    await tx.insert(exerciseEvents).values({ exerciseId, kind, reason, actorId: person.id });
    await insertAuditEvent(tx, {
      stream: `exercise:${exerciseId}`,
      action: `exercise_${kind}`,
      object: `exercise:${exerciseId}`,
    });
    return true;
  });
}
