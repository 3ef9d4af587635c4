import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { type Reach, reachProblems } from "@/domain/metric";
import { buildContribution, buildExercise, buildInvitedForum } from "@/fixtures/build-exercise";
import { buildDirectorate, buildExerciseVisit, buildUnlistedForum, buildVisit } from "@/fixtures/build-forum";
import { buildForum, buildMembership, buildPerson, buildTeamMember } from "@/fixtures/build-people";
import { closeSteward, steward } from "@/fixtures/owner";
import { closePool } from "./client";
import { findReach } from "./reach";
import { listInvitees, listSectionActivity } from "./reach-lineage";
import { listReachByDay } from "./reach-trend";
import { exerciseForums, invitations } from "./schema/exercises";
import { auditEvents } from "./schema/people";

afterAll(async () => {
  await closePool();
  await closeSteward();
});

const figures = ({ invited, tookPart, contributed }: Reach) => [
  invited.value,
  tookPart.value,
  contributed.value,
];

/**
 * Two forums that overlap in one person who contributed through both, a third that states a headcount. Of the
 * first: its convenor did nothing, its contributor read and wrote, and one more only read.
 */
async function buildReached() {
  const exercise = await buildExercise("open");
  const [care, works] = [await buildDirectorate(), await buildDirectorate()];
  const second = await buildForum();
  const both = await buildPerson({ directorateId: care.id });
  const reader = await buildPerson({ directorateId: works.id });
  const unlisted = await buildUnlistedForum(610);
  for (const person of [both, reader]) await buildMembership(exercise.forum.id, person);
  await buildMembership(second.id, both);
  await buildInvitedForum(exercise, second.id, [both]);
  await buildInvitedForum(exercise, unlisted.id, []);
  await steward()
    .update(exerciseForums)
    .set({ statedHeadcount: 610, headcountBasis: "reported_by_host" })
    .where(eq(exerciseForums.forumId, unlisted.id));
  await inviteThroughFirst(exercise, [both, reader]);

  await buildVisit(exercise, exercise.contributor);
  await buildVisit(exercise, reader);
  await buildVisit(exercise, reader, { section: 2 });
  await buildContribution(exercise);
  await buildContribution(exercise, { status: "withheld" });
  await buildContribution(exercise, { author: both });
  await buildContribution(exercise, { author: both, forumId: second.id });
  return { ...exercise, care, works, second, both, reader, unlisted };
}

async function inviteThroughFirst(
  exercise: Awaited<ReturnType<typeof buildExercise>>,
  members: Awaited<ReturnType<typeof buildPerson>>[],
) {
  await steward()
    .insert(invitations)
    .values(members.map(({ id }) => ({ exerciseId: exercise.id, forumId: exercise.forum.id, personId: id })));
}

test("people are counted once overall and by directorate, and once in each of their forums", async () => {
  const exercise = await buildReached();
  const noise = await buildReached();
  const reach = await findReach(exercise.lead, exercise.id);
  if (!reach) throw new Error("no reach");

  expect(figures(reach.overall)).toEqual([4, 3, 2]);
  const byForum = new Map(reach.forums.map((forum) => [forum.slug, figures(forum.reach)]));
  expect(byForum.get(exercise.forum.slug)).toEqual([4, 3, 2]);
  expect(byForum.get(exercise.second.slug)).toEqual([1, 1, 1]);
  expect(byForum.has(noise.forum.slug)).toBe(false);
  const byDirectorate = new Map(reach.directorates.map(({ id, reach: its }) => [id, figures(its)]));
  expect(byDirectorate.get(exercise.care.id)).toEqual([1, 1, 1]);
  expect(byDirectorate.get(exercise.works.id)).toEqual([1, 1, 0]);
  expect(byDirectorate.get(noise.care.id)).toEqual([0, 0, 0]);
});

test("an unlisted forum’s headcount stands apart, as its host’s word, and is never added", async () => {
  const exercise = await buildReached();
  const reach = await findReach(exercise.lead, exercise.id);
  expect(reach?.unlisted).toHaveLength(1);
  expect(reach?.unlisted[0]).toMatchObject({
    slug: exercise.unlisted.slug,
    reach: { invited: { value: 610, basis: "reported_by_host", deduplicated: false } },
  });
  expect(reach?.forums.map(({ slug }) => slug)).not.toContain(exercise.unlisted.slug);
  expect(reach?.overall.invited.value).toBe(4);
});

test("every figure says how it is known, from what and when, and none contradicts another", async () => {
  const exercise = await buildReached();
  const reach = await findReach(exercise.lead, exercise.id);
  if (!reach) throw new Error("no reach");
  const all = [reach.overall, ...[...reach.forums, ...reach.directorates].map((row) => row.reach)];
  for (const each of all) {
    expect(reachProblems(each)).toEqual([]);
    expect(each.invited).toMatchObject({ basis: "counted", asAt: reach.asAt, deduplicated: true });
    expect(each.invited.source).not.toBe("");
  }
});

