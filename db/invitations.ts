import { and, eq, gt, isNull, or, sql } from "drizzle-orm";
import type { Person } from "@/domain/person";
import { asViewer, type Transaction } from "./client";
import { exerciseForums, invitations } from "./schema/exercises";
import { forums, memberships } from "./schema/people";
import { inLedExercises } from "./visibility";

export type Invitees = { people: number; stated: { forum: string; headcount: number }[] };

/**
 * Who a launch would invite: how many different people are in the forums that are on their rosters, and, apart
 * from them, the headcounts of unlisted forums, which are never added up (D§2.3). For the exercise’s leads.
 */
export async function countInvitees(viewer: Person, exerciseId: number): Promise<Invitees> {
  return asViewer(viewer, async (tx) => {
    const [counted] = await tx
      .select({ people: sql<number>`count(distinct ${memberships.personId})::integer` })
      .from(exerciseForums)
      .innerJoin(memberships, eq(memberships.forumId, exerciseForums.forumId))
      .where(and(ofLed(exerciseId), isMember()));
    const stated = await tx
      .select({ forum: forums.name, headcount: sql<number>`${forums.statedHeadcount}` })
      .from(exerciseForums)
      .innerJoin(forums, eq(forums.id, exerciseForums.forumId))
      .where(and(ofLed(exerciseId), eq(forums.membershipSource, "unlisted"), gt(forums.statedHeadcount, 0)))
      .orderBy(forums.name);
    return { people: counted?.people ?? 0, stated };
  });
}

/**
 * Invites every present member of the forums of an exercise that have not been invited yet, once a forum, and
 * keeps what unlisted forums state of themselves, all as at now. Part of a launch, or of adding a forum to an
 * exercise that is under way; the transaction is the caller’s.
 */
export async function insertInvitations(tx: Transaction, exerciseId: number): Promise<void> {
  await tx.insert(invitations).select(
    tx
      .selectDistinct({
        exerciseId: exerciseForums.exerciseId,
        forumId: exerciseForums.forumId,
        personId: memberships.personId,
        invitedAt: sql`now()`.as("invited_at"),
        // A trigger writes down where the person works now.
        directorateId: sql`null::integer`.as("directorate_id"),
      })
      .from(exerciseForums)
      .innerJoin(memberships, eq(memberships.forumId, exerciseForums.forumId))
      .where(and(ofLed(exerciseId), isNull(exerciseForums.invitedAt), isMember())),
  );
  const stated = sql`from ${forums} where ${forums.id} = ${exerciseForums.forumId} and ${forums.membershipSource} = 'unlisted'`;
  await tx
    .update(exerciseForums)
    .set({
      invitedAt: sql`now()`,
      statedHeadcount: sql`(select ${forums.statedHeadcount} ${stated})`,
      headcountBasis: sql`(select ${forums.headcountBasis} ${stated})`,
    })
    .where(and(ofLed(exerciseId), isNull(exerciseForums.invitedAt)));
}

const ofLed = (exerciseId: number) =>
  and(eq(exerciseForums.exerciseId, exerciseId), inLedExercises(exerciseForums.exerciseId));

const isMember = () => or(isNull(memberships.leftOn), gt(memberships.leftOn, sql`current_date`));
