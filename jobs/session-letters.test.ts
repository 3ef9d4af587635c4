import { afterAll, expect, test } from "vitest";
import { closePool } from "@/db/client";
import type { TakenMessage } from "@/db/message-work";
import type { MessageKind } from "@/domain/message";
import { buildExercise } from "@/fixtures/build-exercise";
import { buildSession } from "@/fixtures/build-session";
import { closeSteward } from "@/fixtures/owner";
import { letters } from "./letters";

afterAll(async () => {
  await closePool();
  await closeSteward();
});

const startsAt = new Date("2126-03-18T10:00:00Z");
const now = new Date("2126-03-01T10:00:00Z");

const message = (kind: MessageKind, personId: number, session: number): TakenMessage => ({
  ...{ id: 1, kind, personId, exerciseId: null, detail: { session }, attempts: 1, inDoubt: false },
  ...{ name: "", email: "" },
});

test("a letter about a session says what, when, where and both addresses, and names nobody", async () => {
  const exercise = await buildExercise("open");
  const link = "https://meet.example.gov.uk/12";
  const session = await buildSession(exercise, {
    startsAt,
    link,
    format: "both",
    purpose: "What Alex said.",
  });
  const invitation = message("session_invitation", exercise.contributor.id, session.id);
  const letter = await letters.session_invitation(invitation, now);
  expect(letter?.subject).toBe("You are invited to a session: Tools lab");
  expect(letter?.text).toContain(
    `Tools lab\n18 March 2126, 10am to midday\nRoom 4, County Hall\nOnline: ${link}\n`,
  );
  expect(letter?.text).toMatch(new RegExp(`https?://[^/]+/sessions/${session.id}\n`));
  expect(letter?.text).toContain(`/calendar/${session.calendarToken}\n`);
  for (const word of [exercise.convenor.name, exercise.contributor.name, exercise.forum.name, "Alex"]) {
    expect(`${letter?.subject} ${letter?.text}`).not.toContain(word);
  }
});

test("what is not so any more is not told: a past session, a cancelled one, somebody who is no member", async () => {
  const exercise = await buildExercise("open");
  const coming = await buildSession(exercise, { startsAt });
  const cancelled = await buildSession(exercise, {
    startsAt,
    cancelledAt: new Date(),
    cancelledReason: "The room is flooded.",
  });
  const write = (kind: "session_invitation" | "session_changed" | "session_cancelled", session: number) =>
    letters[kind](message(kind, exercise.contributor.id, session), now);
  expect((await write("session_changed", coming.id))?.subject).toBe("A session has changed: Tools lab");
  expect(await write("session_cancelled", coming.id)).toBeNull();
  expect(await write("session_invitation", cancelled.id)).toBeNull();
  expect(await write("session_changed", cancelled.id)).toBeNull();
  const letter = await write("session_cancelled", cancelled.id);
  expect(letter?.text).toContain("This session will not take place:\n\nTools lab\n");
  expect(letter?.text).not.toContain("flooded");

  const later = new Date("2126-03-18T12:01:00Z");
  const changed = message("session_changed", exercise.contributor.id, coming.id);
  expect(await letters.session_changed(changed, later)).toBeNull();
  expect(
    await letters.session_changed(message("session_changed", exercise.lead.id, coming.id), now),
  ).toBeNull();
});
