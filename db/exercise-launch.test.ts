import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { buildExercise, buildInvitedForum } from "@/fixtures/build-exercise";
import { buildUnlistedForum } from "@/fixtures/build-forum";
import { buildForum, buildMembership, buildPerson, buildTeamMember } from "@/fixtures/build-people";
import { closeSteward, steward } from "@/fixtures/owner";
import { closePool } from "./client";
import { updateLaunched } from "./exercise-launch";
import { findExercise } from "./exercises";
import { countInvitees } from "./invitations";
import { exerciseEvents, exerciseForums, exercises, invitations } from "./schema/exercises";
import { auditEvents } from "./schema/people";

afterAll(async () => {
  await closePool();
  await closeSteward();
});

const now = () => new Date();

/** A draft with everything that a launch needs: two forums that overlap, an unlisted one and somebody who can seal. */
async function buildReady() {
  const exercise = await buildExercise("draft");
  await buildTeamMember(exercise.strategy.id, "analyst");
  const second = await buildForum();
  const both = await buildPerson();
  await buildMembership(exercise.forum.id, both);
  await buildMembership(second.id, both);
  const gone = await buildPerson();
  await buildMembership(second.id, gone, { leftOn: "2021-01-01" });
  await buildInvitedForum(exercise, second.id, []);
  const unlisted = await buildUnlistedForum(610);
  await buildInvitedForum(exercise, unlisted.id, []);
  return { ...exercise, second, both, gone, unlisted };
}

const invited = (exerciseId: number) =>
  steward()
    .select({ forumId: invitations.forumId, personId: invitations.personId })
    .from(invitations)
    .where(eq(invitations.exerciseId, exerciseId));

test("a launch counts and invites every present member once a forum, and keeps stated headcounts apart", async () => {
  const exercise = await buildReady();
  const noise = await buildReady();
  expect(await countInvitees(exercise.lead, exercise.id)).toEqual({
    people: 3,
    stated: [{ forum: exercise.unlisted.name, headcount: 610 }],
  });

  expect(await updateLaunched(exercise.lead, exercise.id, now())).toEqual({ outcome: "launched" });

  const people = await invited(exercise.id);
  expect(people).toHaveLength(4);
  expect(people).toContainEqual({ forumId: exercise.second.id, personId: exercise.both.id });
  expect(people.map(({ personId }) => personId)).not.toContain(exercise.gone.id);
  expect(await invited(noise.id)).toEqual([]);
  const forums = await steward()
    .select()
    .from(exerciseForums)
    .where(eq(exerciseForums.exerciseId, exercise.id));
  expect(forums.every(({ invitedAt }) => invitedAt !== null)).toBe(true);
  expect(forums.find(({ forumId }) => forumId === exercise.unlisted.id)).toMatchObject({
    statedHeadcount: 610,
    headcountBasis: "reported_by_host",
  });
  expect(forums.find(({ forumId }) => forumId === exercise.forum.id)?.statedHeadcount).toBeNull();
  expect(await findExercise(exercise.both, exercise.slug)).toMatchObject({ id: exercise.id });
  expect(await findExercise(exercise.gone, exercise.slug)).toBeNull();
});

test("a launch is on record", async () => {
  const exercise = await buildReady();
  await updateLaunched(exercise.lead, exercise.id, now());
  const [event] = await steward()
    .select()
    .from(exerciseEvents)
    .where(eq(exerciseEvents.exerciseId, exercise.id));
  expect(event).toMatchObject({ kind: "launched", actorId: exercise.lead.id });
  const [audit] = await steward()
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.stream, `exercise:${exercise.id}`));
  expect(audit).toMatchObject({ action: "exercise_launched", actorId: exercise.lead.id });
});

test("two leads at once launch once", async () => {
  const exercise = await buildReady();
  const deputy = await buildTeamMember(exercise.strategy.id, "deputy");
  const outcomes = await Promise.all([
    updateLaunched(exercise.lead, exercise.id, now()),
    updateLaunched(deputy, exercise.id, now()),
  ]);
  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(["launched", "taken"]);
  expect(await invited(exercise.id)).toHaveLength(4);
});

test("nothing is launched while a task is open, and nobody is invited", async () => {
  const exercise = await buildReady();
  await steward().update(exercises).set({ eqiaUrl: null }).where(eq(exercises.id, exercise.id));
  const launch = await updateLaunched(exercise.lead, exercise.id, now());
  expect(launch.outcome).toBe("open");
  expect(await invited(exercise.id)).toEqual([]);
  expect(await findExercise(exercise.both, exercise.slug)).toBeNull();
});

test("nobody launches another strategy’s exercise", async () => {
  const exercise = await buildReady();
  const stranger = (await buildExercise("draft")).lead;
  for (const person of [stranger, exercise.contributor, exercise.convenor]) {
    expect(await updateLaunched(person, exercise.id, now())).toEqual({ outcome: "taken" });
    expect(await countInvitees(person, exercise.id)).toEqual({ people: 0, stated: [] });
  }
});
