import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Person } from "@/domain/person";
import { insertAuditEvent } from "./audit";
import { asViewer, type Transaction } from "./client";
import { insertPlacings } from "./contribution-placings";
import { deleteDraftEdits } from "./draft-edits";
import { exerciseEvents, exercises } from "./schema/exercises";
import { versions } from "./schema/strategies";
import { inLedStrategies } from "./visibility";

type Publication = {
  versionId: number;
  strategyId: number;
  number: string;
  sha256: string;
  /** What `versions.revision` was before the content was read that the hash is taken over. */
  revision: number;
  /** Exercises that staff read and comment in, and that go on with this version from now. */
  moveOn: readonly number[];
};

/**
 * Publishes a draft and moves the named exercises on to it, in one transaction. Compare-and-set: a draft that is
 * still one and that nobody edited since, that supersedes the last published version, with a reason for every change. `not_publishable` when any
 * of that is no longer so; `exercise_ended` when one of the exercises has closed meanwhile. Nothing is written then.
 */
export async function updatePublished(
  person: Person,
  publication: Publication,
): Promise<"published" | "not_publishable" | "exercise_ended"> {
  return asViewer(person, async (tx) => {
    const moving = await lockExercises(tx, publication);
    if (moving.length < publication.moveOn.length) return "exercise_ended";

    const published = await tx
      .update(versions)
      .set({ publishedAt: sql`now()`, publishedBy: person.id, sha256: publication.sha256 })
      .where(publishable(publication))
      .returning({ id: versions.id });
    if (published.length === 0) return "not_publishable";
    await deleteDraftEdits(tx, publication.versionId);

    await insertAuditEvent(tx, {
      stream: `strategy:${publication.strategyId}`,
      action: "version_published",
      object: `version:${publication.versionId}`,
      detail: { number: publication.number, sha256: publication.sha256 },
    });
    for (const exercise of moving) await moveExercise(tx, exercise, { person, ...publication });
    return "published";
  });
}

function publishable({ versionId, strategyId, revision }: Publication) {
  return and(
    eq(versions.id, versionId),
    eq(versions.revision, revision),
    eq(versions.strategyId, strategyId),
    isNull(versions.publishedAt),
    inLedStrategies(versions.strategyId),
    sql`not exists (select 1 from version_changes c where c.version_id = ${versionId} and not c.editorial
      and not exists (select 1 from change_issues i where i.change_id = c.id))`,
    sql`${versions.supersedesId} is not distinct from (select v.id from versions v where v.strategy_id = ${strategyId}
      and v.published_at is not null order by v.published_at desc, v.id desc limit 1)`,
  );
}

/** Those of the exercises that have not ended: what is closed keeps the version that was discussed. */
async function lockExercises(tx: Transaction, { moveOn, strategyId }: Publication) {
  if (moveOn.length === 0) return [];
  return tx
    .select({ id: exercises.id, versionId: exercises.versionId })
    .from(exercises)
    .where(
      and(
        inArray(exercises.id, [...moveOn]),
        eq(exercises.strategyId, strategyId),
        isNull(exercises.closedAt),
        isNull(exercises.cancelledAt),
        isNull(exercises.sealedAt),
        sql`(${exercises.launchedAt} is null or ${exercises.closesAt} > now())`,
      ),
    )
    .for("update");
}

type Move = Publication & { person: Person };

type Moving = { id: number; versionId: number | null };

async function moveExercise(tx: Transaction, exercise: Moving, { person, versionId, number }: Move) {
  const { id: exerciseId, versionId: from } = exercise;
  if (versionId !== from) await insertPlacings(tx, { exerciseId, to: versionId });
  await tx.update(exercises).set({ versionId }).where(eq(exercises.id, exerciseId));
  await tx
    .insert(exerciseEvents)
    .values({ exerciseId, kind: "version_changed", reason: `Version ${number}`, actorId: person.id });
  await insertAuditEvent(tx, {
    stream: `exercise:${exerciseId}`,
    action: "version_changed",
    object: `version:${versionId}`,
    detail: { number },
  });
}
