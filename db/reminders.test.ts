import { and, eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { buildContribution, buildExercise, buildInvitedForum } from "@/fixtures/build-exercise";
import { buildVisit } from "@/fixtures/build-forum";
import { buildForum, buildMembership, buildPerson, unique } from "@/fixtures/build-people";
import { closeSteward, steward } from "@/fixtures/owner";
import { asViewer, closePool } from "./client";
import { insertInvitations } from "./invitations";
import { insertMembership } from "./memberships";
import { countMessages, listFailedMessages, updateTriedAgain } from "./message-standing";
import { insertMessages } from "./messages";
import { updateModerated } from "./moderation";
import { countDeliveries, findReminding, insertReminder } from "./reminders";
import { invitations } from "./schema/exercises";
import { messages } from "./schema/messages";
import { people } from "./schema/people";

afterAll(async () => {
  await closePool();
  await closeSteward();
});

const lettersOf = (exerciseId: number, kind: "invitation" | "reminder" | "moderated") =>
  steward()
    .select()
    .from(messages)
    .where(and(eq(messages.exerciseId, exerciseId), eq(messages.kind, kind)));

/** An open exercise: one read it, one wrote, two are quiet, of whom one is in two forums, one has no mailbox, one left. */
async function buildQuiet() {
  const exercise = await buildExercise("open");
  const second = await buildForum();
  const [reader, quiet, both, postless, left] = [
    await buildPerson(),
    await buildPerson(),
    await buildPerson(),
    await buildPerson({ email: null }),
    await buildPerson({ leftAt: new Date() }),
  ];
  const first = [reader, quiet, both, postless, left];
  for (const person of first) await buildMembership(exercise.forum.id, person);
  await buildMembership(second.id, both);
  await buildInvitedForum(exercise, second.id, [both]);
  await steward()
    .insert(invitations)
    .values(first.map(({ id }) => ({ exerciseId: exercise.id, forumId: exercise.forum.id, personId: id })))
    .onConflictDoNothing();
  await buildVisit(exercise, reader);
  await buildContribution(exercise);
  return { exercise, second, quiet, both };
}

test("a reminder goes once to each person invited who has not taken part, and to nobody else", async () => {
  const { exercise, second, quiet, both } = await buildQuiet();
  const noise = await buildQuiet();
  const reminding = await findReminding(exercise.lead, exercise.id);
  const convenorIsQuiet = [exercise.convenor.id];
  const expected = new Set([quiet.id, both.id, ...convenorIsQuiet]);
  expect(reminding).toMatchObject({ most: 2, sent: [], people: expected.size });
  expect(reminding?.forums).toContainEqual({ forum: second.name, people: 1 });
  expect(reminding?.forums).toContainEqual({ forum: exercise.forum.name, people: expected.size });

  expect(await insertReminder(exercise.lead, { exerciseId: exercise.id, number: 1 })).toBe(expected.size);
  const sent = await lettersOf(exercise.id, "reminder");
  expect(new Set(sent.map(({ personId }) => personId))).toEqual(expected);
  expect(sent).toHaveLength(expected.size);
  expect(await lettersOf(noise.exercise.id, "reminder")).toEqual([]);
});

test("two presses send one, and never more go than the exercise may send", async () => {
  const { exercise } = await buildQuiet();
  const press = (number: number, person = exercise.lead) =>
    insertReminder(person, { exerciseId: exercise.id, number });
  const both = await Promise.all([press(1), press(1)]);
  expect(both.filter((people) => people !== null)).toHaveLength(1);
  expect(await press(1)).toBeNull();
  expect(await press(2)).not.toBeNull();
  expect(await press(3)).toBeNull();
  const { lead: stranger } = await buildExercise("open");
  const other = await buildQuiet();
  expect(await insertReminder(stranger, { exerciseId: other.exercise.id, number: 1 })).toBeNull();
  expect(await findReminding(stranger, other.exercise.id)).toBeNull();
});

test("whoever is invited is written to once, through however many forums; who has no mailbox is not", async () => {
  const exercise = await buildExercise("draft");
  const second = await buildForum();
  await buildInvitedForum(exercise, second.id, []);
  const [both, postless] = [await buildPerson(), await buildPerson({ email: null })];
  for (const forum of [exercise.forum, second]) await buildMembership(forum.id, both);
  await buildMembership(second.id, postless);

  await asViewer(exercise.lead, (tx) => insertInvitations(tx, exercise.id));
  const letters = await lettersOf(exercise.id, "invitation");
  const to = letters.map(({ personId }) => personId).sort((a, b) => a - b);
  const expected = [exercise.convenor.id, exercise.contributor.id, both.id].sort((a, b) => a - b);
  expect(to).toEqual(expected);
  expect(await countDeliveries(exercise.lead, exercise.id)).toEqual({ waiting: 3, sent: 0, failed: 0 });
  expect(await countDeliveries(both, exercise.id)).toEqual({ waiting: 0, sent: 0, failed: 0 });
});

test("somebody who joins an invited forum later is written to then", async () => {
  const exercise = await buildExercise("open");
  const joiner = await buildPerson();
  const email = (await steward().select().from(people).where(eq(people.id, joiner.id)))[0]?.email ?? "";
  const administrator = await buildPerson({ roles: ["administrator"] });
  const member = { email, name: "", post: "", directorateId: null };
  expect(await insertMembership(administrator, exercise.forum.id, member)).toBe("joined");
  expect(await lettersOf(exercise.id, "invitation")).toMatchObject([{ personId: joiner.id }]);
});

test("the same key twice is one letter, and nobody is written to by those who have nothing to do with them", async () => {
  const exercise = await buildExercise("open");
  const stranger = await buildPerson();
  const letter = {
    key: unique(),
    kind: "moderated" as const,
    personId: exercise.contributor.id,
    exerciseId: exercise.id,
    detail: {},
  };
  for (let twice = 0; twice < 2; twice += 1) {
    await asViewer(exercise.convenor, (tx) => insertMessages(tx, [letter]));
  }
  expect(await lettersOf(exercise.id, "moderated")).toHaveLength(1);
  const refused = asViewer(stranger, (tx) => insertMessages(tx, [{ ...letter, key: unique() }]));
  await expect(refused).rejects.toThrow();
  const unsolicited = asViewer(exercise.convenor, (tx) =>
    insertMessages(tx, [{ ...letter, key: unique(), personId: stranger.id }]),
  );
  await expect(unsolicited).rejects.toThrow();
  const rows = await steward().select().from(messages).where(eq(messages.personId, stranger.id));
  expect(rows).toEqual([]);
});

test("administrators see why a letter failed and have it tried again; auditors look, and others see nothing", async () => {
  const exercise = await buildExercise("open");
  const key = unique();
  const failed = {
    key,
    kind: "invitation" as const,
    personId: exercise.contributor.id,
    exerciseId: exercise.id,
  };
  await steward()
    .insert(messages)
    .values({
      ...failed,
      attempts: 10,
      failedAt: new Date("2126-01-01"),
      problem: "The mail server refused it (550).",
    });
  const [administrator, auditor] = [
    await buildPerson({ roles: ["administrator"] }),
    await buildPerson({ roles: ["auditor"] }),
  ];
  const seenBy = async (person: typeof auditor) =>
    (await listFailedMessages(person)).find(({ name }) => name === exercise.contributor.name);
  const seen = await seenBy(administrator);
  expect(seen).toMatchObject({ problem: "The mail server refused it (550).", attempts: 10 });
  expect(seen?.email).toMatch(/@/);
  expect(await seenBy(auditor)).toMatchObject({ email: null });
  expect(await seenBy(exercise.lead)).toBeUndefined();
  expect((await countMessages(administrator)).failed).toBeGreaterThan(0);
  expect((await countMessages(exercise.lead)).failed).toBe(0);

  const ids = [seen?.id ?? 0];
  expect(await updateTriedAgain(auditor, ids)).toBe(0);
  expect(await updateTriedAgain(administrator, ids)).toBe(1);
  expect(await updateTriedAgain(administrator, ids)).toBe(0);
});

test("what was decided about a contribution is told to whoever wrote it, and to nobody else", async () => {
  const exercise = await buildExercise("open");
  const { status: _status, ...row } = await buildContribution(exercise);
  const contribution = { ...row, status: "published" as const };
  const act = { action: "withhold", toStatus: "withheld", reason: "off_topic", note: "Parking." } as const;
  expect(await updateModerated(exercise.convenor, { contribution, ...act, body: row.body })).toBe(true);
  const letters = await lettersOf(exercise.id, "moderated");
  expect(letters).toMatchObject([
    { personId: exercise.contributor.id, detail: { contribution: row.id }, kind: "moderated" },
  ]);
  expect(JSON.stringify(letters)).not.toContain("Parking");
});
