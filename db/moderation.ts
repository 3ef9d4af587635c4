import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { ContributionStatus, ModerationAction, ModerationReason } from "@/domain/contribution";
import type { Person } from "@/domain/person";
import { insertAuditEvent } from "./audit";
import { asViewer, onlyRow, type Transaction } from "./client";
import { sinceOf, standingNow } from "./contribution-standing";
import { suggestedKept } from "./contribution-suggestions";
import { insertLetterToAuthor } from "./moderation-letters";
import {
  contributionAuthors,
  contributionOriginals,
  contributions,
  flags,
  moderationEvents,
} from "./schema/contributions";
import { exercises } from "./schema/exercises";
import { forums, people } from "./schema/people";
import { blocks, sections } from "./schema/strategies";
import { inConvenedForums, inLedExercises } from "./visibility";

/** The first wall: contributions of the forums that I convene, and of the exercises that I lead or analyse. */
export const moderated = sql`(${inConvenedForums(contributions.forumId)} or ${inLedExercises(contributions.exerciseId)})`;

export type ModeratedContribution = NonNullable<Awaited<ReturnType<typeof findModerated>>>;

/** One contribution with everything that a moderator weighs: the originals, who wrote it, flags, what was done. */
export async function findModerated(viewer: Person, id: number) {
  return asViewer(viewer, async (tx) => {
    const [contribution] = await tx
      .select({
        id: contributions.id,
        exerciseId: contributions.exerciseId,
        exercise: exercises.title,
        exerciseSlug: exercises.slug,
        forumId: contributions.forumId,
        forum: forums.name,
        section: sections.number,
        block: blocks.number,
        passage: blocks.text,
        standing: standingNow,
        status: contributions.status,
        body: contributions.body,
        suggested: suggestedKept,
        receivedAt: contributions.receivedAt,
        name: contributionAuthors.name,
        post: contributionAuthors.post,
        named: contributionAuthors.named,
        own: sql<boolean>`coalesce(${contributionAuthors.personId} = ${viewer.id}, false)`,
        led: sql<boolean>`${inLedExercises(contributions.exerciseId)}`,
      })
      .from(contributions)
      .innerJoin(exercises, eq(exercises.id, contributions.exerciseId))
      .innerJoin(forums, eq(forums.id, contributions.forumId))
      // What came with a file has no author.
      .leftJoin(contributionAuthors, eq(contributionAuthors.contributionId, contributions.id))
      .leftJoin(
        sections,
        and(
          eq(sections.versionId, contributions.versionId),
          eq(sections.stableId, contributions.sectionStableId),
        ),
      )
      .leftJoin(
        blocks,
        and(eq(blocks.versionId, contributions.versionId), eq(blocks.stableId, contributions.blockStableId)),
      )
      .where(and(eq(contributions.id, id), moderated));
    if (!contribution) return null;
    const since = sinceOf(contribution, contribution.standing);
    return { ...contribution, since, ...(await findHistory(tx, id)) };
  });
}

async function findHistory(tx: Transaction, id: number) {
  const originals = await tx
    .select({
      revision: contributionOriginals.revision,
      body: contributionOriginals.body,
      at: contributionOriginals.at,
    })
    .from(contributionOriginals)
    .where(eq(contributionOriginals.contributionId, id))
    .orderBy(desc(contributionOriginals.revision));
  const events = await tx
    .select({
      id: moderationEvents.id,
      actorId: moderationEvents.actorId,
      actor: people.name,
      action: moderationEvents.action,
      reason: moderationEvents.reason,
      note: moderationEvents.note,
      at: moderationEvents.at,
      reviewRequestedAt: moderationEvents.reviewRequestedAt,
      reviewRequest: moderationEvents.reviewRequest,
    })
    .from(moderationEvents)
    .leftJoin(people, eq(people.id, moderationEvents.actorId))
    .where(eq(moderationEvents.contributionId, id))
    .orderBy(asc(moderationEvents.id));
  const raised = await tx
    .select({ reason: flags.reason, at: flags.at })
    .from(flags)
    .where(and(eq(flags.contributionId, id), sql`${flags.settledAt} is null`))
    .orderBy(asc(flags.at));
  return { originals, events, flags: raised };
}

