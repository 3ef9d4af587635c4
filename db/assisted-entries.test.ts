import { eq, sql } from "drizzle-orm";
import { afterAll, beforeEach, expect, test } from "vitest";
import { buildExercise } from "@/fixtures/build-exercise";
import { buildForum, buildMembership, buildPerson, buildTeamMember } from "@/fixtures/build-people";
import { closeSteward, steward } from "@/fixtures/owner";
import {
  findAssistedPlace,
  insertAssistedEntry,
  listPeopleToEnterFor,
  type NewAssistedEntry,
} from "./assisted-entries";
import { asViewer, closePool } from "./client";
import { listMyContributions } from "./contribution-mine";
import { assistedEntries } from "./schema/assisted-entries";
import { contributionAuthors, contributionOriginals, contributions } from "./schema/contributions";
import { exerciseForums } from "./schema/exercises";
import { auditEvents } from "./schema/people";

afterAll(async () => {
  await Promise.all([closePool(), closeSteward()]);
});

let exercise: Awaited<ReturnType<typeof buildExercise>>;
let words: NewAssistedEntry;
beforeEach(async () => {
  exercise = await buildExercise("open");
  words = entry();
});

function entry(): NewAssistedEntry {
  return {
    exerciseId: exercise.id,
    versionId: exercise.version.id,
    sectionStableId: exercise.version.sections[0]?.stableId ?? "",
    blockStableId: exercise.version.sections[0]?.blocks[0]?.stableId ?? null,
    forumId: exercise.forum.id,
    personId: exercise.contributor.id,
    body: "We have no signal in the depot.",
    named: false,
    quotePermission: false,
    said: "paper",
    saidOn: "2026-01-05",
    late: null,
    openedAt: Date.now() - 60_000,
  };
}

const stored = (id: number) => steward().select().from(contributions).where(eq(contributions.id, id));

test("what a convenor enters is its person’s own, with who entered it and how on record", async () => {
  const { convenor, contributor } = exercise;
  const id = (await insertAssistedEntry(convenor, words)) ?? 0;
  expect(await stored(id)).toMatchObject([{ channel: "assisted", status: "published", body: words.body }]);
  const of = eq(contributionAuthors.contributionId, id);
  expect(await steward().select().from(contributionAuthors).where(of)).toMatchObject([
    { personId: contributor.id, enteredBy: convenor.id, name: contributor.name, named: false },
  ]);
  expect(
    await steward().select().from(contributionOriginals).where(eq(contributionOriginals.contributionId, id)),
  ).toMatchObject([{ revision: 1, body: words.body }]);
  expect(
    await steward().select().from(assistedEntries).where(eq(assistedEntries.contributionId, id)),
  ).toMatchObject([{ said: "paper", saidOn: "2026-01-05", enteredBy: convenor.id, lateReason: null }]);
  const mine = await listMyContributions(contributor, { limit: 10 });
  expect(mine.contributions.map((one) => one.id)).toEqual([id]);
  const events = await steward()
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.object, `contribution:${id}`));
  expect(events).toMatchObject([{ actorId: convenor.id, action: "contribution_entered" }]);
  expect(events[0]?.detail).not.toContain("signal");
});

test("a form that is sent twice enters it once; other words, or another person’s, are another contribution", async () => {
  const { convenor } = exercise;
  const twice = await Promise.all([
    insertAssistedEntry(convenor, words),
    insertAssistedEntry(convenor, words),
  ]);
  expect(twice[0]).toBe(twice[1]);
  const other = await insertAssistedEntry(convenor, { ...words, personId: null });
  expect(other).not.toBe(twice[0]);
});

test("two cards that say the same are two contributions, though no list tells their writers apart", async () => {
  const card = { ...words, personId: null };
  const first = (await insertAssistedEntry(exercise.convenor, card)) ?? 0;
  expect(await insertAssistedEntry(exercise.convenor, card)).toBe(first);
  const at = { slug: exercise.slug, section: 1 };
  const openedAt = (await findAssistedPlace(exercise.convenor, at))?.exercise.readAt ?? 0;
  const second = (await insertAssistedEntry(exercise.convenor, { ...card, openedAt })) ?? 0;
  expect(second).not.toBe(first);
  expect(await insertAssistedEntry(exercise.convenor, { ...card, openedAt })).toBe(second);
});

test("somebody who is in no list counts for no person", async () => {
  const id = (await insertAssistedEntry(exercise.convenor, { ...words, personId: null })) ?? 0;
  expect(await stored(id)).toMatchObject([{ channel: "assisted" }]);
  expect(
    await steward().select().from(contributionAuthors).where(eq(contributionAuthors.contributionId, id)),
  ).toEqual([]);
});

