import { and, eq, inArray, like, ne, or } from "drizzle-orm";
import { afterAll, beforeEach, expect, test } from "vitest";
import { addDays, localDate, londonInstant } from "@/domain/calendar";
import { buildExercise } from "@/fixtures/build-exercise";
import { type BuiltPerson, buildPerson, buildTeamMember } from "@/fixtures/build-people";
import { closeSteward, steward } from "@/fixtures/owner";
import { closePool } from "./client";
import { findDigestNews, finishedName, insertDigests } from "./digests";
import { findLedExercise, insertMoments } from "./moments";
import { insertNoticeVisit } from "./notice-visits";
import { updateDigest } from "./own-digest";
import { exerciseEvents, exercises } from "./schema/exercises";
import { messages, timedJobs } from "./schema/messages";
import { people } from "./schema/people";

afterAll(async () => {
  await closePool();
  await closeSteward();
});

// As if the process had ended before the digests of the day were all found.
const forgetThatItIsDone = () =>
  steward()
    .delete(timedJobs)
    .where(eq(timedJobs.name, finishedName(day)));
beforeEach(async () => {
  await forgetThatItIsDone();
});

// The last Tuesday, so that only those who want one every day are looked at, and not everyone of the other tests.
const today = localDate(new Date());
const tuesday = Array.from({ length: 7 }, (_, days) => addDays(today, -1 - days)).find(
  (day) => new Date(`${day}T00:00:00Z`).getUTCDay() === 2,
);
const day = tuesday ?? today;
const due = londonInstant(day, "07:30");
const hourAgo = () => new Date(Date.now() - 3_600_000);

/** Without the digests of other days, which the worker of another test may write down. */
const lettersTo = (...to: { id: number }[]) =>
  steward()
    .select({ key: messages.key, kind: messages.kind, detail: messages.detail })
    .from(messages)
    .where(
      and(
        inArray(
          messages.personId,
          to.map(({ id }) => id),
        ),
        or(ne(messages.kind, "digest"), like(messages.key, `%:${day}`)),
      ),
    )
    .orderBy(messages.key);

async function everyDay(...who: BuiltPerson[]) {
  for (const person of who) await updateDigest(person, "daily");
}

test("whoever has something new gets one letter a day, however often the job runs or ends in the middle", async () => {
  const exercise = await buildExercise("open", { opensAt: hourAgo() });
  const { contributor, convenor, lead } = exercise;
  const idle = await buildPerson();
  await everyDay(contributor, convenor, idle);
  await insertNoticeVisit(convenor);

  await insertDigests(londonInstant(day, "06:59"));
  expect(await lettersTo(contributor)).toEqual([]);
  await insertDigests(due);
  const since = londonInstant(addDays(day, -1), "07:00").toISOString();
  const one = [{ key: `digest:${contributor.id}:${day}`, kind: "digest", detail: { since } }];
  expect(await lettersTo(contributor, convenor, idle, lead)).toEqual(one);
  await forgetThatItIsDone();
  await Promise.all([insertDigests(due), insertDigests(due)]);
  expect(await lettersTo(contributor, convenor, idle, lead)).toEqual(one);
});

test("what comes once the day is done waits for the next digest", async () => {
  await insertDigests(due);
  const { contributor } = await buildExercise("open", { opensAt: hourAgo() });
  await everyDay(contributor);
  await insertDigests(due);
  expect(await lettersTo(contributor)).toEqual([]);
});

test("nobody is written to who has no address, was suspended or wants no digest", async () => {
  const exercise = await buildExercise("open", { opensAt: hourAgo() });
  const { contributor, convenor } = exercise;
  await everyDay(contributor, convenor);
  await steward().update(people).set({ email: null }).where(eq(people.id, contributor.id));
  await steward().update(people).set({ suspendedAt: new Date() }).where(eq(people.id, convenor.id));
  await insertDigests(due);
  expect(await lettersTo(contributor, convenor)).toEqual([]);
});

test("a digest tells what is still new as it goes, and nothing to those who want none any more", async () => {
  const { contributor, convenor } = await buildExercise("open", { opensAt: hourAgo() });
  const since = new Date(Date.now() - 86_400_000);
  expect(await findDigestNews(contributor, since)).toEqual({ opened: 1 });
  await insertNoticeVisit(contributor);
  expect(await findDigestNews(contributor, since)).toEqual({});
  await updateDigest(convenor, "none");
  expect(await findDigestNews(convenor, since)).toBeNull();
});

test("the lead, and nobody else, gets a letter at each of the three moments, once", async () => {
  const opened = await buildExercise("open", { opensAt: hourAgo() });
  const analyst = await buildTeamMember(opened.strategyId, "analyst");
  const closed = await buildExercise("closed", { closesAt: hourAgo() });
  const long = await buildExercise("open");
  const event = { exerciseId: long.id, actorId: long.lead.id };
  const [changed] = await steward()
    .insert(exerciseEvents)
    .values([
      { ...event, kind: "extended" },
      { ...event, kind: "paused" },
    ])
    .returning();
  const cancelled = await buildExercise("open", { opensAt: hourAgo(), cancelledAt: new Date() });
  await insertMoments();
  await insertMoments();
  const kinds = async (...to: { id: number }[]) =>
    (await lettersTo(...to)).map(({ kind, key }) => [kind, key]);
  expect(await kinds(opened.lead)).toEqual([
    ["exercise_opened", `exercise_opened:${opened.id}:${opened.lead.id}`],
  ]);
  expect(await kinds(closed.lead)).toEqual([
    ["closed_provide_result", `closed_provide_result:${closed.id}:${closed.lead.id}`],
  ]);
  expect(await kinds(long.lead)).toEqual([["dates_changed", `dates_changed:${changed?.id}:${long.lead.id}`]]);
  expect(await kinds(cancelled.lead, analyst, opened.contributor, opened.convenor)).toEqual([]);
});

test("a moment is told of an exercise to whoever leads it", async () => {
  const exercise = await buildExercise("open");
  expect(await findLedExercise(exercise.lead, exercise.id)).toMatchObject({ slug: exercise.slug });
  expect(await findLedExercise(exercise.contributor, exercise.id)).toBeNull();
  expect(await findLedExercise((await buildExercise("open")).lead, exercise.id)).toBeNull();
  await steward().update(exercises).set({ title: "Renamed" }).where(eq(exercises.id, exercise.id));
  expect(await findLedExercise(exercise.lead, exercise.id)).toMatchObject({ title: "Renamed" });
});
