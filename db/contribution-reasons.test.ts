import { eq, sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { buildOtherForum, buildPeer } from "@/fixtures/build-contribution";
import { type BuiltExercise, buildContribution, buildExercise } from "@/fixtures/build-exercise";
import { buildTeamMember } from "@/fixtures/build-people";
import { closeSteward, steward } from "@/fixtures/owner";
import { asViewer, closePool } from "./client";
import { deleteReason, insertReason, listReasonsByForum } from "./contribution-reasons";
import { findContribution } from "./contributions";
import { insertNothingToAdd } from "./nothing-to-add";
import { findReach } from "./reach";
import { listReachByDay } from "./reach-trend";
import { contributionReasons } from "./schema/contribution-drafts";
import { findSectionPage } from "./section-page";

afterAll(async () => {
  await Promise.all([closePool(), closeSteward()]);
});

/** Something that a peer said, in an exercise with a second forum and a restricted one. */
async function buildSaid() {
  const exercise = await buildExercise("open", { talkScope: "all_invited" });
  const peer = await buildPeer(exercise);
  const other = await buildOtherForum(exercise);
  const restricted = await buildOtherForum(exercise, { restricted: true });
  const said = await buildContribution(exercise, { author: peer });
  return { exercise, peer, other, restricted, said };
}

const on = (exercise: BuiltExercise, said: { id: number }, forumId = exercise.forum.id) => ({
  contributionId: said.id,
  exerciseId: exercise.id,
  forumId,
});

test("a reason is given once however often it is said, is told to whoever gave it alone, and is taken back", async () => {
  const { exercise, peer, said } = await buildSaid();
  const viewer = exercise.contributor;
  await insertReason(viewer, { ...on(exercise, said), reason: "agree" });
  await insertReason(viewer, { ...on(exercise, said), reason: "agree" });
  await insertReason(exercise.convenor, { ...on(exercise, said), reason: "matters_to_team" });

  expect((await findContribution(viewer, said.id))?.note.reasons).toEqual(["agree"]);
  const page = await findSectionPage(viewer, { slug: exercise.slug, number: 1 });
  expect(page?.notes.map(({ reasons }) => reasons)).toEqual([["agree"]]);
  expect((await findContribution(peer, said.id))?.note.reasons).toEqual([]);
  expect(await asViewer(viewer, (tx) => tx.select().from(contributionReasons))).toHaveLength(1);

  await deleteReason(viewer, { contributionId: said.id, reason: "matters_to_team" });
  await deleteReason(viewer, { contributionId: said.id, reason: "agree" });
  expect((await findContribution(viewer, said.id))?.note.reasons).toEqual([]);
  expect((await findContribution(exercise.convenor, said.id))?.note.reasons).toEqual(["matters_to_team"]);
});

test("the team sees from which forums, by their names, restricted ones in one line, and nobody else does", async () => {
  const { exercise, other, restricted, said } = await buildSaid();
  const noise = await buildSaid();
  await insertReason(noise.exercise.contributor, { ...on(noise.exercise, noise.said), reason: "agree" });
  const also = await buildContribution(exercise, { author: other.member, forumId: other.id });
  await insertReason(exercise.contributor, { ...on(exercise, also), reason: "matters_to_team" });

  for (const person of [exercise.contributor, exercise.convenor]) {
    await insertReason(person, { ...on(exercise, said), reason: "agree" });
  }
  await insertReason(exercise.convenor, { ...on(exercise, said), reason: "matters_to_team" });
  for (const { id, member } of [other, restricted]) {
    await insertReason(member, { ...on(exercise, said, id), reason: "matters_to_team" });
  }

  const here = { exerciseId: exercise.id, id: said.id };
  const open = [
    { forum: exercise.forum.name, agree: 2, mattersToTeam: 1 },
    { forum: other.name, agree: 0, mattersToTeam: 1 },
  ].sort((a, b) => a.forum.localeCompare(b.forum));
  const analyst = await buildTeamMember(exercise.strategyId, "analyst");
  for (const person of [exercise.lead, analyst]) {
    expect(await listReasonsByForum(person, here)).toEqual([
      ...open,
      { forum: null, agree: 0, mattersToTeam: 1 },
    ]);
  }
  expect(await listReasonsByForum(exercise.lead, { ...here, exerciseId: noise.exercise.id })).toEqual([]);
  for (const person of [exercise.contributor, exercise.convenor, noise.exercise.lead]) {
    expect(await listReasonsByForum(person, here)).toEqual([]);
  }
});

test("the policies refuse a reason for one’s own, for what one may not see, for another, and from another’s forum", async () => {
  const { exercise, peer, other, said } = await buildSaid();
  const stranger = await buildSaid();
  const held = await buildContribution(exercise, { author: peer, status: "held" });
  const own = await buildContribution(exercise);
  const viewer = exercise.contributor;
  const reason = "agree" as const;
  await expect(insertReason(viewer, { ...on(exercise, own), reason })).rejects.toThrow();
  await expect(insertReason(viewer, { ...on(exercise, held), reason })).rejects.toThrow();
  await expect(insertReason(viewer, { ...on(stranger.exercise, stranger.said), reason })).rejects.toThrow();
  await expect(insertReason(viewer, { ...on(exercise, said, other.id), reason })).rejects.toThrow();
  await expect(
    asViewer(viewer, (tx) =>
      tx
        .insert(contributionReasons)
        .values({ ...on(exercise, said), reason, personId: exercise.convenor.id }),
    ),
  ).rejects.toThrow();
  await insertReason(exercise.convenor, { ...on(exercise, said), reason });
  await asViewer(viewer, (tx) => tx.execute(sql`delete from contribution_reasons`));
  const left = await steward()
    .select()
    .from(contributionReasons)
    .where(eq(contributionReasons.exerciseId, exercise.id));
  expect(left).toHaveLength(1);
});

test("whoever gives a reason, or has nothing to add, took part and did not contribute", async () => {
  const { exercise, said } = await buildSaid();
  const noise = await buildSaid();
  await insertReason(noise.exercise.contributor, { ...on(noise.exercise, noise.said), reason: "agree" });
  const took = async () => {
    const reach = await findReach(exercise.lead, exercise.id);
    const [last] = (await listReachByDay(exercise.lead, exercise.id)).slice(-1);
    return [reach?.overall.tookPart.value, last?.tookPart, reach?.overall.contributed.value];
  };
  expect(await took()).toEqual([1, 1, 1]);
  await insertReason(exercise.contributor, { ...on(exercise, said), reason: "agree" });
  expect(await took()).toEqual([2, 2, 1]);
  const place = { exerciseId: exercise.id, sectionStableId: said.sectionStableId, blockStableId: null };
  await insertNothingToAdd(exercise.convenor, place);
  expect(await took()).toEqual([3, 3, 1]);
});
