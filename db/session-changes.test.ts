import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { type BuiltExercise, buildExercise } from "@/fixtures/build-exercise";
import { buildForum, buildMembership, buildPerson } from "@/fixtures/build-people";
import { closeSteward, steward } from "@/fixtures/owner";
import { closePool } from "./client";
import { findMemberSession } from "./message-facts";
import { messages } from "./schema/messages";
import { forums } from "./schema/people";
import { insertSession, type SessionValues, updateSession, updateSessionCancelled } from "./session-changes";

afterAll(async () => {
  await closePool();
  await closeSteward();
});

const values = (facilitatorId: number): SessionValues => ({
  title: "Tools lab",
  purpose: "What Alex said of codes.",
  format: "in_person",
  startsAt: new Date("2126-03-18T10:00:00Z"),
  endsAt: new Date("2126-03-18T12:00:00Z"),
  place: "Room 4, County Hall",
  link: null,
  facilitatorId,
  sectionIds: [],
});

/** An open exercise whose forum also has somebody who left it, left the council, is suspended or has no mailbox. */
async function buildSessionWorld() {
  const exercise = await buildExercise("open");
  const gone = { leftOn: "2026-01-01" };
  await buildMembership(exercise.forum.id, await buildPerson(), gone);
  const without = [{ leftAt: new Date() }, { suspendedAt: new Date() }, { email: null }];
  for (const one of without) await buildMembership(exercise.forum.id, await buildPerson(one));
  const other = await buildForum();
  await buildMembership(other.id, await buildPerson());
  return exercise;
}

const on = ({ id, forum }: BuiltExercise) => ({ exerciseId: id, forumId: forum.id });
const byNumber = (a: number, b: number) => a - b;

async function lettersOf({ id }: BuiltExercise, kind: string) {
  const rows = await steward().select().from(messages).where(eq(messages.exerciseId, id));
  return rows.filter((row) => row.kind === kind);
}

test("each member with a mailbox is invited to a session once, by its convenor or by who leads", async () => {
  const exercise = await buildSessionWorld();
  for (const runner of [exercise.convenor, exercise.lead]) {
    const id = await insertSession(runner, on(exercise), values(exercise.convenor.id));
    const letters = (await lettersOf(exercise, "session_invitation")).filter(
      ({ detail }) => detail.session === id,
    );
    expect(letters.map(({ personId }) => personId).sort(byNumber)).toEqual(
      [exercise.convenor.id, exercise.contributor.id].sort(byNumber),
    );
    expect(letters.map(({ detail }) => detail)).toEqual([{ session: id }, { session: id }]);
  }
});

test("members are written to when time, place, link or format change, and not for other words", async () => {
  const exercise = await buildSessionWorld();
  const { convenor } = exercise;
  const first = values(convenor.id);
  const id = await insertSession(convenor, on(exercise), first);
  let revision = 1;
  const change = async (changed: Partial<SessionValues>) => {
    const before = (await lettersOf(exercise, "session_changed")).length;
    expect(await updateSession(convenor, { id, revision }, { ...first, ...changed })).toBe(true);
    revision += 1;
    return (await lettersOf(exercise, "session_changed")).length - before;
  };
  expect(await change({ title: "Phones lab", purpose: "", sectionIds: ["one"] })).toBe(0);
  expect(await change({ startsAt: new Date("2126-03-18T09:00:00Z") })).toBe(2);
  expect(await change({ startsAt: new Date("2126-03-18T09:00:00Z") })).toBe(0);
  expect(await change({})).toBe(2);
  expect(await change({ endsAt: new Date("2126-03-18T13:00:00Z") })).toBe(2);
  Object.assign(first, { endsAt: new Date("2126-03-18T13:00:00Z") });
  expect(await change({ place: "Room 9" })).toBe(2);
  Object.assign(first, { place: "Room 9" });
  expect(await change({ format: "both", link: "https://meet.example.gov.uk/12" })).toBe(2);

  const stale = await updateSession(convenor, { id, revision: 1 }, { ...first, place: "Room 1" });
  expect(stale).toBe(false);
  expect(await lettersOf(exercise, "session_changed")).toHaveLength(10);
});

test("a session is cancelled once, and its members told once; nobody else can", async () => {
  const exercise = await buildSessionWorld();
  const id = await insertSession(exercise.convenor, on(exercise), values(exercise.convenor.id));
  expect(await updateSessionCancelled(exercise.contributor, id, "Because.")).toBe(false);
  const both = [exercise.convenor, exercise.lead].map((person) =>
    updateSessionCancelled(person, id, "The room is flooded."),
  );
  expect((await Promise.all(both)).sort()).toEqual([false, true]);
  const letters = await lettersOf(exercise, "session_cancelled");
  expect(letters).toHaveLength(2);
  expect(JSON.stringify(letters)).not.toContain("flooded");
});

test("a letter reads a session as a member of its forum: of a restricted forum by its exercise’s title", async () => {
  const exercise = await buildSessionWorld();
  const id = await insertSession(exercise.convenor, on(exercise), values(exercise.convenor.id));
  expect(await findMemberSession(exercise.contributor, id)).toMatchObject({ title: "Tools lab" });
  expect(await findMemberSession(exercise.lead, id)).toBeNull();
  expect(await findMemberSession(await buildPerson(), id)).toBeNull();
  await steward().update(forums).set({ restricted: true }).where(eq(forums.id, exercise.forum.id));
  expect(await findMemberSession(exercise.contributor, id)).toMatchObject({ title: exercise.title });
});
