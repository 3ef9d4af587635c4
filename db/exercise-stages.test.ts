import { afterAll, expect, test } from "vitest";
import { stageOf } from "@/domain/exercise";
import { buildExercise } from "@/fixtures/build-exercise";
import { buildTeamMember } from "@/fixtures/build-people";
import { closeSteward } from "@/fixtures/owner";
import { closePool } from "./client";
import {
  listExerciseEvents,
  updateCancelled,
  updateClosed,
  updateClosesAt,
  updateLateDecision,
  updatePaused,
  updateResumed,
} from "./exercise-stages";
import { findExercise } from "./exercises";

afterAll(async () => {
  await closePool();
  await closeSteward();
});

type Built = Awaited<ReturnType<typeof buildExercise>>;
async function stage({ lead, slug }: Built) {
  const exercise = await findExercise(lead, slug);
  return exercise ? stageOf(exercise, new Date()) : null;
}

test("a lead pauses and resumes, each once, and everyone invited reads why", async () => {
  const exercise = await buildExercise("open");
  const act = { exerciseId: exercise.id, reason: "Two pages were mixed up." };
  expect(await updatePaused(exercise.lead, act)).toBe(true);
  expect(await updatePaused(exercise.lead, act)).toBe(false);
  expect(await stage(exercise)).toBe("paused");
  expect(await updateResumed(exercise.lead, exercise.id)).toBe(true);
  expect(await updateResumed(exercise.lead, exercise.id)).toBe(false);
  expect(await stage(exercise)).toBe("open");
  const events = await listExerciseEvents(exercise.contributor, exercise.id);
  expect(events.map(({ kind, reason, actor }) => ({ kind, reason, actor }))).toEqual([
    { kind: "resumed", reason: null, actor: null },
    { kind: "paused", reason: act.reason, actor: null },
  ]);
  const [resumed] = await listExerciseEvents(exercise.lead, exercise.id);
  expect(resumed?.actor).toBe(exercise.lead.name);
  const noise = await buildExercise("open");
  expect(await listExerciseEvents(noise.contributor, exercise.id)).toEqual([]);
});

test("the closing date moves from the one that was seen", async () => {
  const exercise = await buildExercise("open");
  const deputy = await buildTeamMember(exercise.strategy.id, "deputy");
  const from = exercise.closesAt ?? new Date();
  const later = new Date(from.getTime() + 86_400_000);
  const move = { exerciseId: exercise.id, reason: "Snow.", from, to: later };
  expect(await updateClosesAt(exercise.lead, move)).toBe(true);
  expect(await updateClosesAt(deputy, move)).toBe(false);
  expect((await findExercise(exercise.lead, exercise.slug))?.closesAt).toEqual(later);
});

test("closing early and cancelling are each done once, and never to a stranger’s exercise", async () => {
  const exercise = await buildExercise("open");
  const stranger = (await buildExercise("open")).lead;
  const act = { exerciseId: exercise.id, reason: "The grant closes." };
  for (const person of [stranger, exercise.contributor, exercise.convenor]) {
    expect(await updateClosed(person, act)).toBe(false);
    expect(await updateCancelled(person, act)).toBe(false);
    expect(await updatePaused(person, act)).toBe(false);
  }
  expect(await updateClosed(exercise.lead, act)).toBe(true);
  expect(await updateClosed(exercise.lead, act)).toBe(false);
  expect(await stage(exercise)).toBe("closed");
  expect(await updateCancelled(exercise.lead, act)).toBe(true);
  expect(await updateCancelled(exercise.lead, act)).toBe(false);
  const seen = await findExercise(exercise.contributor, exercise.slug);
  expect(seen).toMatchObject({ cancelledReason: act.reason });
});

test("what has closed is neither paused, closed again nor extended, but its late contributions are decided on", async () => {
  const exercise = await buildExercise("closed");
  const act = { exerciseId: exercise.id, reason: "Too late." };
  const from = exercise.closesAt ?? new Date();
  expect(await updatePaused(exercise.lead, act)).toBe(false);
  expect(await updateClosed(exercise.lead, act)).toBe(false);
  expect(await updateClosesAt(exercise.lead, { ...act, from, to: new Date(Date.now() + 86_400_000) })).toBe(
    false,
  );
  const decision = "Both were accepted: the post was late.";
  expect(await updateLateDecision(exercise.lead, { exerciseId: exercise.id, decision })).toBe(true);
  expect((await findExercise(exercise.lead, exercise.slug))?.lateDecision).toBe(decision);
});
