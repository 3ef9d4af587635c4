import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { buildExercise, buildStrategy } from "@/fixtures/build-exercise";
import { buildUnlistedForum } from "@/fixtures/build-forum";
import { buildForum, buildMembership, buildPerson, buildTeamMember } from "@/fixtures/build-people";
import { closeSteward, steward } from "@/fixtures/owner";
import { closePool } from "./client";
import {
  deleteExerciseForum,
  insertExerciseForums,
  listExerciseForums,
  listForumsToAdd,
} from "./exercise-forums";
import { findSetUpFacts, insertExercise, listVersionsToDiscuss, updateSetUp } from "./exercise-set-up";
import { deleteTeamMember, insertTeamMember, listTeamCandidates } from "./exercise-team";
import { findExercise, listExercises } from "./exercises";
import { invitations } from "./schema/exercises";
import { versions } from "./schema/strategies";

afterAll(async () => {
  await closePool();
  await closeSteward();
});

test("a lead starts an exercise about her own strategy, with its newest draft", async () => {
  const strategy = await buildStrategy();
  const title = `What should change in ${strategy.slug}?`;
  const start = { strategy: strategy.slug, title };
  const slug = (await insertExercise(strategy.lead, start)) ?? "";
  const again = await insertExercise(strategy.lead, start);
  expect(again).toBe(`${slug}-2`);
  expect(await findExercise(strategy.lead, slug)).toMatchObject({
    title,
    versionId: strategy.version.id,
    launchedAt: null,
    led: true,
  });
});

test("nobody starts an exercise about a strategy that they do not lead", async () => {
  const strategy = await buildStrategy();
  const stranger = (await buildStrategy()).lead;
  const officer = await buildTeamMember(strategy.id, "governance_officer");
  for (const person of [stranger, officer]) {
    expect(await insertExercise(person, { strategy: strategy.slug, title: "A title" })).toBeNull();
  }
});

test("a draft exercise is seen by its team alone", async () => {
  const exercise = await buildExercise("draft");
  const deputy = await buildTeamMember(exercise.strategy.id, "deputy");
  const stranger = (await buildExercise("draft")).lead;
  expect(await findExercise(deputy, exercise.slug)).not.toBeNull();
  for (const person of [exercise.contributor, exercise.convenor, stranger, null]) {
    expect(await findExercise(person, exercise.slug)).toBeNull();
    expect((await listExercises(person)).map(({ slug }) => slug)).not.toContain(exercise.slug);
  }
});

test("a part of the set-up changes before the launch, by a lead, and not after it", async () => {
  const draft = await buildExercise("draft");
  const open = await buildExercise("open");
  const about = { key: "about", values: { plainSummary: "New words." } } as const;
  expect(await updateSetUp(draft.lead, draft.id, about)).toBe(true);
  expect(await updateSetUp(open.lead, draft.id, about)).toBe(false);
  expect(await updateSetUp(draft.convenor, draft.id, about)).toBe(false);
  expect(await updateSetUp(open.lead, open.id, about)).toBe(false);
  expect((await findExercise(draft.lead, draft.slug))?.plainSummary).toBe("New words.");
});

test("names are tightened after the launch and never loosened, whoever asks", async () => {
  const { lead, id } = await buildExercise("open");
  const names = (nameVisibility: "names_shown" | "moderators_only") =>
    updateSetUp(lead, id, { key: "names", values: { nameVisibility } });
  expect(await names("moderators_only")).toBe(true);
  await expect(names("names_shown")).rejects.toMatchObject({ cause: { code: "23001" } });
});

test("the facts of a set-up are those of this exercise", async () => {
  const exercise = await buildExercise("draft");
  const analyst = await buildTeamMember(exercise.strategy.id, "analyst");
  const left = await buildPerson();
  await buildMembership(exercise.forum.id, left, { leftOn: "2021-01-01" });
  await buildExercise("draft");
  const facts = await findSetUpFacts(exercise.lead, exercise.id);
  expect(facts.version).toMatchObject({ superseded: false });
  expect(facts.team).toHaveLength(2);
  expect(facts.team).toContainEqual({ personId: analyst.id, role: "analyst" });
  expect(facts.forums).toEqual([
    { name: exercise.forum.name, membershipSource: "roster", members: 2, statedHeadcount: null },
  ]);
  expect(await findSetUpFacts(exercise.contributor, exercise.id)).toEqual({
    version: null,
    team: [],
    forums: [],
    questions: [],
  });
});

