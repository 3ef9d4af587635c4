import { and, asc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { commentAnchor, type PlacedComment } from "@/domain/draft-comments";
import type { Person } from "@/domain/person";
import { insertAuditEvent } from "./audit";
import { asViewer, onlyRow, type Transaction } from "./client";
import { insertAnchor } from "./contribution-anchors";
import { contributionOriginals, contributions } from "./schema/contributions";
import { draftComments } from "./schema/draft-comments";
import { exercises } from "./schema/exercises";
import { blocks, sections, versions } from "./schema/strategies";
import { inLedExercises } from "./visibility";

/** Keeps what stood beside a draft in its file, in its order. */
export async function insertDraftComments(
  tx: Transaction,
  versionId: number,
  comments: readonly PlacedComment[],
): Promise<void> {
  if (comments.length === 0) return;
  await tx
    .insert(draftComments)
    .values(comments.map((comment, index) => ({ ...comment, versionId, position: index + 1 })));
}

export type WaitingComment = Awaited<ReturnType<typeof listWaitingComments>>[number];

/** The comments that wait for an exercise: those beside the version that it reads. For those who lead it. */
export async function listWaitingComments(viewer: Person, exerciseId: number) {
  return asViewer(viewer, (tx) => waiting(tx, exerciseId));
}

/** How many of them there are. */
export async function countWaitingComments(viewer: Person, exerciseId: number): Promise<number> {
  return (await listWaitingComments(viewer, exerciseId)).length;
}

function waiting(tx: Transaction, exerciseId: number) {
  return tx
    .select({
      id: draftComments.id,
      body: draftComments.body,
      words: draftComments.words,
      startsAt: draftComments.startsAt,
      versionId: draftComments.versionId,
      sectionStableId: draftComments.sectionStableId,
      blockStableId: draftComments.blockStableId,
      section: sections.number,
      title: sections.title,
      block: blocks.number,
      text: blocks.text,
    })
    .from(draftComments)
    .innerJoin(exercises, eq(exercises.versionId, draftComments.versionId))
    .innerJoin(versions, and(eq(versions.id, draftComments.versionId), isNotNull(versions.publishedAt)))
    .leftJoin(
      sections,
      and(
        eq(sections.versionId, draftComments.versionId),
        eq(sections.stableId, draftComments.sectionStableId),
      ),
    )
    .leftJoin(
      blocks,
      and(eq(blocks.versionId, draftComments.versionId), eq(blocks.stableId, draftComments.blockStableId)),
    )
    .where(and(eq(exercises.id, exerciseId), inLedExercises(exercises.id), isNull(draftComments.settledAt)))
    .orderBy(asc(draftComments.position));
}

/**
 * Brings comments of the file in as contributions of channel `file`, each beside its words, or gives them up; how many
 * of each. Nobody is their author, so they count for no person. What somebody else settled meanwhile is left alone.
 */
export async function updateCommentsSettled(
  person: Person,
  exerciseId: number,
  choices: readonly { id: number; forumId: number | null }[],
): Promise<{ broughtIn: number; givenUp: number }> {
  return asViewer(person, async (tx) => {
    const chosen = new Map(choices.map(({ id, forumId }) => [id, forumId]));
    // One after the other: of two people who settle at once, the second sees what the first did.
    await tx
      .select({ id: draftComments.id })
      .from(draftComments)
      .where(and(inArray(draftComments.id, [...chosen.keys(), 0]), isNull(draftComments.settledAt)))
      .for("update");
    const done = { broughtIn: 0, givenUp: 0 };
    for (const comment of await waiting(tx, exerciseId)) {
      const forumId = chosen.get(comment.id);
      if (forumId === undefined) continue;
      await settle(tx, {
        comment,
        by: person,
        contribution: forumId && (await bringIn(tx, { exerciseId, forumId, comment })),
      });
      done[forumId ? "broughtIn" : "givenUp"] += 1;
    }
    await insertAuditEvent(tx, {
      stream: `exercise:${exerciseId}`,
      action: "file_comments_settled",
      object: `exercise:${exerciseId}`,
      detail: done,
    });
    return done;
  });
}

type Settled = { comment: WaitingComment; by: Person; contribution: number | null };

async function settle(tx: Transaction, { comment, by, contribution }: Settled) {
  await tx
    .update(draftComments)
    .set({ contributionId: contribution, settledBy: by.id, settledAt: sql`now()` })
    .where(eq(draftComments.id, comment.id));
}

type BroughtIn = { exerciseId: number; forumId: number; comment: WaitingComment };

async function bringIn(tx: Transaction, { exerciseId, forumId, comment }: BroughtIn): Promise<number> {
  const place = await placeOf(tx, comment);
  const { id } = onlyRow(
    await tx
      .insert(contributions)
      .values({
        ...place,
        exerciseId,
        versionId: comment.versionId,
        forumId,
        channel: "file",
        body: comment.body,
      })
      .returning({ id: contributions.id }),
  );
  await tx
    .insert(contributionOriginals)
    .values({ contributionId: id, revision: 1, exerciseId, forumId, body: comment.body });
  const block = { stableId: comment.blockStableId ?? "", text: comment.text ?? "" };
  const anchor = place.blockStableId ? commentAnchor(comment, block) : null;
  const on = { contributionId: id, versionId: comment.versionId, exerciseId };
  if (anchor) await insertAnchor(tx, { ...on, sectionStableId: place.sectionStableId }, anchor);
  return id;
}

/** Where it stands in the version as it was published; what was edited away leaves it by the section, or the first. */
async function placeOf(tx: Transaction, { versionId, ...comment }: WaitingComment) {
  if (comment.section !== null && comment.sectionStableId !== null) {
    return {
      sectionStableId: comment.sectionStableId,
      blockStableId: comment.text === null ? null : comment.blockStableId,
    };
  }
  const [first] = await tx
    .select({ stableId: sections.stableId })
    .from(sections)
    .where(eq(sections.versionId, versionId))
    .orderBy(asc(sections.number))
    .limit(1);
  return { sectionStableId: first?.stableId ?? "", blockStableId: null };
}
