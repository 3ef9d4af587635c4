import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { buildPerson, unique } from "@/fixtures/build-people";
import { closeSteward, steward } from "@/fixtures/owner";
import { closePool } from "./client";
import { findSessionPerson, updateSessionVersion } from "./people";
import { signInTokens } from "./schema/people";
import {
  findPersonBySubject,
  findSignInToken,
  insertSignInToken,
  listPeopleToTry,
  updateSignInTokenUsed,
  updateSubject,
} from "./sign-in";

afterAll(async () => {
  await Promise.all([closePool(), closeSteward()]);
});

const soon = () => new Date(Date.now() + 60_000);

test("a link is used once, however many use it at the same moment", async () => {
  const { person, email } = await buildListed();
  const hash = randomUUID();
  expect(await insertSignInToken({ email: email.toUpperCase(), hash, expiresAt: soon() })).toBe(true);
  expect(await findSignInToken(hash)).toEqual({ name: person.name });

  const used = await Promise.all(Array.from({ length: 50 }, () => updateSignInTokenUsed(hash)));
  expect(used.filter(Boolean)).toEqual([{ id: person.id, sessionVersion: 1 }]);
  expect(await findSignInToken(hash)).toBeNull();
});

test("a link is of no use when it has expired, was made up, or its person may not come in", async () => {
  const { email } = await buildListed();
  const expired = randomUUID();
  await insertSignInToken({ email, hash: expired, expiresAt: new Date(Date.now() - 1000) });
  const left = await buildListed({ leftAt: new Date() });
  const suspended = randomUUID();
  const barred = await buildPerson({ suspendedAt: new Date() });
  await steward()
    .insert(signInTokens)
    .values({ tokenHash: suspended, personId: barred.id, expiresAt: soon() });

  for (const hash of [expired, suspended, "made up"]) {
    expect(await findSignInToken(hash)).toBeNull();
    expect(await updateSignInTokenUsed(hash)).toBeNull();
  }
  expect(await insertSignInToken({ email: left.email, hash: randomUUID(), expiresAt: soon() })).toBe(false);
  expect(
    await insertSignInToken({ email: "nobody@evil.example", hash: randomUUID(), expiresAt: soon() }),
  ).toBe(false);
});

test("three links in a quarter of an hour, even when ten are asked for at once", async () => {
  const { person, email } = await buildListed();
  const other = await buildListed();
  const asked = () => insertSignInToken({ email, hash: randomUUID(), expiresAt: soon() });
  const answers = await Promise.all(Array.from({ length: 10 }, asked));
  expect(answers.filter(Boolean)).toHaveLength(3);
  expect(await insertSignInToken({ email: other.email, hash: randomUUID(), expiresAt: soon() })).toBe(true);

  const earlier = new Date(Date.now() - 16 * 60_000);
  await steward()
    .update(signInTokens)
    .set({ createdAt: earlier })
    .where(eq(signInTokens.personId, person.id));
  expect(await asked()).toBe(true);
});

test("the first sign-in ties a provider’s account to a person, and no second one does", async () => {
  const { person, email } = await buildListed();
  const account = { issuer: "https://provider.example", subject: unique() };
  expect(await findPersonBySubject(account)).toBeNull();
  const tied = await Promise.all(
    Array.from({ length: 5 }, (_, n) =>
      updateSubject({ ...account, subject: `${account.subject}-${n}`, email }),
    ),
  );
  expect(tied.filter(Boolean)).toEqual([{ id: person.id, sessionVersion: 1 }]);
  const winner = `${account.subject}-${tied.findIndex(Boolean)}`;
  expect(await findPersonBySubject({ ...account, subject: winner })).toEqual({
    id: person.id,
    sessionVersion: 1,
  });
  expect(await findPersonBySubject({ issuer: "https://evil.example", subject: winner })).toBeNull();
});

test("a session counts until its person signs out, is suspended or leaves", async () => {
  const person = await buildPerson();
  const other = await buildPerson();
  const session = { id: person.id, version: 1 };
  expect(await findSessionPerson(session)).toMatchObject({ id: person.id, name: person.name });
  await updateSessionVersion(person);
  expect(await findSessionPerson(session)).toBeNull();
  expect(await findSessionPerson({ id: person.id, version: 2 })).toMatchObject({ id: person.id });
  expect(await findSessionPerson({ id: other.id, version: 1 })).toMatchObject({ id: other.id });

  for (const gone of [{ suspendedAt: new Date() }, { leftAt: new Date() }]) {
    const { id } = await buildPerson(gone);
    expect(await findSessionPerson({ id, version: 1 })).toBeNull();
  }
});

test("only invented people may be tried", async () => {
  const real = await buildPerson({ issuer: "https://provider.example", subject: unique() });
  const invented = await buildPerson({ issuer: "demonstration", subject: unique() });
  const ids = (await listPeopleToTry()).map(({ id }) => id);
  expect(ids).not.toContain(real.id);
  // The list is short, so in a world with many of them this one may be further on.
  if (ids.length < 20) expect(ids).toContain(invented.id);
});

async function buildListed(overrides: Parameters<typeof buildPerson>[0] = {}) {
  const email = `${unique()}@exampleshire.example`;
  return { email, person: await buildPerson({ ...overrides, email }) };
}