test("a version is superseded by a newer published one, and drafts are not offered", async () => {
  const { strategy, lead, version, ...exercise } = await buildExercise("draft");
  const values = { strategyId: strategy.id, createdBy: lead.id };
  await steward()
    .insert(versions)
    .values({ ...values, number: "0.2" });
  expect((await findSetUpFacts(lead, exercise.id)).version?.superseded).toBe(false);
  await steward()
    .insert(versions)
    .values({ ...values, number: "0.3", publishedAt: new Date(), publishedBy: lead.id });
  expect((await findSetUpFacts(lead, exercise.id)).version?.superseded).toBe(true);
  expect(await listVersionsToDiscuss(lead, strategy.id)).toEqual([
    expect.objectContaining({ number: "0.3", superseded: false }),
    expect.objectContaining({ id: version.id, superseded: true }),
  ]);
  expect(await listVersionsToDiscuss(exercise.contributor, strategy.id)).toEqual([]);
});

test("a forum is added and taken off before the launch", async () => {
  const { lead, ...exercise } = await buildExercise("draft");
  const forum = await buildForum();
  const place = { exerciseId: exercise.id, forum: forum.slug };
  const places = { exerciseId: exercise.id, forums: [forum.slug, "no-such-forum"] };
  expect((await listForumsToAdd(lead, exercise.id)).map(({ slug }) => slug)).toContain(forum.slug);
  expect(await insertExerciseForums(lead, places)).toBe(1);
  expect(await insertExerciseForums(lead, places)).toBe(0);
  expect((await listForumsToAdd(lead, exercise.id)).map(({ slug }) => slug)).not.toContain(forum.slug);
  expect(await listExerciseForums(lead, exercise.id)).toHaveLength(2);
  expect(await deleteExerciseForum(lead, place)).toBe(true);
  expect(await listExerciseForums(lead, exercise.id)).toHaveLength(1);
  expect(await listExerciseForums(exercise.contributor, exercise.id)).toEqual([]);
});

test("a forum that is added while it is open is invited at once, and stays", async () => {
  const exercise = await buildExercise("open");
  const forum = await buildForum();
  const member = await buildPerson();
  await buildMembership(forum.id, member);
  const place = { exerciseId: exercise.id, forum: forum.slug };
  const before = await steward().select().from(invitations).where(eq(invitations.exerciseId, exercise.id));
  expect(await findExercise(member, exercise.slug)).toBeNull();

  const places = { exerciseId: exercise.id, forums: [forum.slug] };
  expect(await insertExerciseForums(exercise.lead, places)).toBe(1);

  expect(await findExercise(member, exercise.slug)).not.toBeNull();
  const after = await steward().select().from(invitations).where(eq(invitations.exerciseId, exercise.id));
  expect(after).toHaveLength(before.length + 1);
  expect(await deleteExerciseForum(exercise.lead, place)).toBe(false);
});

test("no forum is added after closing, or by somebody who does not lead the exercise", async () => {
  const closed = await buildExercise("closed");
  const open = await buildExercise("open");
  const { slug } = await buildUnlistedForum();
  const forums = [slug];
  expect(await insertExerciseForums(closed.lead, { exerciseId: closed.id, forums })).toBe(0);
  expect(await insertExerciseForums(open.convenor, { exerciseId: open.id, forums })).toBe(0);
  expect(await insertExerciseForums(closed.lead, { exerciseId: open.id, forums })).toBe(0);
});

test("the team takes people who hold the role, and keeps its last lead", async () => {
  const { lead, ...exercise } = await buildExercise("draft");
  const analyst = await buildPerson({ roles: ["analyst"] });
  const member = { exerciseId: exercise.id, personId: analyst.id, role: "analyst" } as const;
  expect((await listTeamCandidates(lead)).map(({ id }) => id)).toContain(analyst.id);
  expect(await listTeamCandidates(exercise.contributor)).toEqual([]);

  expect(await insertTeamMember(lead, { ...member, role: "governance_officer" })).toBe(false);
  expect(await insertTeamMember(exercise.contributor, member)).toBe(false);
  expect(await insertTeamMember(lead, member)).toBe(true);
  expect(await insertTeamMember(lead, member)).toBe(false);
  expect(await findExercise(analyst, exercise.slug)).not.toBeNull();

  expect(await deleteTeamMember(exercise.contributor, member)).toBe(false);
  expect(await deleteTeamMember(lead, member)).toBe(true);
  expect(await findExercise(analyst, exercise.slug)).toBeNull();
  const last = { exerciseId: exercise.id, personId: lead.id, role: "lead" } as const;
  expect(await deleteTeamMember(lead, last)).toBe(false);
});
