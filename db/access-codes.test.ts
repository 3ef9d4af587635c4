import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeEach, expect, test } from "vitest";
import { codeOfSheet, hashOfCode, newSheetSeed } from "@/auth/access-code";
import { mostGuesses } from "@/domain/access-code";
import { buildExercise } from "@/fixtures/build-exercise";
import {
  type BuiltPerson,
  buildForum,
  buildMembership,
  buildPerson,
  buildTeamMember,
} from "@/fixtures/build-people";
import { closeSteward, steward } from "@/fixtures/owner";
import { insertCodeSignIn, updateCodeSignInEnded } from "./access-code-sign-in";
import {
  findCodeHolder,
  insertAccessCodes,
  listCodeHolders,
  listNewCodes,
  listWithoutMailbox,
  updateCodeRevoked,
} from "./access-codes";
import { closePool } from "./client";
import { findSessionPerson } from "./people";
import { accessCodeGuesses, accessCodes, codeSignIns } from "./schema/access-codes";
import { auditEvents, memberships, people } from "./schema/people";

afterAll(async () => {
  await Promise.all([closePool(), closeSteward()]);
});

const nextWeek = () => new Date(Date.now() + 7 * 86_400_000);
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);

let world: Awaited<ReturnType<typeof buildWorld>>;
beforeEach(async () => {
  world = await buildWorld();
});

/** A forum with its convenor and two people without a mailbox, beside another forum of the same kind. */
async function buildWorld() {
  const exercise = await buildExercise("open");
  const [cleaner, driver] = [await buildPerson({ email: null }), await buildPerson({ email: null })];
  for (const one of [cleaner, driver]) await buildMembership(exercise.forum.id, one);
  const elsewhere = await buildForum();
  const stranger = await buildPerson({ email: null });
  await buildMembership(elsewhere.id, stranger);
  return {
    exercise,
    forum: exercise.forum,
    convenor: exercise.convenor,
    cleaner,
    driver,
    elsewhere,
    stranger,
  };
}

async function makeCode(person: BuiltPerson, expiresAt = nextWeek(), maker = world.convenor) {
  const code = codeOfSheet(newSheetSeed(), person.id);
  const codes = [{ personId: person.id, hash: hashOfCode(code) }];
  const made = await insertAccessCodes(maker, { forumId: world.forum.id, expiresAt, codes });
  return { code, made };
}

/** Each from an address of its own, unless the test is about addresses. */
const enter = (code: string, address: string = randomUUID()) =>
  insertCodeSignIn({ hash: hashOfCode(code), address, kioskId: null });

test("a code signs its person in, again and again, and what is kept is not the code", async () => {
  const { cleaner } = world;
  const { code, made } = await makeCode(cleaner);
  expect(made).toBe(1);
  for (let time = 0; time < 3; time++) {
    expect(await enter(code)).toMatchObject({ person: { id: cleaner.id, sessionVersion: 1 } });
  }
  const [kept] = await steward().select().from(accessCodes).where(eq(accessCodes.personId, cleaner.id));
  expect(kept?.codeHash).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(kept)).not.toContain(code);
  expect(kept?.lastUsedAt).not.toBeNull();
  expect(await enter(kept?.codeHash ?? "")).toBeNull();
});

test("codes of one sheet differ, and each follows from the seed alone", () => {
  const seed = newSheetSeed();
  const codes = Array.from({ length: 500 }, (_, person) => codeOfSheet(seed, person));
  expect(new Set(codes).size).toBe(500);
  expect(codeOfSheet(seed, 7)).toBe(codes[7]);
  expect(codeOfSheet(newSheetSeed(), 7)).not.toBe(codes[7]);
});

test("a code that is revoked, replaced, expired or made up does not work, and all get the same answer", async () => {
  const { convenor, cleaner, driver, forum } = world;
  const replaced = await makeCode(cleaner);
  const revoked = await makeCode(cleaner);
  expect(await enter(replaced.code)).toBeNull();
  expect(await enter(revoked.code)).not.toBeNull();
  const place = { forumId: forum.id, personId: cleaner.id };
  expect(await updateCodeRevoked(convenor, place)).toBe(true);
  expect(await updateCodeRevoked(convenor, place)).toBe(false);
  const expired = await makeCode(driver, ago(1));
  for (const code of [revoked.code, expired.code, "K7PM2QRT9WXZ4BCD"]) expect(await enter(code)).toBeNull();
});

