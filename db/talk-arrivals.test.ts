import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { buildOtherForum, buildPeer, suspendPerson } from "@/fixtures/build-contribution";
import { buildContribution, buildExercise } from "@/fixtures/build-exercise";
import { buildPerson } from "@/fixtures/build-people";
import { closeSteward, steward } from "@/fixtures/owner";
import { closePool } from "./client";
import { contributions } from "./schema/contributions";
import { listArrivals, listenToTalk } from "./talk-arrivals";

afterAll(async () => {
  await Promise.all([closePool(), closeSteward()]);
});

const before = () => Date.now() - 60_000;

test("what has come is counted for each reader as far as they may see it, by place", async () => {
  const exercise = await buildExercise("open");
  const peer = await buildPeer(exercise);
  const other = await buildOtherForum(exercise);
  await buildContribution(exercise);
  await buildContribution(exercise, { blockStableId: null });
  await buildContribution(exercise, { status: "held" });
  await buildContribution(exercise, { receivedAt: new Date(Date.now() - 3_600_000) });
  await buildContribution(exercise, { forumId: other.id, author: other.member });
  await buildContribution(await buildExercise("open"));
  const asked = { slug: exercise.slug, section: 1, since: before() };

  const here = [
    { number: "1.1", kind: "paragraph", count: 1 },
    { number: null, kind: null, count: 1 },
  ];
  expect(await listArrivals(peer, asked)).toEqual({ exerciseId: exercise.id, places: here });
  expect((await listArrivals(peer, { ...asked, section: undefined }))?.places).toEqual(here);
  expect((await listArrivals(peer, { ...asked, section: 2 }))?.places).toEqual([]);
  // Nobody is told of their own.
  expect((await listArrivals(exercise.contributor, asked))?.places).toEqual([]);
  expect((await listArrivals(other.member, asked))?.places).toEqual([]);
});

test("nobody is told of an exercise that is not theirs, nor any longer", async () => {
  const exercise = await buildExercise("open");
  const asked = { slug: exercise.slug, section: 1, since: before() };
  const peer = await buildPeer(exercise);
  expect(await listArrivals(peer, asked)).not.toBeNull();
  await suspendPerson(peer);
  expect(await listArrivals(peer, asked)).toBeNull();
  expect(await listArrivals(await buildPerson(), asked)).toBeNull();
  expect(await listArrivals(null, asked)).toBeNull();
});

test("whoever listens hears of the exercise, and nothing of what is held", async () => {
  const exercise = await buildExercise("open");
  const heard: number[] = [];
  const stop = listenToTalk((exerciseId) => heard.push(exerciseId));
  const mine = () => heard.filter((id) => id === exercise.id).length;
  // Until the connection listens, each contribution is one more that may be heard.
  await expect
    .poll(async () => {
      await buildContribution(exercise);
      return mine();
    })
    .toBeGreaterThan(0);
  const already = mine();
  const held = await buildContribution(exercise, { status: "held" });
  const marker = await buildExercise("open");
  await buildContribution(marker);
  await expect.poll(() => heard).toContain(marker.id);
  expect(mine()).toBe(already);

  // Until it is published.
  await steward().update(contributions).set({ status: "published" }).where(eq(contributions.id, held.id));
  await expect.poll(mine).toBe(already + 1);
  stop();
});
