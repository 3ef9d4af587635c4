import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildContribution, buildExercise } from "@/fixtures/build-exercise";
import { buildTeamMember } from "@/fixtures/build-people";
import { closeSteward, steward } from "@/fixtures/owner";
import { closePool } from "./client";
import { findContribution } from "./contributions";
import { countWaitingComments, listWaitingComments, updateCommentsSettled } from "./draft-comments";
import { findModerated } from "./moderation";
import { findReach } from "./reach";
import { contributions } from "./schema/contributions";
import { draftComments } from "./schema/draft-comments";

let exercise: Awaited<ReturnType<typeof buildExercise>>;
let elsewhere: Awaited<ReturnType<typeof buildExercise>>;

beforeAll(async () => {
  exercise = await buildExercise("open");
  elsewhere = await buildExercise("open");
  const [section] = exercise.version.sections;
  const block = section?.blocks[0];
  const beside = {
    sectionStableId: section?.stableId ?? null,
    blockStableId: block?.stableId ?? null,
    startsAt: 0,
  };
  const words = block?.text.slice(0, 5) ?? "";
  await steward()
    .insert(draftComments)
    .values([
      { versionId: exercise.version.id, position: 1, body: "Too vague", words, ...beside },
      { versionId: exercise.version.id, position: 2, body: "Say who", words: "gone" },
      { versionId: exercise.version.id, position: 3, body: "Old", words: "" },
      { versionId: elsewhere.version.id, position: 1, body: "Of another strategy", words: "" },
    ]);
});

afterAll(async () => {
  await Promise.all([closePool(), closeSteward()]);
});

test("comments of the file wait for whoever leads the exercise, and for nobody else", async () => {
  const waiting = await listWaitingComments(exercise.lead, exercise.id);
  expect(waiting.map(({ body, section, block }) => [body, section, block])).toEqual([
    ["Too vague", 1, "1.1"],
    ["Say who", null, null],
    ["Old", null, null],
  ]);
  const officer = await buildTeamMember(exercise.strategyId, "governance_officer");
  for (const person of [elsewhere.lead, officer, exercise.contributor])
    expect(await countWaitingComments(person, exercise.id)).toBe(0);
});

test("one that is brought in stands beside its words, by nobody, and counts for no person", async () => {
  const [first, second, third] = await listWaitingComments(exercise.lead, exercise.id);
  const before = await findReach(exercise.lead, exercise.id);
  const forumId = exercise.forum.id;
  const done = await updateCommentsSettled(exercise.lead, exercise.id, [
    { id: first?.id ?? 0, forumId },
    { id: second?.id ?? 0, forumId },
    { id: third?.id ?? 0, forumId: null },
  ]);
  expect(done).toEqual({ broughtIn: 2, givenUp: 1 });
  expect(await countWaitingComments(exercise.lead, exercise.id)).toBe(0);

  const made = await steward()
    .select()
    .from(contributions)
    .where(eq(contributions.exerciseId, exercise.id))
    .orderBy(contributions.id);
  expect(made).toMatchObject([
    { channel: "file", body: "Too vague", status: "published", quotePermission: false },
    // Its words were not found: it stands by the first section as a whole.
    {
      channel: "file",
      body: "Say who",
      sectionStableId: exercise.version.sections[0]?.stableId,
      blockStableId: null,
    },
  ]);
  const id = made[0]?.id ?? 0;
  expect(await findContribution(exercise.contributor, id)).toMatchObject({
    mine: false,
    note: {
      meant: expect.anything(),
      authorship: { fromFile: true, author: null, forum: { name: exercise.forum.name } },
    },
  });
  // The convenor moderates it like any other.
  expect(await findModerated(exercise.convenor, id)).toMatchObject({
    name: null,
    own: false,
    originals: [{}],
  });
  const after = await findReach(exercise.lead, exercise.id);
  expect(after?.overall.contributed.value).toBe(before?.overall.contributed.value);
  expect(after?.overall.tookPart.value).toBe(before?.overall.tookPart.value);
});

test("each is settled once, and only by whoever leads it", async () => {
  const [waiting] = await listWaitingComments(elsewhere.lead, elsewhere.id);
  const choice = [{ id: waiting?.id ?? 0, forumId: elsewhere.forum.id }];
  await expect(updateCommentsSettled(exercise.lead, elsewhere.id, choice)).resolves.toEqual({
    broughtIn: 0,
    givenUp: 0,
  });
  const both = await Promise.all([
    updateCommentsSettled(elsewhere.lead, elsewhere.id, choice),
    updateCommentsSettled(elsewhere.lead, elsewhere.id, choice),
  ]);
  expect(both.map(({ broughtIn }) => broughtIn).sort()).toEqual([0, 1]);
  const [count] = await steward().execute<{ count: number }>(
    sql`select count(*)::int from contributions where exercise_id = ${elsewhere.id}`,
  );
  expect(count?.count).toBe(1);
});

test("a forum that does not take part has said nothing", async () => {
  const third = await buildExercise("open");
  await buildContribution(third);
  await steward()
    .insert(draftComments)
    .values({ versionId: third.version.id, position: 1, body: "Too vague", words: "" });
  const [waiting] = await listWaitingComments(third.lead, third.id);
  await expect(
    updateCommentsSettled(third.lead, third.id, [{ id: waiting?.id ?? 0, forumId: exercise.forum.id }]),
  ).rejects.toThrow();
});
