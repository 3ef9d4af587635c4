import { and, eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { buildContribution, buildExercise } from "@/fixtures/build-exercise";
import { buildDirectorate, buildUnlistedForum } from "@/fixtures/build-forum";
import { buildForum, buildMembership, buildPerson, unique } from "@/fixtures/build-people";
import { closeSteward, steward } from "@/fixtures/owner";
import { closePool } from "./client";
import { findExercise } from "./exercises";
import { findForum, insertForum, listForums, updateForum } from "./forums";
import { findMember, insertMembership, listMembers, updateConvenes, updateLeft } from "./memberships";
import { invitations } from "./schema/exercises";

afterAll(async () => {
  await closePool();
  await closeSteward();
});

const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);
const everyone = { search: null, after: 0 };
const values = {
  kind: "staff_group",
  description: "",
  restricted: false,
  membershipSource: "roster",
  statedHeadcount: null,
  headcountBasis: null,
  headcountAsAt: null,
} as const;

test("a member sees the forum, its convenors and its exercises, and not who else is in it", async () => {
  const exercise = await buildExercise("open");
  await buildContribution(exercise);
  await buildContribution(exercise, { status: "held" });
  await buildContribution(exercise, { receivedAt: new Date("2020-01-01") });
  await buildForum();
  const forum = await findForum(exercise.contributor, exercise.forum.slug);
  expect(forum).toMatchObject({ name: exercise.forum.name, mine: true, members: null, recent: 1 });
  expect(forum?.convenors).toEqual([{ name: exercise.convenor.name, post: exercise.convenor.post }]);
  expect(forum?.exercises).toEqual([expect.objectContaining({ slug: exercise.slug, closed: false })]);
  expect(names(await listForums(exercise.contributor))).toEqual([exercise.forum.name]);
  expect(await listMembers(exercise.contributor, { forumId: exercise.forum.id, ...everyone })).toEqual([]);
});

test("a convenor sees the members of their own forum alone", async () => {
  const exercise = await buildExercise("open");
  const other = await buildExercise("open");
  const convenor = { ...exercise.convenor, convenes: [exercise.forum.id] };
  const members = await listMembers(convenor, { forumId: exercise.forum.id, ...everyone });
  expect(names(members)).toEqual([exercise.convenor.name, exercise.contributor.name]);
  expect((await findForum(convenor, exercise.forum.slug))?.members).toBe(2);
  expect(await listMembers(convenor, { forumId: other.forum.id, ...everyone })).toEqual([]);
  expect(await findForum(convenor, other.forum.slug)).toBeNull();
  const place = { forumId: other.forum.id, personId: other.contributor.id };
  expect(await findMember(convenor, place)).toBeNull();
});

test("nobody outside a forum finds it, but for those who manage forums", async () => {
  const forum = await buildForum({ restricted: true });
  const lead = await buildPerson({ roles: ["programme_lead"] });
  for (const person of [await buildPerson(), null]) expect(await findForum(person, forum.slug)).toBeNull();
  expect(await findForum(lead, forum.slug)).toMatchObject({ members: 0, recent: null, mine: false });
});

test("members are found by a part of their name, post or address", async () => {
  const { forum, convenor } = await buildExercise("open");
  const key = unique();
  const found = await buildPerson({ name: `Zadie 100% ${key}` });
  await buildMembership(forum.id, found);
  const search = (part: string) => listMembers(convenor, { forumId: forum.id, search: part, after: 0 });
  expect(names(await search(key.toUpperCase()))).toEqual([found.name]);
  expect(names(await search("100%"))).toEqual([found.name]);
  expect(names(await search("head of LIB"))).toEqual([convenor.name]);
  expect(await search("_")).toEqual([]);
});