test("a code does not work for somebody who has left, is suspended, or has come to open more than staff do", async () => {
  const changes = [
    (id: number) => steward().update(people).set({ leftAt: new Date() }).where(eq(people.id, id)),
    (id: number) => steward().update(people).set({ suspendedAt: new Date() }).where(eq(people.id, id)),
    (id: number) =>
      steward()
        .update(people)
        .set({ roles: ["administrator"] })
        .where(eq(people.id, id)),
    (id: number) =>
      steward().update(memberships).set({ leftOn: "2024-01-01" }).where(eq(memberships.personId, id)),
    (id: number) => steward().update(memberships).set({ convenes: true }).where(eq(memberships.personId, id)),
  ];
  for (const change of changes) {
    const person = await buildPerson({ email: null });
    await buildMembership(world.forum.id, person);
    const { code } = await makeCode(person);
    await change(person.id);
    expect(await enter(code)).toBeNull();
  }
});

test("guesses from one address are limited, however many are made at once; others still come in", async () => {
  const { code } = await makeCode(world.cleaner);
  const address = randomUUID();
  const guesses = await Promise.all(
    Array.from({ length: mostGuesses.fromOneAddress + 10 }, () => enter(randomUUID(), address)),
  );
  expect(guesses.filter((answer) => answer === null)).toHaveLength(mostGuesses.fromOneAddress);
  const told = await enter(code, address);
  expect(told).toMatchObject({ waitUntil: expect.any(Date) });
  expect(told && "waitUntil" in told && Number(told.waitUntil) - Date.now()).toBeGreaterThan(13 * 60_000);
  expect(await enter(code)).toMatchObject({ person: { id: world.cleaner.id } });

  await steward()
    .update(accessCodeGuesses)
    .set({ at: ago(16) })
    .where(eq(accessCodeGuesses.addressHash, address));
  expect(await enter(code, address)).toMatchObject({ person: { id: world.cleaner.id } });
});

test("a sign-in by code ends with half an hour of nothing, with signing out, and with its code", async () => {
  const { cleaner, convenor, forum } = world;
  const { code } = await makeCode(cleaner);
  const [idle, ended, other, whole] = [
    await signIn(code),
    await signIn(code),
    await signIn(code),
    await signIn(code),
  ];
  expect(await comesIn(cleaner, idle)).toBe(true);
  await steward()
    .update(codeSignIns)
    .set({ seenAt: ago(31) })
    .where(eq(codeSignIns.id, idle));
  expect(await comesIn(cleaner, idle)).toBe(false);

  await updateCodeSignInEnded(world.driver, ended);
  expect(await comesIn(cleaner, ended)).toBe(true);
  await updateCodeSignInEnded(cleaner, ended);
  expect(await comesIn(cleaner, ended)).toBe(false);
  expect(await comesIn(world.driver, other)).toBe(false);

  await steward()
    .update(codeSignIns)
    .set({ startedAt: ago(13 * 60) })
    .where(eq(codeSignIns.id, whole));
  expect(await comesIn(cleaner, whole)).toBe(false);
  expect(await comesIn(cleaner, other)).toBe(true);
  await updateCodeRevoked(convenor, { forumId: forum.id, personId: cleaner.id });
  expect(await comesIn(cleaner, other)).toBe(false);
});

async function signIn(code: string): Promise<number> {
  const answer = await enter(code);
  if (!answer || !("signIn" in answer)) throw new Error("The code should work.");
  return answer.signIn;
}

async function comesIn(person: BuiltPerson, codeSignIn: number): Promise<boolean> {
  return (await findSessionPerson({ id: person.id, version: 1, codeSignIn })) !== null;
}

test("being asked keeps a sign-in alive", async () => {
  const { cleaner } = world;
  const signedIn = await signIn((await makeCode(cleaner)).code);
  await steward()
    .update(codeSignIns)
    .set({ seenAt: ago(25) })
    .where(eq(codeSignIns.id, signedIn));
  expect(await comesIn(cleaner, signedIn)).toBe(true);
  const [row] = await steward().select().from(codeSignIns).where(eq(codeSignIns.id, signedIn));
  expect(Number(row?.seenAt)).toBeGreaterThan(Number(ago(1)));
});

