import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { buildContribution, buildExercise } from "@/fixtures/build-exercise";
import { buildVisit } from "@/fixtures/build-forum";
import { buildMembership, buildPerson } from "@/fixtures/build-people";
import { closeSteward, steward } from "@/fixtures/owner";
import { closePool } from "./client";
import { countAnswers, countFresh, countWaiting, findLeftOff } from "./home";
import { issueContributions, issues, themes } from "./schema/analysis";
import { flags } from "./schema/contributions";
import { exercises } from "./schema/exercises";

afterAll(async () => {
  await closePool();
  await closeSteward();
});

test("what became of what I said counts my own contributions, and answers that have been published", async () => {
  const exercise = await buildExercise("closed");
  const [answered, waiting] = [await buildContribution(exercise), await buildContribution(exercise)];
  await buildContribution(exercise, { status: "withdrawn" });
  await buildContribution(exercise, { author: exercise.convenor });
  const of = { exerciseId: exercise.id };
  const [theme] = await steward()
    .insert(themes)
    .values({ ...of, name: "Signal", position: 1 })
    .returning();
  const issue = { ...of, themeId: theme?.id ?? 0, createdBy: exercise.lead.id };
  const built = await steward()
    .insert(issues)
    .values([
      { ...issue, number: 1, statement: "No signal.", publishedAt: new Date() },
      { ...issue, number: 2, statement: "No training." },
    ])
    .returning();
  await steward()
    .insert(issueContributions)
    .values([
      { ...of, issueId: built[0]?.id ?? 0, contributionId: answered.id },
      { ...of, issueId: built[1]?.id ?? 0, contributionId: waiting.id },
    ]);

  expect(await countAnswers(exercise.contributor, exercise.id)).toEqual({
    contributions: 2,
    answered: 1,
    changed: 0,
  });
  expect(await countAnswers(exercise.contributor)).toMatchObject({ contributions: 2, answered: 1 });
  const other = await buildExercise("open");
  expect(await countAnswers(exercise.contributor, other.id)).toMatchObject({ contributions: 0 });
});

test("where I left off is the section that I opened last, of what I may still read", async () => {
  const exercise = await buildExercise("open");
  const hour = 3_600_000;
  await buildVisit(exercise, exercise.contributor, { section: 1, at: new Date(Date.now() - 2 * hour) });
  await buildVisit(exercise, exercise.contributor, { section: 2, at: new Date(Date.now() - hour) });
  await buildVisit(exercise, exercise.convenor, { section: 1 });
  expect(await findLeftOff(exercise.contributor)).toMatchObject({ slug: exercise.slug, number: 2 });
  expect(await findLeftOff(await buildPerson())).toBeNull();
  await steward().update(exercises).set({ cancelledAt: new Date() }).where(eq(exercises.id, exercise.id));
  expect(await findLeftOff(exercise.contributor)).toBeNull();
});

test("what waits for a convenor is what is held or flagged in their own forums", async () => {
  const exercise = await buildExercise("open");
  const noise = await buildExercise("open");
  await buildContribution(noise, { status: "held" });
  await buildContribution(exercise, { status: "held" });
  const flagged = await buildContribution(exercise);
  await buildContribution(exercise);
  await steward().insert(flags).values({
    contributionId: flagged.id,
    personId: exercise.contributor.id,
    exerciseId: exercise.id,
    forumId: exercise.forum.id,
    reason: "Names someone",
  });
  expect(await countWaiting(exercise.convenor)).toBe(2);
  expect(await countWaiting(exercise.contributor)).toBe(0);
});

test("what is new is others’ talk of the last week that I may hear", async () => {
  const exercise = await buildExercise("open");
  const reader = await buildPerson();
  await buildMembership(exercise.forum.id, reader);
  await buildContribution(exercise);
  await buildContribution(exercise, { status: "held" });
  await buildContribution(exercise, { author: reader });
  await buildContribution(exercise, { receivedAt: new Date(Date.now() - 8 * 86_400_000) });
  await buildContribution(await buildExercise("open"));
  expect([...(await countFresh(reader))]).toEqual([[exercise.id, { sections: 1, contributions: 1 }]]);
});