test("what was said in time and entered late counts from its day, with the reason", async () => {
  const receivedAt = new Date("2026-01-05T12:00:00Z");
  const late = { reason: "The depot’s post was held up.", receivedAt };
  const id = (await insertAssistedEntry(exercise.convenor, { ...words, late })) ?? 0;
  expect(await stored(id)).toMatchObject([{ receivedAt, receivedLate: false }]);
});

test("the team enters for any forum that takes part and is not restricted; a convenor for their own", async () => {
  const lead = await buildTeamMember(exercise.strategyId, "lead");
  const restricted = await buildForum({ restricted: true });
  const other = await buildForum();
  for (const forum of [restricted, other]) {
    await steward()
      .insert(exerciseForums)
      .values({ exerciseId: exercise.id, forumId: forum.id, invitedAt: new Date(), addedBy: lead.id });
  }
  const at = { slug: exercise.slug, section: 1 };
  const forumsOf = async (person: Parameters<typeof findAssistedPlace>[0]) =>
    (await findAssistedPlace(person, at))?.forums.map(({ id }) => id).sort();
  expect(await forumsOf(lead)).toEqual([exercise.forum.id, other.id].sort());
  expect(await forumsOf(exercise.convenor)).toEqual([exercise.forum.id]);
  expect(await forumsOf(exercise.contributor)).toEqual([]);
  expect(await insertAssistedEntry(lead, words)).toEqual(expect.any(Number));

  const place = { exerciseId: exercise.id, forumId: exercise.forum.id, search: null };
  expect(await listPeopleToEnterFor(exercise.contributor, place)).toEqual([]);
  expect((await listPeopleToEnterFor(lead, place)).map(({ id }) => id)).toContain(exercise.contributor.id);
  const found = await listPeopleToEnterFor(lead, { ...place, search: exercise.contributor.name });
  expect(found.map(({ id }) => id)).toEqual([exercise.contributor.id]);
});

test("nobody else enters anything, and nothing is put down as said by somebody who is not in the forum", async () => {
  const outsider = await buildPerson();
  await expect(
    insertAssistedEntry(exercise.contributor, { ...words, personId: exercise.convenor.id }),
  ).rejects.toThrow();
  await expect(insertAssistedEntry(outsider, words)).rejects.toThrow();
  expect(await insertAssistedEntry(exercise.convenor, { ...words, personId: outsider.id })).toBeNull();
  // The second wall, where the application forgets to look.
  const contribution = (await insertAssistedEntry(exercise.convenor, { ...words, personId: null })) ?? 0;
  const putDown = asViewer(exercise.convenor, (tx) =>
    tx.execute(sql`insert into contribution_authors (contribution_id, exercise_id, forum_id, person_id, entered_by, named, name, idempotency_key)
      values (${contribution}, ${exercise.id}, ${exercise.forum.id}, ${outsider.id}, ${exercise.convenor.id}, false, 'Somebody', gen_random_uuid())`),
  );
  await expect(putDown).rejects.toThrow();
  const left = await buildPerson();
  await buildMembership(exercise.forum.id, left, { leftOn: "2024-01-01" });
  expect(await insertAssistedEntry(exercise.convenor, { ...words, personId: left.id })).toBeNull();
});

test("who leads the exercise puts nothing down in a restricted forum, even where the application forgets to look", async () => {
  const lead = await buildTeamMember(exercise.strategyId, "lead");
  const invite = async (restricted: boolean) => {
    const { id: forumId } = await buildForum({ restricted });
    const member = await buildPerson();
    await buildMembership(forumId, member);
    const invited = { exerciseId: exercise.id, forumId, invitedAt: new Date(), addedBy: lead.id };
    await steward().insert(exerciseForums).values(invited);
    return { forumId, personId: member.id };
  };
  const attempts = ({ forumId, personId }: { forumId: number; personId: number }) => {
    const note = sql`insert into contributions (exercise_id, version_id, section_stable_id, forum_id, channel, kind, body)
      values (${exercise.id}, ${exercise.version.id}, ${words.sectionStableId}, ${forumId}, 'session_note', 'session_note', 'x')`;
    const meeting = sql`insert into sessions (exercise_id, forum_id, title, format, starts_at, ends_at, place, facilitator_id, created_by)
      values (${exercise.id}, ${forumId}, 'x', 'in_person', now(), now() + interval '1 hour', 'x', ${lead.id}, ${lead.id})`;
    return Promise.allSettled([
      insertAssistedEntry(lead, { ...words, forumId, personId }),
      insertAssistedEntry(lead, { ...words, forumId, personId: null }),
      ...[note, meeting].map((statement) => asViewer(lead, (tx) => tx.execute(statement))),
    ]);
  };
  const done = (results: { status: string }[]) => results.map(({ status }) => status);
  expect(done(await attempts(await invite(false)))).toEqual(Array(4).fill("fulfilled"));
  expect(done(await attempts(await invite(true)))).toEqual(Array(4).fill("rejected"));
});
