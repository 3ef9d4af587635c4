import { and, eq, isNull, sql } from "drizzle-orm";
import { type ExerciseTask, exerciseTasks, neededTasks } from "@/domain/exercise-tasks";
import type { Person } from "@/domain/person";
import { insertAuditEvent } from "./audit";
import { asViewer } from "./client";
import { setUpFacts } from "./exercise-set-up";
import { insertInvitations } from "./invitations";
import { exerciseEvents, exercises } from "./schema/exercises";
import { inLedStrategies } from "./visibility";

export type Launch =
  | { outcome: "launched" }
  | { outcome: "taken" }
  | { outcome: "open"; tasks: ExerciseTask[] };

/**
 * Launches an exercise: from here on it opens and closes by its dates, and everyone who is a member of its forums
 * now is invited. All of it happens or none: the launch, the invitations, the event and the audit. The tasks are
 * looked at again on the locked row, so that nothing opens without its requirements (D§2.5); `open` says which are
 * not done, `taken` that somebody launched or cancelled it meanwhile or that the person does not lead it.
 */
export async function updateLaunched(person: Person, exerciseId: number, now: Date): Promise<Launch> {
  return asViewer(person, async (tx) => {
    const [setUp] = await tx
      .select()
      .from(exercises)
      .where(
        and(
          eq(exercises.id, exerciseId),
          isNull(exercises.launchedAt),
          isNull(exercises.cancelledAt),
          inLedStrategies(exercises.strategyId),
        ),
      )
      .for("update");
    if (!setUp) return { outcome: "taken" };
    const tasks = exerciseTasks(setUp, await setUpFacts(tx, exerciseId), now);
    if (neededTasks(tasks).some(({ state }) => state !== "completed")) return { outcome: "open", tasks };

    await insertInvitations(tx, exerciseId);
    await tx.update(exercises).set({ launchedAt: sql`now()` }).where(eq(exercises.id, exerciseId));
    await tx.insert(exerciseEvents).values({ exerciseId, kind: "launched", actorId: person.id });
    await insertAuditEvent(tx, {
      stream: `exercise:${exerciseId}`,
      action: "exercise_launched",
      object: `exercise:${exerciseId}`,
    });
    return { outcome: "launched" };
  });
}
