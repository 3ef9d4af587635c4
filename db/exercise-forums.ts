import { and, asc, eq, inArray, isNull, notExists, sql } from "drizzle-orm";
import type { Person, Viewer } from "@/domain/person";
import { insertAuditEvent } from "./audit";
import { asViewer, type Transaction } from "./client";
import { insertInvitations } from "./invitations";
import { exerciseEvents, exerciseForums, exercises } from "./schema/exercises";
import { forums } from "./schema/people";
import { inLedExercises, inTeamExercises } from "./visibility";

export type ForumToAdd = Awaited<ReturnType<typeof listForumsToAdd>>[number];
export type ExerciseForum = Awaited<ReturnType<typeof listExerciseForums>>[number];

/** The forums of an exercise, for its team. */
export async function listExerciseForums(viewer: Viewer, exerciseId: number) {
  return asViewer(viewer, (tx) =>
    tx
      .select({ ...columns, invitedAt: exerciseForums.invitedAt })
      .from(exerciseForums)
      .innerJoin(forums, eq(forums.id, exerciseForums.forumId))
      .where(and(eq(exerciseForums.exerciseId, exerciseId), inTeamExercises(exerciseForums.exerciseId)))
      .orderBy(asc(forums.name)),
  );
}

/** The forums that an exercise could still invite: for its leads, who may see every forum. */
export async function listForumsToAdd(viewer: Viewer, exerciseId: number) {
  return asViewer(viewer, (tx) =>
    tx
      .select(columns)
      .from(forums)
      .where(
        notExists(
          tx
            .select({ one: sql`1` })
            .from(exerciseForums)
            .where(and(eq(exerciseForums.exerciseId, exerciseId), eq(exerciseForums.forumId, forums.id))),
        ),
      )
      .orderBy(asc(forums.name)),
  );
}

/**
 * Adds forums to an exercise that the person leads, and answers how many; if the exercise is launched, their members
 * are invited at once and it is on record. Nought when there are none such, they are there already, or the exercise
 * has closed meanwhile.
 */
export async function insertExerciseForums(
  person: Person,
  { exerciseId, forums: slugs }: { exerciseId: number; forums: string[] },
): Promise<number> {
  return asViewer(person, async (tx) => {
    const [exercise] = await tx
      .select({ launchedAt: exercises.launchedAt })
      .from(exercises)
      .where(and(eq(exercises.id, exerciseId), inLedExercises(exercises.id), stillInviting))
      .for("update");
    if (!exercise) return 0;
    const added = await addNew(tx, slugs, { exerciseId, addedBy: person.id });
    if (exercise.launchedAt && added.length > 0) await invite(tx, { exerciseId, actorId: person.id });
    const action = exercise.launchedAt ? "forum_invited" : "forum_added";
    for (const { id } of added) {
      await insertAuditEvent(tx, { stream: `exercise:${exerciseId}`, action, object: `forum:${id}` });
    }
    return added.length;
  });
}

async function addNew(tx: Transaction, slugs: string[], values: { exerciseId: number; addedBy: number }) {
  const found = await tx.select({ forumId: forums.id }).from(forums).where(inArray(forums.slug, slugs));
  if (found.length === 0) return [];
  return tx
    .insert(exerciseForums)
    .values(found.map(({ forumId }) => ({ ...values, forumId })))
    .onConflictDoNothing()
    .returning({ id: exerciseForums.forumId });
}

/** Members of forums that come to an exercise under way are invited at once, and it is on record. */
async function invite(tx: Transaction, { exerciseId, actorId }: { exerciseId: number; actorId: number }) {
  await insertInvitations(tx, exerciseId);
  await tx.insert(exerciseEvents).values({ exerciseId, kind: "forum_added", actorId });
}

/** Takes a forum off an exercise before the launch. False once it has been invited: an invitation is not taken back. */
export async function deleteExerciseForum(
  person: Person,
  { exerciseId, forum: slug }: { exerciseId: number; forum: string },
): Promise<boolean> {
  return asViewer(person, async (tx) => {
    const [forum] = await tx.select({ id: forums.id }).from(forums).where(eq(forums.slug, slug));
    if (!forum) return false;
    const removed = await tx
      .delete(exerciseForums)
      .where(
        and(
          eq(exerciseForums.exerciseId, exerciseId),
          eq(exerciseForums.forumId, forum.id),
          isNull(exerciseForums.invitedAt),
          inLedExercises(exerciseForums.exerciseId),
        ),
      )
      .returning({ id: exerciseForums.forumId });
    if (removed.length === 0) return false;
    await insertAuditEvent(tx, {
      stream: `exercise:${exerciseId}`,
      action: "forum_taken_off",
      object: `forum:${forum.id}`,
    });
    return true;
  });
}

const stillInviting = and(
  isNull(exercises.cancelledAt),
  isNull(exercises.closedAt),
  isNull(exercises.sealedAt),
  sql`(${exercises.launchedAt} is null or ${exercises.closesAt} > now())`,
);

const columns = {
  id: forums.id,
  slug: forums.slug,
  name: forums.name,
  kind: forums.kind,
  restricted: forums.restricted,
  membershipSource: forums.membershipSource,
  statedHeadcount: forums.statedHeadcount,
  headcountBasis: forums.headcountBasis,
  headcountAsAt: forums.headcountAsAt,
  members: sql<number>`(select count(distinct m.person_id)::integer from memberships m
    where m.forum_id = forums.id and (m.left_on is null or m.left_on > current_date))`,
};
