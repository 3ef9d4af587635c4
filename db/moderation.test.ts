import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { buildContribution, buildExercise } from "@/fixtures/build-exercise";
import { buildMembership, buildPerson } from "@/fixtures/build-people";
import { closeSteward, steward } from "@/fixtures/owner";
import { asViewer, closePool } from "./client";
import { findModerated, findReviewable, updateModerated, updateReviewRequested } from "./moderation";
import { countQueue, listQueue } from "./moderation-queue";
import { contributionOriginals, contributions, flags } from "./schema/contributions";

afterAll(async () => {
  await closePool();
  await closeSteward();
});

const withhold = (contribution: {
  id: number;
  exerciseId: number;
  forumId: number;
  status: "published";
  body: string;
}) => ({
  contribution,
  action: "withhold" as const,
  toStatus: "withheld" as const,
  reason: "off_topic" as const,
  note: "It is about parking.",
  body: contribution.body,
});

async function publishedContribution() {
  const exercise = await buildExercise("open");
  const { status: _status, ...row } = await buildContribution(exercise);
  return { exercise, contribution: { ...row, status: "published" as const } };
}

test("a withheld contribution is out of its forum’s sight and its original stays for those entitled", async () => {
  const { exercise, contribution } = await publishedContribution();
  const peer = await buildPerson();
  await buildMembership(exercise.forum.id, peer);
  const seenBy = async (person: typeof peer) =>
    (
      await asViewer(person, (tx) =>
        tx.select().from(contributions).where(eq(contributions.id, contribution.id)),
      )
    ).length;
  expect(await seenBy(peer)).toBe(1);

  expect(await updateModerated(exercise.convenor, withhold(contribution))).toBe(true);

  expect(await seenBy(peer)).toBe(0);
  expect(await seenBy(exercise.contributor)).toBe(1);
  expect((await findModerated(exercise.lead, contribution.id))?.originals[0]?.body).toBe(contribution.body);
  const originals = await asViewer(peer, (tx) => tx.select().from(contributionOriginals));
  expect(originals).toEqual([]);
});

test("the second of two moderators is told that the first was there", async () => {
  const { exercise, contribution } = await publishedContribution();
  expect(await updateModerated(exercise.convenor, withhold(contribution))).toBe(true);
  expect(await updateModerated(exercise.lead, withhold(contribution))).toBe(false);
  expect((await findModerated(exercise.lead, contribution.id))?.events).toHaveLength(1);
});

test("nobody else’s queue holds it", async () => {
  const { exercise, contribution } = await publishedContribution();
  const other = await buildExercise("open");
  await steward().update(contributions).set({ status: "held" }).where(eq(contributions.id, contribution.id));
  const queueOf = async (person: typeof other.lead) =>
    (await listQueue(person, { show: "held" })).map(({ id }) => id);

  expect(await queueOf(exercise.convenor)).toEqual([contribution.id]);
  expect(await queueOf(exercise.lead)).toEqual([contribution.id]);
  expect(await queueOf(other.convenor)).toEqual([]);
  expect(await queueOf(other.lead)).toEqual([]);
  expect(await queueOf(exercise.contributor)).toEqual([]);
  expect(await findModerated(exercise.contributor, contribution.id)).toBeNull();
});

test("a flag puts it in the queue until it is settled", async () => {
  const { exercise, contribution } = await publishedContribution();
  const { id: contributionId, exerciseId, forumId } = contribution;
  const flag = {
    contributionId,
    exerciseId,
    forumId,
    personId: exercise.contributor.id,
    reason: "It names a resident.",
  };
  await steward().insert(flags).values(flag);
  expect(await countQueue(exercise.convenor)).toEqual({ held: 0, flagged: 1, reviews: 0 });

  await updateModerated(exercise.convenor, withhold(contribution));

  expect(await countQueue(exercise.convenor)).toEqual({ held: 0, flagged: 0, reviews: 0 });
});

test("only its author asks for a review, once, of the last decision", async () => {
  const { exercise, contribution } = await publishedContribution();
  await updateModerated(exercise.convenor, withhold(contribution));
  const asked = { id: contribution.id, request: "It is about signal." };

  expect(await findReviewable(exercise.convenor, contribution.id)).toBeNull();
  expect(await updateReviewRequested(exercise.convenor, asked)).toBe(false);
  expect(await updateReviewRequested(exercise.contributor, asked)).toBe(true);
  expect(await updateReviewRequested(exercise.contributor, asked)).toBe(false);
  expect((await countQueue(exercise.lead)).reviews).toBe(1);
});

test("an author cannot undo a moderator’s decision, even by SQL", async () => {
  const { exercise, contribution } = await publishedContribution();
  await updateModerated(exercise.convenor, withhold(contribution));
  const undo = asViewer(exercise.contributor, (tx) =>
    tx.update(contributions).set({ status: "published" }).where(eq(contributions.id, contribution.id)),
  );
  await expect(undo).rejects.toMatchObject({ cause: { code: "42501" } });
});

test("a review asked for one contribution is not counted for another", async () => {
  const { exercise, contribution } = await publishedContribution();
  await buildContribution(exercise, { body: "Quite another matter." });
  await updateModerated(exercise.convenor, withhold(contribution));
  await updateReviewRequested(exercise.contributor, { id: contribution.id, request: "It is about signal." });
  expect(await countQueue(exercise.lead)).toEqual({ held: 0, flagged: 0, reviews: 1 });
});