export type Act = {
  contribution: { id: number; exerciseId: number; forumId: number; status: ContributionStatus };
  action: ModerationAction;
  toStatus: ContributionStatus;
  reason: ModerationReason | null;
  note: string | null;
  /** What is shown from now on; the originals stay as they are. */
  body: string;
};

/**
 * Does what a moderator decided, and records it: status and shown text, event, flags settled, audit, in one
 * transaction. False when the contribution is no longer where the moderator saw it.
 */
export async function updateModerated(viewer: Person, act: Act): Promise<boolean> {
  const { id, exerciseId, forumId, status } = act.contribution;
  return asViewer(viewer, async (tx) => {
    const rows = await tx
      .update(contributions)
      .set({ status: act.toStatus, body: act.body })
      .where(and(eq(contributions.id, id), eq(contributions.status, status), moderated))
      .returning({ id: contributions.id });
    if (rows.length === 0) return false;
    const event = await tx
      .insert(moderationEvents)
      .values({
        contributionId: id,
        exerciseId,
        forumId,
        actorId: viewer.id,
        action: act.action,
        fromStatus: status,
        toStatus: act.toStatus,
        reason: act.reason,
        note: act.note,
      })
      .returning({ id: moderationEvents.id });
    await insertLetterToAuthor(tx, { contributionId: id, exerciseId, eventId: onlyRow(event).id });
    await tx
      .update(flags)
      .set({ settledAt: sql`now()` })
      .where(and(eq(flags.contributionId, id), sql`${flags.settledAt} is null`));
    await insertAuditEvent(tx, {
      stream: `exercise:${exerciseId}`,
      action: `contribution ${act.toStatus}`,
      object: `contribution:${id}`,
      detail: { from: status, reason: act.reason },
    });
    return true;
  });
}

/** Leaves a flagged contribution as it is: the flags are settled and nothing else changes. */
export async function updateFlagsSettled(viewer: Person, id: number): Promise<void> {
  await asViewer(viewer, (tx) =>
    tx
      .update(flags)
      .set({ settledAt: sql`now()` })
      .where(and(eq(flags.contributionId, id), sql`${flags.settledAt} is null`)),
  );
}

/** What makes the last decision about a contribution of the viewer’s one that can be reviewed. */
const reviewable = (id: number) =>
  and(
    eq(moderationEvents.contributionId, id),
    sql`${moderationEvents.contributionId} = any((select my_contributions())::integer[])`,
    sql`${moderationEvents.toStatus} in ('held', 'redacted', 'withheld', 'transferred')`,
    sql`${moderationEvents.reviewRequestedAt} is null`,
    sql`${moderationEvents.id} = (select max(m.id) from moderation_events m where m.contribution_id = ${id})`,
  );

/** The last decision about the viewer’s own contribution, if they may ask for a review of it. */
export async function findReviewable(viewer: Person, id: number) {
  const [decision] = await asViewer(viewer, (tx) =>
    tx
      .select({
        contributionId: moderationEvents.contributionId,
        toStatus: moderationEvents.toStatus,
        reason: moderationEvents.reason,
        note: moderationEvents.note,
      })
      .from(moderationEvents)
      .where(reviewable(id)),
  );
  return decision ?? null;
}

/** The author asks that somebody else look at the last decision about their words. False when there is none open. */
export async function updateReviewRequested(
  viewer: Person,
  asked: { id: number; request: string },
): Promise<boolean> {
  return asViewer(viewer, async (tx) => {
    const rows = await tx
      .update(moderationEvents)
      .set({ reviewRequestedAt: sql`now()`, reviewRequest: asked.request })
      .where(reviewable(asked.id))
      .returning({ id: moderationEvents.id });
    return rows.length === 1;
  });
}
