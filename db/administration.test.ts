import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { buildForum, buildMembership, buildPerson, unique } from "@/fixtures/build-people";
import { closeSteward, steward } from "@/fixtures/owner";
import {
  findPersonOnFile,
  listPeople,
  updateLeftCouncil,
  updateOrganisation,
  updateRoles,
  updateSuspension,
} from "./administration";
import { closePool } from "./client";
import { updateLeft } from "./memberships";
import { findSessionPerson } from "./people";
import { memberships, people } from "./schema/people";

afterAll(async () => {
  await Promise.all([closePool(), closeSteward()]);
});

const administrator = () => buildPerson({ roles: ["administrator"] });

test("an administrator and an auditor find people by name, post or address; nobody else finds anybody", async () => {
  const key = unique();
  const wanted = await buildPerson({ name: `100% ${key}_Noor`, post: "Librarian" });
  await buildPerson({ name: `100 ${key}-Noor` });
  for (const viewer of [await administrator(), await buildPerson({ roles: ["auditor"] })]) {
    for (const search of [`100% ${key}`, `${key}_noor`]) {
      const found = await listPeople(viewer, { search, after: 0 });
      expect(found.map(({ id }) => id)).toEqual([wanted.id]);
    }
    expect(await findPersonOnFile(viewer, wanted.id)).toMatchObject({
      name: wanted.name,
      forums: [],
      hasAccount: false,
    });
    expect(await listPeople(viewer, { search: key, after: 2 })).toEqual([]);
  }
  for (const viewer of [null, wanted, await buildPerson({ roles: ["programme_lead"] })]) {
    expect(await listPeople(viewer, { search: key, after: 0 })).toEqual([]);
    expect(await findPersonOnFile(viewer, wanted.id)).toBeNull();
  }
});

test("roles change when they are still what they were, and for an administrator only", async () => {
  const person = await buildPerson();
  const change = { id: person.id, was: ["contributor"], roles: ["contributor", "analyst"] } as const;
  for (const viewer of [
    person,
    await buildPerson({ roles: ["auditor"] }),
    await buildPerson({ roles: ["programme_lead"] }),
  ]) {
    expect(await updateRoles(viewer, change)).toBe(false);
  }
  const first = await administrator();
  expect(await updateRoles(first, change)).toBe(true);
  expect(await updateRoles(await administrator(), change)).toBe(false);
  expect(await findPersonOnFile(first, person.id)).toMatchObject({ roles: ["contributor", "analyst"] });
});

test("somebody suspended is out at once, and their old session stays dead when they are let back in", async () => {
  const viewer = await administrator();
  const person = await buildPerson();
  expect(await updateSuspension(person, { id: person.id, suspended: true })).toBe(false);
  expect(await updateSuspension(viewer, { id: person.id, suspended: true })).toBe(true);
  expect(await updateSuspension(viewer, { id: person.id, suspended: true })).toBe(false);
  expect(await findSessionPerson({ id: person.id, version: 1 })).toBeNull();
  expect(await updateSuspension(viewer, { id: person.id, suspended: false })).toBe(true);
  expect(await findSessionPerson({ id: person.id, version: 1 })).toBeNull();
  const [now] = await steward()
    .select({ version: people.sessionVersion })
    .from(people)
    .where(eq(people.id, person.id));
  expect(now?.version).toBe(3);
});

test("only an administrator sets what the council may set", async () => {
  const settings = {
    name: "Exampleshire County Council",
    brandColour: "#17494d",
    serviceEmail: "soundings@exampleshire.example",
    callInDays: 5,
    closureDays: [],
  };
  for (const viewer of [await buildPerson(), await buildPerson({ roles: ["auditor"] })]) {
    await expect(updateOrganisation(viewer, settings)).rejects.toMatchObject({ cause: { code: "42501" } });
  }
});

test("coming back opens what leaving the council ended, and no forum that they were taken out of before, the same day", async () => {
  const viewer = await administrator();
  const person = await buildPerson();
  const [kept, restricted] = [await buildForum(), await buildForum({ restricted: true })];
  for (const forum of [kept, restricted]) await buildMembership(forum.id, person);
  expect(await updateLeft(viewer, { forumId: restricted.id, personId: person.id })).toBe(true);
  const inForums = async () => {
    const rows = await steward().select().from(memberships).where(eq(memberships.personId, person.id));
    return rows.filter(({ leftOn }) => leftOn === null).map(({ forumId }) => forumId);
  };
  expect(await updateLeftCouncil(viewer, { id: person.id, left: true })).toBe(true);
  expect(await inForums()).toEqual([]);
  expect(await updateLeftCouncil(viewer, { id: person.id, left: false })).toBe(true);
  expect(await inForums()).toEqual([kept.id]);
});
