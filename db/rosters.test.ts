import { and, eq, isNull, sql } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { importRoster } from "@/documents/roster-import";
import type { Person } from "@/domain/person";
import { recognisedColumns } from "@/domain/roster-columns";
import { placedLines, rosterCounts } from "@/domain/roster-counts";
import { rosterLine } from "@/domain/roster-lines";
import { matchedRoster } from "@/domain/roster-matching";
import { buildExercise } from "@/fixtures/build-exercise";
import { buildDirectorate } from "@/fixtures/build-forum";
import { buildForum, buildMembership, buildPerson, unique } from "@/fixtures/build-people";
import { closeSteward, steward } from "@/fixtures/owner";
import { closePool } from "./client";
import { findReach } from "./reach";
import {
  findRosterImport,
  insertRosterImport,
  updateRosterConfirmed,
  updateRosterRead,
  updateRosterReading,
} from "./roster-imports";
import {
  countRosterWritten,
  listKnownPeople,
  listRosterRows,
  updateRosterApplied,
  updateRosterFinished,
} from "./roster-rows";
import { invitations } from "./schema/exercises";
import { auditEvents, memberships, people } from "./schema/people";
import { listDirectorates } from "./strategies";

afterAll(async () => {
  await Promise.all([closePool(), closeSteward()]);
});

let administrator: Person;
let forum: Awaited<ReturnType<typeof buildForum>>;
beforeEach(async () => {
  administrator = await buildPerson({ roles: ["administrator"] });
  forum = await buildForum();
});

const heading = "Name,Email,Staff number,Post,Directorate,Joined on,Left on";

/** What the page does with a file, up to the moment that somebody says yes. */
async function read(person: Person, lines: string[], forumId = forum.id) {
  const file = new TextEncoder().encode([heading, ...lines].join("\r\n"));
  const id = (await insertRosterImport(person, { forumId, fileName: "r.csv", file, sha256: "0" })) ?? 0;
  const taken = await updateRosterReading(person, id);
  const found = await importRoster(taken?.file ?? file);
  if ("refusal" in found) throw new Error(found.refusal);
  const columns = recognisedColumns(found.headings);
  const known = await listKnownPeople(person, forumId);
  const matched = matchedRoster(
    found.lines.map((line) => rosterLine(line, { columns, today: "2026-11-25" })),
    { people: known, trusted: person.roles.includes("administrator") },
  );
  const rows = placedLines(matched, await listDirectorates(person));
  const counts = rosterCounts(rows, known.filter(({ member }) => member).length);
  await updateRosterRead(person, id, { headings: found.headings, columns, counts, rows });
  return { id, counts };
}

const asShown = { missing: "stay", addDirectorates: false, samePeople: [], otherPeople: [] } as const;

async function bringIn(person: Person, lines: string[], said: object = {}) {
  const { id, counts } = await read(person, lines);
  expect(await updateRosterConfirmed(person, id, { ...asShown, ...said })).toBe(true);
  while ((await updateRosterApplied(person, id, 2)) > 0);
  await updateRosterFinished(person, id);
  return { id, counts };
}

async function members() {
  const rows = await steward()
    .select({ name: people.name })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(eq(memberships.forumId, forum.id), isNull(memberships.leftOn)))
    .orderBy(people.name);
  return rows.map(({ name }) => name);
}

const personOf = async (email: string) =>
  (await steward().select().from(people).where(sql`lower(${people.email}) = lower(${email})`))[0];

