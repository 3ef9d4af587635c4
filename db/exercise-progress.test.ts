import { afterAll, expect, test } from "vitest";
import { buildContribution, buildExercise, buildInvitedForum } from "@/fixtures/build-exercise";
import { buildVisit } from "@/fixtures/build-forum";
import { buildForum, buildMembership, buildPerson, buildTeamMember } from "@/fixtures/build-people";
import { closeSteward, steward } from "@/fixtures/owner";
import { closePool } from "./client";
import { findProgress } from "./exercise-progress";
import { listExerciseSections } from "./exercise-sections";
import { findExercise } from "./exercises";
import { listSubmissions } from "./register";
import { codes, codings, contributionDispositions, issues, themes } from "./schema/analysis";
import { flags, moderationEvents } from "./schema/contributions";

afterAll(async () => {
  await closePool();
  await closeSteward();
});

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);

test("every contribution is in one column, so that a row adds up to what was received", async () => {
  const exercise = await buildExercise("open");
  for (const status of [
    "published",
    "published",
    "held",
    "redacted",
    "withheld",
    "withdrawn",
    "transferred",
  ] as const) {
    await buildContribution(exercise, { status });
  }
  const empty = await buildForum();
  await buildInvitedForum(exercise, empty.id, []);
  await buildContribution(await buildExercise("open"));

  const progress = await findProgress(exercise.lead, exercise.id);

  expect(progress).toMatchObject({ contributions: 7, held: 1, late: 0 });
  const row = progress?.statuses.find(({ slug }) => slug === exercise.forum.slug);
  expect(row).toMatchObject({
    received: 7,
    published: 2,
    held: 1,
    redacted: 1,
    withheld: 1,
    withdrawn: 1,
    transferred: 1,
  });
  expect(progress?.statuses.find(({ slug }) => slug === empty.slug)).toMatchObject({ received: 0 });
});

test("what waits for a moderator is sorted by how long, flagged ones from their first flag", async () => {
  const exercise = await buildExercise("open");
  const keys = { exerciseId: exercise.id, forumId: exercise.forum.id };
  const hold = { ...keys, action: "hold", fromStatus: "published", toStatus: "held" } as const;
  // Received long ago and held just now: it has waited since it was held.
  const heldNow = await buildContribution(exercise, { status: "held", receivedAt: hoursAgo(200) });
  const heldLong = await buildContribution(exercise, { status: "held" });
  await steward()
    .insert(moderationEvents)
    .values([
      { ...hold, contributionId: heldNow.id, actorId: exercise.convenor.id, at: hoursAgo(1) },
      { ...hold, contributionId: heldLong.id, actorId: exercise.convenor.id, at: hoursAgo(49) },
    ]);
  const flagged = await buildContribution(exercise);
  const settled = await buildContribution(exercise);
  const flag = { ...keys, personId: exercise.contributor.id, reason: "Names someone", at: hoursAgo(30) };
  await steward()
    .insert(flags)
    .values([
      { ...flag, contributionId: flagged.id },
      { ...flag, contributionId: settled.id, settledAt: hoursAgo(2) },
    ]);

  expect((await findProgress(exercise.lead, exercise.id))?.queue).toEqual([
    { slug: exercise.forum.slug, name: exercise.forum.name, underOneDay: 1, oneToTwoDays: 1, overTwoDays: 1 },
  ]);
});

test("a code, a disposition, a withdrawal and a transfer account for a contribution; nothing else does", async () => {
  const exercise = await buildExercise("closed");
  const [coded, disposed] = [await buildContribution(exercise), await buildContribution(exercise)];
  await buildContribution(exercise, { status: "withdrawn" });
  await buildContribution(exercise, { status: "withheld" });
  const of = { exerciseId: exercise.id };
  const [theme] = await steward()
    .insert(themes)
    .values({ ...of, name: "Signal", position: 1 })
    .returning();
  const themeId = theme?.id ?? 0;
  const [code] = await steward()
    .insert(codes)
    .values({ ...of, themeId, label: "No signal", position: 1 })
    .returning();
  await steward()
    .insert(codings)
    .values({ ...of, contributionId: coded.id, codeId: code?.id ?? 0, coderId: exercise.lead.id });
  await steward()
    .insert(contributionDispositions)
    .values({ ...of, contributionId: disposed.id, disposition: "spam_test", decidedBy: exercise.lead.id });
  const issue = { ...of, themeId, createdBy: exercise.lead.id };
  await steward()
    .insert(issues)
    .values([
      {
        ...issue,
        number: 1,
        statement: "There is no signal.",
        responseCode: "adopted",
        responseReason: "Masts.",
      },
      { ...issue, number: 2, statement: "There is no training." },
    ]);

  expect(await findProgress(exercise.lead, exercise.id)).toMatchObject({
    contributions: 4,
    accountedFor: 3,
    issues: 2,
    issuesAnswered: 1,
    quietSections: [{ number: 2, title: "Time to learn" }],
  });
});

