import { afterAll, expect, test } from "vitest";
import { closePool } from "@/db/client";
import type { TakenMessage } from "@/db/message-work";
import { insertNoticeVisit } from "@/db/notice-visits";
import { buildPeer } from "@/fixtures/build-contribution";
import { buildContribution, buildExercise } from "@/fixtures/build-exercise";
import { closeSteward } from "@/fixtures/owner";
import { letters } from "./letters";

afterAll(async () => {
  await closePool();
  await closeSteward();
});

const message = (
  kind: TakenMessage["kind"],
  personId: number,
  more: Partial<TakenMessage>,
): TakenMessage => ({
  ...{
    id: 1,
    kind,
    personId,
    exerciseId: null,
    detail: {},
    attempts: 1,
    inDoubt: false,
    name: "",
    email: "",
  },
  ...more,
});
const now = new Date();

test("a digest has numbers and addresses only: no words, no names, no titles", async () => {
  const exercise = await buildExercise("open");
  const peer = await buildPeer(exercise);
  const said = await buildContribution(exercise);
  await buildContribution(exercise, { parentId: said.id, author: peer, body: "Nor at the north depot." });
  const digest = message("digest", exercise.contributor.id, {
    detail: { since: new Date(now.getTime() - 30 * 86_400_000).toISOString() },
  });
  const letter = await letters.digest(digest, now);
  expect(letter?.text).toContain("Replies to 1 contribution of yours\nhttp");
  expect(letter?.text).toMatch(/\/notices\/settings\n/);
  expect(letter?.text).toMatch(/\/unsubscribe\?token=/);
  expect(letter?.unsubscribe?.pathname).toBe("/unsubscribe/one-click");
  for (const word of ["north depot", peer.name, exercise.title, exercise.forum.name]) {
    expect(`${letter?.subject} ${letter?.text}`).not.toContain(word);
  }
  await insertNoticeVisit(exercise.contributor);
  expect(await letters.digest(digest, now)).toBeNull();
});

test("a moment is told to the lead while it is so", async () => {
  const { id: exerciseId, slug, title, lead, contributor } = await buildExercise("closed");
  const letter = await letters.closed_provide_result(
    message("closed_provide_result", lead.id, { exerciseId }),
    now,
  );
  expect(letter?.subject).toBe(`It has closed, provide the result: ${title}`);
  expect(letter?.text).toContain(`/manage/exercises/${slug}\n`);
  const opened = message("exercise_opened", lead.id, { exerciseId });
  expect(await letters.exercise_opened(opened, now)).toBeNull();
  const others = message("closed_provide_result", contributor.id, { exerciseId });
  expect(await letters.closed_provide_result(others, now)).toBeNull();
});