describe("a roster that is brought in", () => {
  test("adds who is new, changes who is known by another spelling, and says what it did, once", async () => {
    const key = unique();
    const care = await buildDirectorate(`Adults & Care ${key}`);
    const known = await buildPerson({ email: `Ada.${key}@Example.gov.uk`, post: "Clerk" });
    const lines = [
      `"Okafor, Ada ${key}",ada.${key}@example.GOV.UK,,Librarian,ADULTS AND CARE ${key},,`,
      `Tom ${key},tom.${key}@example.gov.uk,T${key},Driver,,27/3/2024,`,
      `T. ${key},,t${key},Driver,,,`,
      `Bad ${key},not-an-address,,,,,`,
    ];
    const { id, counts } = await bringIn(administrator, lines);
    expect(counts).toMatchObject({ joins: 2, twice: 1, problem: 1, missing: 0, lines: 4, members: 0 });
    expect(await members()).toEqual([`Ada ${key} Okafor`, `Tom ${key}`].sort());
    expect(await personOf(`ada.${key}@example.gov.uk`)).toMatchObject({
      id: known.id,
      post: "Librarian",
      directorateId: care.id,
    });
    const kept = await listRosterRows(administrator, { importId: id, outcome: "problem", after: 0 });
    expect(kept).toMatchObject([{ line: 5, problems: [{ column: "E-mail address" }] }]);
    expect((await findRosterImport(administrator, forum.id))?.appliedAt).not.toBeNull();
    await updateRosterFinished(administrator, id);
    const told = await steward()
      .select()
      .from(auditEvents)
      .where(and(eq(auditEvents.object, `roster:${id}`), eq(auditEvents.action, "roster_brought_in")));
    expect(told).toHaveLength(1);
    expect(told[0]?.detail).not.toContain(key);

    const again = await bringIn(administrator, lines);
    expect(again.counts).toMatchObject({ joins: 0, changes: 0, same: 2, missing: 0 });
    expect(await members()).toHaveLength(2);
  });

  test("ends nothing of those who are not in it, unless somebody says so", async () => {
    const stays = await buildPerson({ name: "Stays" });
    await buildMembership(forum.id, stays);
    await bringIn(administrator, [`New,${unique()}@example.gov.uk,,,,,`]);
    expect(await members()).toContain("Stays");
    await bringIn(administrator, [`Newer,${unique()}@example.gov.uk,,,,,`], { missing: "leave" });
    expect(await members()).toEqual(["Newer"]);
    const [row] = await steward().select().from(people).where(eq(people.id, stays.id));
    expect(row).toMatchObject({ leftAt: null, sessionVersion: 1 });
  });

  test("of all staff ends the access of who has left, and never one’s own", async () => {
    const gone = await buildPerson({ name: "Gone" });
    await buildMembership(forum.id, gone);
    const [own] = await steward().select().from(people).where(eq(people.id, administrator.id));
    await steward()
      .insert(memberships)
      .values({ forumId: forum.id, personId: own?.id ?? 0 });
    await bringIn(administrator, [`Newer,${unique()}@example.gov.uk,,,,,`], { missing: "left_council" });
    const [row] = await steward().select().from(people).where(eq(people.id, gone.id));
    expect(row?.leftAt).not.toBeNull();
    expect(row?.sessionVersion).toBe(2);
    const [still] = await steward().select().from(people).where(eq(people.id, administrator.id));
    expect(still?.leftAt).toBeNull();
  });

  test("asks about a person whom only a name tells, and does as it is told", async () => {
    const works = await buildDirectorate();
    const name = `Sam ${unique()}`;
    const known = await buildPerson({ name, email: null, directorateId: works.id });
    const lines = [`${name.toUpperCase()},,,,${works.name},,`];
    const { id, counts } = await read(administrator, lines);
    expect(counts).toMatchObject({ doubt: 1, joins: 0 });
    const [row] = await listRosterRows(administrator, { importId: id, outcome: "doubt", after: 0 });
    await updateRosterConfirmed(administrator, id, { ...asShown, samePeople: [row?.id ?? 0] });
    while ((await updateRosterApplied(administrator, id, 10)) > 0);
    await updateRosterFinished(administrator, id);
    const rows = await steward().select().from(memberships).where(eq(memberships.forumId, forum.id));
    expect(rows.map(({ personId }) => personId)).toEqual([known.id]);
  });

  test("goes on where it stopped, whoever begins it again, and several at once write each line once", async () => {
    const lines = Array.from({ length: 20 }, (_, at) => `P${at},${unique()}${at}@example.gov.uk,,,,,`);
    const { id } = await read(administrator, lines);
    await updateRosterConfirmed(administrator, id, asShown);
    expect(await updateRosterApplied(administrator, id, 7)).toBe(7);
    expect(await countRosterWritten(administrator, id)).toEqual({ done: 7, all: 20 });
    await updateRosterFinished(administrator, id);
    expect((await findRosterImport(administrator, forum.id))?.appliedAt).toBeNull();
    await Promise.all([1, 2, 3].map(() => updateRosterApplied(administrator, id, 5)));
    expect(await members()).toHaveLength(20);
  });

  test("gives a programme lead nobody’s way to sign in", async () => {
    const lead = await buildPerson({ roles: ["programme_lead"] });
    const number = unique();
    const target = await buildPerson({ roles: ["administrator"], staffNumber: number });
    await bringIn(lead, [`Changed,${unique()}@evil.example.com,${number},,,,`]);
    const [row] = await steward().select().from(people).where(eq(people.id, target.id));
    expect(row).toMatchObject({ name: target.name });
    expect(row?.email).not.toMatch(/evil/);
  });

  test("is nothing to those who do not manage forums", async () => {
    const { id } = await read(administrator, [`A,${unique()}@example.gov.uk,,,,,`]);
    const member = await buildPerson();
    expect(await findRosterImport(member, forum.id)).toBeNull();
    expect(await listKnownPeople(member, forum.id)).toEqual([]);
    await expect(updateRosterApplied(member, id, 1)).rejects.toThrow();
  });
});

test("who joins an open exercise is invited; who moves stays counted where they were; two forums count them once", async () => {
  const exercise = await buildExercise("open");
  const email = `${unique()}@example.gov.uk`;
  const before = await buildDirectorate();
  const after = await buildDirectorate();
  forum = exercise.forum;
  await bringIn(administrator, [`Mover,${email},,,${before.name},,`]);
  const other = await buildForum();
  const first = forum;
  forum = other;
  await bringIn(administrator, [`M. Mover,${email.toUpperCase()},,,${after.name},,`]);
  const person = await personOf(email);
  const rows = await steward()
    .select()
    .from(invitations)
    .where(eq(invitations.personId, person?.id ?? 0));
  expect(rows).toMatchObject([{ forumId: first.id, directorateId: before.id }]);
  expect(person).toMatchObject({ directorateId: after.id });
  const reach = await findReach(exercise.lead, exercise.id);
  const invitedIn = (id: number) => reach?.directorates.find((row) => row.id === id)?.reach.invited?.value;
  expect(invitedIn(before.id)).toBe(1);
  expect(invitedIn(after.id) ?? 0).toBe(0);
});