test("progress and the register are for those who may read the evidence", async () => {
  const exercise = await buildExercise("open");
  await buildContribution(exercise);
  const maker = await buildTeamMember(exercise.strategy.id, "decision_maker");
  const officer = await buildTeamMember(exercise.strategy.id, "governance_officer");
  const query = { exerciseId: exercise.id, status: null, forum: null, before: null };
  expect(await findProgress(officer, exercise.id)).not.toBeNull();
  expect(await listSubmissions(officer, query)).toHaveLength(1);
  for (const person of [maker, exercise.contributor, exercise.convenor]) {
    expect(await findProgress(person, exercise.id)).toBeNull();
    expect(await listSubmissions(person, query)).toEqual([]);
  }
  expect(await findProgress(null, exercise.id)).toBeNull();
});

test("the register lists every contribution, the newest first, by status, by forum and page by page", async () => {
  const exercise = await buildExercise("open");
  const first = await buildContribution(exercise);
  const held = await buildContribution(exercise, { status: "held" });
  const last = await buildContribution(exercise, { receivedLate: true });
  const all = { exerciseId: exercise.id, status: null, forum: null, before: null };
  const ids = async (query: Partial<typeof all> | { status: "held" }) =>
    (await listSubmissions(exercise.lead, { ...all, ...query })).map(({ id }) => id);
  expect(await ids({})).toEqual([last.id, held.id, first.id]);
  expect(await ids({ status: "held" })).toEqual([held.id]);
  expect((await listSubmissions(exercise.lead, { ...all, before: held.id }))[0]).toMatchObject({
    id: first.id,
    section: "1. Tools that work for everyone",
    forum: exercise.forum.name,
    codes: 0,
  });
  expect((await listSubmissions(exercise.lead, { ...all, forum: "another-forum" })).length).toBe(0);
});

test("a reader’s sections count the talk that they may see, and what is new to them", async () => {
  const exercise = await buildExercise("open");
  const other = await buildForum();
  const stranger = await buildPerson();
  await buildMembership(other.id, stranger);
  await buildInvitedForum(exercise, other.id, [stranger]);
  const reader = await buildPerson();
  await buildMembership(exercise.forum.id, reader);
  await buildVisit(exercise, reader, { at: hoursAgo(2) });
  await buildContribution(exercise, { receivedAt: hoursAgo(5) });
  await buildContribution(exercise, { receivedAt: hoursAgo(1) });
  await buildContribution(exercise, { status: "held", receivedAt: hoursAgo(1) });
  await buildContribution(exercise, { author: stranger, forumId: other.id, receivedAt: hoursAgo(1) });
  await buildContribution(exercise, { author: reader, receivedAt: hoursAgo(1) });

  const of = async (person: typeof reader) => {
    const seen = await findExercise(person, exercise.slug);
    return seen ? listExerciseSections(person, seen) : [];
  };
  expect(await of(reader)).toMatchObject([
    { number: 1, contributions: 3, fresh: 1, contributed: true },
    { number: 2, contributions: 0, fresh: 0, contributed: false, lastAt: null },
  ]);
  expect((await of(stranger))[0]).toMatchObject({ contributions: 1, fresh: 0, lastAt: null });
  expect((await of(exercise.lead))[0]?.contributions).toBe(4);
  const outsider = await buildPerson();
  const noPlace = {
    id: exercise.id,
    versionId: exercise.version.id,
    onTeam: false,
    talkScope: "own_forum",
  } as const;
  expect(await listExerciseSections(outsider, noPlace)).toEqual([]);
});