test("a lead adds a forum and people to it, known and new", async () => {
  const lead = await buildPerson({ roles: ["programme_lead"] });
  const name = `LGBTQ+ staff group ${unique()}`;
  const slug = await insertForum(lead, { name, ...values });
  expect(await insertForum(lead, { name, ...values })).toBe(`${slug}-2`);
  const forum = await findForum(lead, slug);
  const forumId = forum?.id ?? 0;
  const known = await buildPerson();
  const directorate = await buildDirectorate();
  const email = `${unique()}@exampleshire.example`;
  const add = (address: string, who = "") =>
    insertMembership(lead, forumId, {
      email: address,
      name: who,
      post: "Clerk",
      directorateId: directorate.id,
    });

  expect(await add(`${known.name.slice(-8)}@EXAMPLESHIRE.example`)).toBe("joined");
  expect(await add(`${known.name.slice(-8)}@exampleshire.example`)).toBe("already_in");
  expect(await add(email)).toBe("name_needed");
  expect(await add(email, "Grace New")).toBe("joined");

  const members = await listMembers(lead, { forumId, ...everyone });
  expect(names(members)).toEqual([known.name, "Grace New"]);
  expect(members[1]).toMatchObject({ post: "Clerk", directorate: directorate.name, convenes: false });
});

test("a contributor adds neither forums nor members", async () => {
  const { forum, contributor } = await buildExercise("open");
  const member = { email: "x@exampleshire.example", name: "X", post: "", directorateId: null };
  await expect(insertForum(contributor, { name: `Forum ${unique()}`, ...values })).rejects.toThrow();
  await expect(insertMembership(contributor, forum.id, member)).rejects.toThrow();
  expect(await updateForum(contributor, forum.id, { name: "Mine", ...values })).toBe(false);
});

test("a convenor is named and released, and a member leaves and comes back on the same day", async () => {
  const { forum, contributor } = await buildExercise("open");
  const lead = await buildPerson({ roles: ["programme_lead"] });
  const place = { forumId: forum.id, personId: contributor.id };
  expect(await updateConvenes(lead, { ...place, convenes: true })).toBe(true);
  expect(await updateConvenes(lead, { ...place, convenes: true })).toBe(false);
  expect((await findMember(lead, place))?.convenes).toBe(true);
  expect(await updateConvenes(contributor, { ...place, convenes: false })).toBe(false);

  expect(await updateLeft(contributor, place)).toBe(false);
  expect(await updateLeft(lead, place)).toBe(true);
  expect(await updateLeft(lead, place)).toBe(false);
  expect(await findMember(lead, place)).toBeNull();
  const email = `${contributor.name.slice(-8)}@exampleshire.example`;
  const back = () => insertMembership(lead, forum.id, { email, name: "", post: "", directorateId: null });
  expect(await back()).toBe("joined");
  expect((await findMember(lead, place))?.convenes).toBe(false);
  expect(await updateLeft(lead, place)).toBe(true);
  expect(await back()).toBe("joined");
});

test("whoever joins while an exercise is open is invited to it, and to nothing that has closed", async () => {
  const open = await buildExercise("open");
  const closed = await buildExercise("closed");
  const joiner = await buildPerson();
  const lead = await buildPerson({ roles: ["programme_lead"] });
  const email = `${joiner.name.slice(-8)}@exampleshire.example`;
  for (const { forum } of [open, closed]) {
    await insertMembership(lead, forum.id, { email, name: "", post: "", directorateId: null });
  }
  const invited = await steward()
    .select({ exerciseId: invitations.exerciseId })
    .from(invitations)
    .where(and(eq(invitations.personId, joiner.id)));
  expect(invited).toEqual([{ exerciseId: open.id }]);
  expect(await findExercise(joiner, open.slug)).not.toBeNull();
});

test("a restricted forum that has been invited is not opened, and an unlisted one keeps its headcount", async () => {
  const lead = await buildPerson({ roles: ["programme_lead"] });
  const { forum: invited } = await buildExercise("open");
  const restricted = { name: invited.name, ...values, restricted: true };
  expect(await updateForum(lead, invited.id, restricted)).toBe(true);
  expect(await updateForum(lead, invited.id, { ...restricted, restricted: false })).toBe(false);
  const never = await buildForum({ restricted: true });
  expect(await updateForum(lead, never.id, { name: never.name, ...values })).toBe(true);
  const unlisted = await buildUnlistedForum(610);
  expect(await findForum(lead, unlisted.slug)).toMatchObject({
    statedHeadcount: 610,
    headcountBasis: "reported_by_host",
    headcountAsAt: "2026-01-05",
  });
});