test("codes are made for members of a forum by its convenor or who manages forums, and by nobody else", async () => {
  const { cleaner, stranger, exercise, forum, driver } = world;
  const administrator = await buildPerson({ roles: ["administrator"] });
  expect(await makeCode(cleaner, nextWeek(), administrator)).toMatchObject({ made: 1 });
  expect(await makeCode(cleaner, nextWeek(), exercise.contributor)).toMatchObject({ made: 0 });
  expect(await makeCode(stranger)).toMatchObject({ made: 0 });
  expect(await listCodeHolders(exercise.contributor, { forumId: forum.id, after: 0 })).toEqual([]);
  const found = await listCodeHolders(world.convenor, { forumId: forum.id, after: 0 });
  expect(
    found
      .slice(0, 2)
      .map(({ personId }) => personId)
      .sort(),
  ).toEqual([cleaner.id, driver.id].sort());
  expect(found.map(({ personId }) => personId)).not.toContain(stranger.id);
  expect(await listWithoutMailbox(world.convenor, forum.id)).toEqual([driver.id]);
});

test("nobody gets the sign-in of somebody who opens more than staff do, nor a convenor that of another’s forum", async () => {
  const { forum, convenor, exercise } = world;
  const analyst = await buildTeamMember(exercise.strategyId, "analyst");
  const restricted = await buildForum({ restricted: true });
  const [member, officer] = [
    await buildPerson({ email: null }),
    await buildPerson({ roles: ["governance_officer"] }),
  ];
  for (const one of [analyst, member, officer]) await buildMembership(forum.id, one);
  await buildMembership(restricted.id, member);
  for (const one of [analyst, officer, member, convenor]) {
    expect(await makeCode(one), one.post ?? "").toMatchObject({ made: 0 });
    const place = { forumId: forum.id, personId: one.id };
    expect(await findCodeHolder(convenor, place)).toMatchObject({ mayHave: false });
  }
  const administrator = await buildPerson({ roles: ["administrator"] });
  expect(await makeCode(member, nextWeek(), administrator)).toMatchObject({ made: 1 });
  expect(await makeCode(officer, nextWeek(), administrator)).toMatchObject({ made: 0 });
});

test("a convenor’s code opens no restricted forum that its person joins later, nor goes on once they have left the forum", async () => {
  const { cleaner, driver, convenor, forum } = world;
  const administrator = await buildPerson({ roles: ["administrator"] });
  const [kept, whole] = [await makeCode(cleaner), await makeCode(driver, nextWeek(), administrator)];
  const signedIn = await signIn(kept.code);
  const restricted = await buildForum({ restricted: true });
  for (const one of [cleaner, driver]) await buildMembership(restricted.id, one);
  expect(await enter(kept.code)).toBeNull();
  expect(await comesIn(cleaner, signedIn)).toBe(false);
  // Whoever manages forums could make one now as well, and so could a convenor of both.
  const staysIn = await signIn(whole.code);
  await buildMembership(restricted.id, convenor, { convenes: true });
  expect(await comesIn(cleaner, await signIn(kept.code))).toBe(true);

  expect(await comesIn(driver, staysIn)).toBe(true);
  await steward()
    .update(memberships)
    .set({ leftOn: "2024-01-01" })
    .where(and(eq(memberships.personId, driver.id), eq(memberships.forumId, forum.id)));
  expect(await comesIn(driver, staysIn)).toBe(false);
});

test("a sheet lists the new codes of whoever made them, and each making and revoking is on record", async () => {
  const { convenor, cleaner, forum } = world;
  await makeCode(cleaner);
  const administrator = await buildPerson({ roles: ["administrator"] });
  const lately = { forumId: forum.id, since: ago(15) };
  expect(await listNewCodes(convenor, lately)).toMatchObject([{ personId: cleaner.id }]);
  expect(await listNewCodes(administrator, lately)).toEqual([]);
  expect(await listNewCodes(convenor, { forumId: forum.id, since: new Date(Date.now() + 1000) })).toEqual([]);
  await updateCodeRevoked(administrator, { forumId: forum.id, personId: cleaner.id });
  const events = await steward()
    .select({ actor: auditEvents.actorId, action: auditEvents.action, detail: auditEvents.detail })
    .from(auditEvents)
    .where(and(eq(auditEvents.stream, `forum:${forum.id}`), eq(auditEvents.object, `person:${cleaner.id}`)))
    .orderBy(auditEvents.id);
  expect(events).toEqual([
    { actor: convenor.id, action: "access_code_made", detail: "{}" },
    { actor: administrator.id, action: "access_code_revoked", detail: "{}" },
  ]);
});
