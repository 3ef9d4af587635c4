import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { buildContribution, buildExercise } from "@/fixtures/build-exercise";
import { buildMembership, buildPerson } from "@/fixtures/build-people";
import { closeSteward, steward } from "@/fixtures/owner";
import { asViewer, closePool } from "./client";
import {
  type Begun,
  deleteHalfWritten,
  deleteOldHalfWritten,
  findHalfWritten,
  listHalfWritten,
  updateHalfWritten,
} from "./contribution-drafts";
import { insertContribution } from "./contributions";
import { people } from "./schema/people";

afterAll(async () => {
  await Promise.all([closePool(), closeSteward()]);
});

async function buildBegun(overrides: Partial<Begun> = {}) {
  const exercise = await buildExercise("open");
  // Noise: a colleague has something half-written at the same place.
  const peer = await buildPerson();
  await buildMembership(exercise.forum.id, peer);
  const [section] = exercise.version.sections;
  const begun: Begun = {
    exerciseId: exercise.id,
    sectionStableId: section?.stableId ?? "",
    blockStableId: section?.blocks[0]?.stableId ?? null,
    ...{ parentId: null, kind: "comment", words: "", before: null, body: "On the salt", proposed: null },
    ...{ forumId: exercise.forum.id, named: null, quotePermission: false, key: randomUUID(), kept: 0 },
    writer: randomUUID(),
    ...overrides,
  };
  await updateHalfWritten(peer, { ...begun, body: "Not yours", key: randomUUID(), writer: randomUUID() });
  return { exercise, begun, person: exercise.contributor };
}

test("what is half-written is found again, by its writer and by nobody else", async () => {
  const { exercise, begun, person } = await buildBegun();
  const kept = await updateHalfWritten(person, begun);
  expect(kept).toMatchObject({ outcome: "saved", revision: 1 });
  const [half, ...others] = await listHalfWritten(person);
  expect(half).toMatchObject({ body: "On the salt", named: null, key: begun.key, block: { number: "1.1" } });
  expect(others).toEqual([]);
  for (const other of [exercise.lead, exercise.convenor, null]) {
    expect(await findHalfWritten(other, half?.id ?? 0)).toBeNull();
  }
  await expect(steward().execute(sql`select body from contribution_drafts`)).rejects.toMatchObject({
    cause: { code: "42501" },
  });
});

test("the form that saved last saves again without having heard how it ended; another is shown both texts", async () => {
  const { begun, person } = await buildBegun();
  await updateHalfWritten(person, begun);
  const again = await updateHalfWritten(person, { ...begun, body: "On the salt barns" });
  expect(again).toMatchObject({ outcome: "saved", revision: 2 });

  const elsewhere = { ...begun, kept: 1, writer: randomUUID(), body: "On the depot" };
  expect(await updateHalfWritten(person, elsewhere)).toEqual({
    ...{ outcome: "elsewhere", words: "On the salt barns", revision: 2 },
  });
  expect(await updateHalfWritten(person, { ...elsewhere, kept: 2 })).toMatchObject({ outcome: "saved" });
  expect((await listHalfWritten(person)).map(({ body }) => body)).toEqual(["On the depot"]);
});

test("what was sent is half-written no more, and a form that saves late brings nothing back", async () => {
  const { exercise, begun, person } = await buildBegun();
  await updateHalfWritten(person, begun);
  const sent = { ...begun, versionId: exercise.version.id, forumId: exercise.forum.id, named: false };
  await insertContribution(person, { ...sent, draft: { kept: 1, writer: begun.writer } });
  expect(await listHalfWritten(person)).toEqual([]);
  expect(await updateHalfWritten(person, begun)).toEqual({ outcome: "gone" });
});

test("what was gone on with somewhere else stays when an older text is sent", async () => {
  const { exercise, begun, person } = await buildBegun();
  await updateHalfWritten(person, begun);
  await updateHalfWritten(person, { ...begun, kept: 1, writer: randomUUID(), body: "On the salt, and more" });
  const sent = { ...begun, versionId: exercise.version.id, forumId: exercise.forum.id, named: false };
  await insertContribution(person, { ...sent, draft: { kept: 1, writer: begun.writer } });
  const [half] = await listHalfWritten(person);
  expect(half?.body).toBe("On the salt, and more");
  expect(half?.key).not.toBe(begun.key);
});

test("it is kept beside a reply, thrown away by its writer alone, and not where one is not invited", async () => {
  const { exercise, begun, person } = await buildBegun();
  const parent = await buildContribution(exercise);
  const reply = await updateHalfWritten(person, { ...begun, parentId: parent.id });
  const id = reply.outcome === "saved" ? reply.id : 0;
  expect(await deleteHalfWritten(exercise.lead, id)).toBe(false);
  expect(await deleteHalfWritten(person, id)).toBe(true);
  await expect(updateHalfWritten(exercise.lead, begun)).rejects.toMatchObject({ cause: { code: "42501" } });
});

test("what a leaver half-wrote is deleted after its time, and nothing of anybody else", async () => {
  const { begun, person } = await buildBegun();
  await updateHalfWritten(person, begun);
  await deleteOldHalfWritten(30);
  expect(await asViewer(person, (tx) => tx.execute(sql`select from contribution_drafts`))).toHaveLength(1);
  const longAgo = new Date(Date.now() - 31 * 24 * 3_600_000);
  await steward().update(people).set({ leftAt: longAgo }).where(eq(people.id, person.id));
  expect(await deleteOldHalfWritten(30)).toBeGreaterThanOrEqual(1);
  await steward().update(people).set({ leftAt: null }).where(eq(people.id, person.id));
  expect(await listHalfWritten(person)).toEqual([]);
});