test("somebody who took part without an invitation is found out", async () => {
  const exercise = await buildExercise("open");
  const uninvited = [await buildPerson(), await buildPerson(), await buildPerson()];
  for (const author of uninvited) await buildContribution(exercise, { author });
  const reach = await findReach(exercise.lead, exercise.id);
  expect(reach && reachProblems(reach.overall)).toEqual(["Reached (3) is more than invited (2)."]);
});

test("only those who may read the evidence see reach, and only after the launch", async () => {
  const exercise = await buildExercise("open");
  const strategyId = exercise.strategy.id;
  const draft = await buildExercise("draft");
  const officer = await buildTeamMember(strategyId, "governance_officer");
  const maker = await buildTeamMember(strategyId, "decision_maker");
  const auditor = await buildPerson({ roles: ["auditor"] });
  for (const person of [exercise.lead, officer, auditor]) {
    expect(await findReach(person, exercise.id)).not.toBeNull();
  }
  for (const person of [maker, exercise.contributor, exercise.convenor, draft.lead, null]) {
    expect(await findReach(person, exercise.id)).toBeNull();
  }
  expect(await findReach(draft.lead, draft.id)).toBeNull();
});

test("the people invited can be listed, and that somebody looked is on record", async () => {
  const exercise = await buildReached();
  const group = { exerciseId: exercise.id, forumId: null, directorateId: null };
  const everyone = await listInvitees(exercise.lead, group, 0);
  expect(everyone).toHaveLength(4);
  expect(await listInvitees(exercise.lead, { ...group, directorateId: exercise.care.id }, 0)).toEqual([
    { id: exercise.both.id, name: exercise.both.name, post: "Librarian", directorate: exercise.care.name },
  ]);
  const events = await steward()
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.stream, `exercise:${exercise.id}`));
  expect(events.map(({ action }) => action)).toEqual(["invitees_read", "invitees_read"]);
  expect(await listInvitees(exercise.convenor, group, 0)).toEqual([]);
});

test("nobody is listed beside the name of a restricted forum", async () => {
  const exercise = await buildExercise("open");
  const secret = await buildForum({ restricted: true });
  const member = await buildPerson();
  await buildMembership(secret.id, member);
  await buildInvitedForum(exercise, secret.id, [member]);
  const group = { exerciseId: exercise.id, directorateId: null };
  expect(await listInvitees(exercise.lead, { ...group, forumId: secret.id }, 0)).toEqual([]);
  const everyone = await listInvitees(exercise.lead, { ...group, forumId: null }, 0);
  expect(everyone.map(({ id }) => id)).toContain(member.id);
});

test("taking part is broken down by section, in people and not in names", async () => {
  const exercise = await buildReached();
  const group = { exerciseId: exercise.id, forumId: null, directorateId: null };
  expect(await listSectionActivity(exercise.lead, group)).toEqual([
    { number: 1, title: "Tools that work for everyone", goneSince: null, opened: 2, contributed: 2 },
    { number: 2, title: "Time to learn", goneSince: null, opened: 1, contributed: 0 },
  ]);
  expect(await listSectionActivity(exercise.lead, { ...group, forumId: exercise.second.id })).toMatchObject([
    { opened: 0, contributed: 1 },
    { opened: 0, contributed: 0 },
  ]);
  expect(await listSectionActivity(exercise.contributor, group)).toEqual([]);
});

test("who only opened the exercise is reached and has not taken part", async () => {
  const exercise = await buildReached();
  await buildExerciseVisit(exercise, exercise.convenor);
  await buildExerciseVisit(exercise, exercise.both);
  const reach = await findReach(exercise.lead, exercise.id);
  expect(reach?.overall.reached).toMatchObject({ value: 4, basis: "counted", deduplicated: true });
  expect(reach?.overall.tookPart.value).toBe(3);
  expect(reach && reachProblems(reach.overall)).toEqual([]);
});

test("reach grows day by day, each person counted from the first time", async () => {
  const exercise = await buildExercise("open");
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
  await buildExerciseVisit(exercise, exercise.convenor, daysAgo(2));
  await buildVisit(exercise, exercise.convenor, { at: daysAgo(1) });
  await buildVisit(exercise, exercise.convenor, { section: 2 });
  await buildContribution(exercise);
  const days = await listReachByDay(exercise.lead, exercise.id);
  const last = days.slice(-3).map(({ reached, tookPart, contributed }) => [reached, tookPart, contributed]);
  expect(last).toEqual([
    [1, 0, 0],
    [1, 1, 0],
    [2, 2, 1],
  ]);
  expect(days.at(-1)?.invited).toBe(2);
  const noise = await buildExercise("open");
  for (const person of [exercise.contributor, exercise.convenor, noise.lead, null]) {
    expect(await listReachByDay(person, exercise.id)).toEqual([]);
  }
});
