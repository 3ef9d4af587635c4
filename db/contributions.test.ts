import { eq, sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { buildAnswer, buildOtherForum, buildPeer, wordsFor } from "@/fixtures/build-contribution";
import { type BuiltExercise, buildContribution, buildExercise } from "@/fixtures/build-exercise";
import { type BuiltPerson, buildPerson } from "@/fixtures/build-people";
import { closeSteward, steward } from "@/fixtures/owner";
import { asViewer, closePool } from "./client";
import { insertFlag, updateContributionBody, updateWithdrawn } from "./contribution-changes";
import { findMyDownload } from "./contribution-download";
import { listMyContributions } from "./contribution-mine";
import { findContributionPlace } from "./contribution-place";
import { findContribution, insertContribution } from "./contributions";
import { contributionTallies } from "./schema/contribution-tallies";
import {
  contributionAuthors,
  contributionOriginals,
  contributions,
  moderationEvents,
} from "./schema/contributions";
import { sectionVisits } from "./schema/exercises";
import { findSectionPage } from "./section-page";
import { insertSectionVisit } from "./section-visits";
import { findTalkList } from "./talk-list";

afterAll(async () => {
  await closePool();
  await closeSteward();
});

const firstSection = (exercise: BuiltExercise) => ({ slug: exercise.slug, number: 1 });
async function pageFor(viewer: BuiltPerson | null, exercise: BuiltExercise, pinned?: number) {
  const page = await findSectionPage(viewer, firstSection(exercise), pinned);
  if (!page) throw new Error("This viewer sees no such section.");
  return page;
}
const idsSeen = async (viewer: BuiltPerson, exercise: BuiltExercise) =>
  (await pageFor(viewer, exercise)).notes.map(({ id }) => id);

/** Rows that must not appear: another exercise’s, another section’s, and what is not shown. */
async function buildNoise(exercise: BuiltExercise) {
  const elsewhere = await buildExercise("open");
  await buildContribution(elsewhere);
  const [, other] = exercise.version.sections;
  await buildContribution(exercise, { sectionStableId: other?.stableId ?? "", blockStableId: null });
  for (const status of ["held", "withheld", "withdrawn", "transferred"] as const) {
    await buildContribution(exercise, { status });
  }
}

test("inside forums, each member hears their own forum and the team hears all", async () => {
  const exercise = await buildExercise("open");
  const other = await buildOtherForum(exercise);
  const ours = await buildContribution(exercise);
  const redacted = await buildContribution(exercise, { status: "redacted", body: "[redacted]" });
  const theirs = await buildContribution(exercise, { forumId: other.id, author: other.member });
  await buildNoise(exercise);
  const peer = await buildPeer(exercise);

  expect(await idsSeen(peer, exercise)).toEqual([redacted.id, ours.id]);
  expect(await idsSeen(other.member, exercise)).toEqual([theirs.id]);
  expect(await idsSeen(exercise.lead, exercise)).toEqual([theirs.id, redacted.id, ours.id]);
  expect(await idsSeen(exercise.convenor, exercise)).toEqual([redacted.id, ours.id]);

  const { counts, section, blocks } = await pageFor(peer, exercise);
  expect(counts.ofSection.get(section.stableId)).toBe(2);
  expect(counts.ofPlace.get(blocks[0]?.stableId ?? "")).toBe(2);
});

test("where talk is shared, everyone invited hears it but for a restricted forum’s", async () => {
  const exercise = await buildExercise("open", { talkScope: "all_invited" });
  const other = await buildOtherForum(exercise);
  const restricted = await buildOtherForum(exercise, { restricted: true });
  const ours = await buildContribution(exercise);
  const theirs = await buildContribution(exercise, { forumId: other.id, author: other.member });
  const kept = await buildContribution(exercise, { forumId: restricted.id, author: restricted.member });
  await buildNoise(exercise);

  expect(await idsSeen(exercise.contributor, exercise)).toEqual([theirs.id, ours.id]);
  expect(await idsSeen(restricted.member, exercise)).toEqual([kept.id, theirs.id, ours.id]);
  const { counts, section } = await pageFor(exercise.contributor, exercise);
  expect(counts.ofSection.get(section.stableId)).toBe(2);

  // Named inside the forum, and a member of it to everyone else.
  const { notes } = await pageFor(exercise.contributor, exercise);
  expect(notes.find(({ id }) => id === theirs.id)?.authorship).toMatchObject({
    author: null,
    forum: { name: other.name, mine: false },
  });
});

test("nobody else is told that the exercise exists, by page, by list, or by one contribution", async () => {
  const exercise = await buildExercise("open");
  const contribution = await buildContribution(exercise);
  const stranger = (await buildExercise("open")).contributor;
  const suspended = await buildPeer(exercise, { suspendedAt: new Date() });

  for (const viewer of [null, stranger, suspended]) {
    expect(await findSectionPage(viewer, firstSection(exercise))).toBeNull();
    expect(await findContribution(viewer, contribution.id)).toBeNull();
  }
  expect(await findContributionPlace(stranger, { slug: exercise.slug, number: 1, block: "" })).toBeNull();
});

test("a query that forgets its scope still sees one forum only", async () => {
  const exercise = await buildExercise("open");
  const other = await buildOtherForum(exercise);
  await buildContribution(exercise, { forumId: other.id, author: other.member });
  const ours = await buildContribution(exercise);

  const seen = await asViewer(exercise.contributor, (tx) =>
    tx.select({ id: contributions.id }).from(contributions),
  );
  expect(seen).toEqual([{ id: ours.id }]);
  const tallied = await asViewer(exercise.contributor, (tx) => tx.select().from(contributionTallies));
  expect(tallied.every(({ forumId }) => forumId === exercise.forum.id)).toBe(true);
});

test("a name that was kept back is with the convenor and the evidence team, and nowhere else", async () => {
  const exercise = await buildExercise("open");
  const other = await buildOtherForum(exercise);
  const peer = await buildPeer(exercise);
  const hidden = await buildContribution(exercise, { named: false });
  const given = await buildContribution(exercise, { named: true });

  const authorsSeenBy = async (viewer: BuiltPerson) =>
    (
      await asViewer(viewer, (tx) =>
        tx.select({ id: contributionAuthors.contributionId }).from(contributionAuthors),
      )
    )
      .map(({ id }) => id)
      .sort((a, b) => a - b);
  expect(await authorsSeenBy(peer)).toEqual([given.id]);
  expect(await authorsSeenBy(other.member)).toEqual([]);
  expect(await authorsSeenBy(exercise.convenor)).toEqual([hidden.id, given.id]);
  expect(await authorsSeenBy(exercise.lead)).toEqual([hidden.id, given.id]);

  const asPeer = await findContribution(peer, hidden.id);
  expect(asPeer?.note.authorship).toMatchObject({ author: null, mine: false });
});

test("the same form sent twenty times at once makes one contribution, and all twenty are told so", async () => {
  const exercise = await buildExercise("open");
  const words = wordsFor(exercise);

  const answers = await Promise.all(
    Array.from({ length: 20 }, () => insertContribution(exercise.contributor, words)),
  );

  expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  expect(answers.filter(({ repeated }) => repeated === false)).toHaveLength(1);
  const rows = await steward().select().from(contributions).where(eq(contributions.exerciseId, exercise.id));
  expect(rows).toHaveLength(1);
  expect(
    await steward()
      .select()
      .from(contributionOriginals)
      .where(eq(contributionOriginals.exerciseId, exercise.id)),
  ).toHaveLength(1);
});

test("a key says one thing: other words or another place under it are a conflict, another person’s are not", async () => {
  const exercise = await buildExercise("open");
  const words = wordsFor(exercise);
  const first = await insertContribution(exercise.contributor, words);

  const again = { id: first.id, repeated: "the same" };
  const conflict = { id: first.id, repeated: "other words" };
  expect(await insertContribution(exercise.contributor, words)).toEqual(again);
  expect(await insertContribution(exercise.contributor, { ...words, body: "Something else." })).toEqual(
    conflict,
  );
  expect(await insertContribution(exercise.contributor, { ...words, blockStableId: null })).toEqual(conflict);
  const peer = await buildPeer(exercise);
  expect(await insertContribution(peer, words)).toMatchObject({ repeated: false });

  // It is what was sent first that counts, not what it was edited to since.
  await updateContributionBody(exercise.contributor, {
    id: first.id,
    revision: 1,
    body: "Edited.",
    quotePermission: false,
    confidential: false,
  });
  expect(await insertContribution(exercise.contributor, words)).toEqual(again);
});

test("the walls refuse a contribution to a forum that is not one’s own, or in someone else’s name", async () => {
  const exercise = await buildExercise("open");
  const other = await buildOtherForum(exercise);
  await expect(
    insertContribution(exercise.contributor, wordsFor(exercise, { forumId: other.id })),
  ).rejects.toThrow();
  const asAnother = { ...exercise.contributor, id: other.member.id };
  await expect(insertContribution(asAnother, wordsFor(exercise))).rejects.toThrow();
  const outsider = await buildPerson();
  await expect(insertContribution(outsider, wordsFor(exercise))).rejects.toThrow();
  expect(
    await steward().select().from(contributions).where(eq(contributions.exerciseId, exercise.id)),
  ).toEqual([]);
});

test("an edit keeps what was said before, and only counts from the revision that was open", async () => {
  const exercise = await buildExercise("open");
  const { id } = await insertContribution(exercise.contributor, wordsFor(exercise, { body: "First." }));
  const edit = { id, revision: 1, body: "Second.", quotePermission: true, confidential: false };

  expect(await updateContributionBody(exercise.contributor, edit)).toBe(true);
  expect(await updateContributionBody(exercise.contributor, { ...edit, body: "From an older tab." })).toBe(
    false,
  );
  const peer = await buildPeer(exercise);
  expect(await updateContributionBody(peer, { ...edit, revision: 2, body: "Not mine." })).toBe(false);
  expect(await updateContributionBody(exercise.convenor, { ...edit, revision: 2, body: "Not mine." })).toBe(
    false,
  );

  const originals = await steward()
    .select()
    .from(contributionOriginals)
    .where(eq(contributionOriginals.contributionId, id));
  expect(originals.map(({ revision, body }) => [revision, body])).toEqual([
    [1, "First."],
    [2, "Second."],
  ]);
  expect((await findContribution(peer, id))?.note).toMatchObject({ body: "Second." });
});

test("a name can be taken back in an edit, and never given again", async () => {
  const exercise = await buildExercise("open");
  const { id } = await insertContribution(exercise.contributor, wordsFor(exercise, { named: true }));
  const edit = { id, body: "Same.", quotePermission: false };

  await updateContributionBody(exercise.contributor, { ...edit, revision: 1, confidential: true });
  expect((await findContribution(exercise.contributor, id))?.named).toBe(false);
  await updateContributionBody(exercise.contributor, { ...edit, revision: 2, confidential: false });
  expect((await findContribution(exercise.contributor, id))?.named).toBe(false);
});

test("what is withdrawn is out of sight and out of the counts, and the record keeps it", async () => {
  const exercise = await buildExercise("open");
  const { id } = await insertContribution(exercise.contributor, wordsFor(exercise));
  const peer = await buildPeer(exercise);
  expect(await idsSeen(peer, exercise)).toEqual([id]);

  expect(await updateWithdrawn(peer, id)).toBe(false);
  expect(await updateWithdrawn(exercise.contributor, id)).toBe(true);
  expect(await updateWithdrawn(exercise.contributor, id)).toBe(false);

  expect(await idsSeen(peer, exercise)).toEqual([]);
  expect(await findContribution(peer, id)).toBeNull();
  const { counts, section } = await pageFor(peer, exercise);
  expect(counts.ofSection.get(section.stableId) ?? 0).toBe(0);
  expect((await findContribution(exercise.contributor, id))?.status).toBe("withdrawn");
  const [event] = await steward()
    .select()
    .from(moderationEvents)
    .where(eq(moderationEvents.contributionId, id));
  expect(event).toMatchObject({
    action: "withdraw",
    fromStatus: "published",
    toStatus: "withdrawn",
    actorId: exercise.contributor.id,
  });
});

test("tallies say exactly what can be seen, whatever happened on the way", async () => {
  const exercise = await buildExercise("open", { talkScope: "all_invited" });
  const other = await buildOtherForum(exercise);
  const mine = await Promise.all(
    Array.from({ length: 6 }, () => insertContribution(exercise.contributor, wordsFor(exercise))),
  );
  await insertContribution(exercise.contributor, wordsFor(exercise, { blockStableId: null }));
  await insertContribution(
    other.member,
    wordsFor(exercise, { forumId: other.id, parentId: mine[0]?.id ?? null }),
  );
  await updateWithdrawn(exercise.contributor, mine[1]?.id ?? 0);
  await steward()
    .update(contributions)
    .set({ status: "held" })
    .where(eq(contributions.id, mine[2]?.id ?? 0));
  await steward()
    .update(contributions)
    .set({ status: "redacted" })
    .where(eq(contributions.id, mine[2]?.id ?? 0));

  const { counts, section, blocks } = await pageFor(exercise.contributor, exercise);
  expect(counts.ofSection.get(section.stableId)).toBe(7);
  expect(counts.ofPlace.get(blocks[0]?.stableId ?? "")).toBe(6);
  expect(counts.ofPlace.get("section")).toBe(1);
});

test("beside a block stand the newest three, with the newest replies; the rest is on pages of their own", async () => {
  const exercise = await buildExercise("open");
  const made = [];
  for (let n = 1; n <= 7; n += 1) made.push(await buildContribution(exercise, { body: `Number ${n}` }));
  const ids = made.map(({ id }) => id).reverse();
  const replies = [];
  for (let n = 1; n <= 5; n += 1)
    replies.push(await buildContribution(exercise, { parentId: ids[0] ?? 0, body: `Reply ${n}` }));

  const page = await pageFor(exercise.contributor, exercise);
  expect(page.notes.map(({ id }) => id)).toEqual(ids.slice(0, 3));
  expect(page.notes[0]?.replies.map(({ body }) => body)).toEqual(["Reply 3", "Reply 4", "Reply 5"]);
  expect(page.notes[0]?.more).toBe(true);

  const pinned = await pageFor(exercise.contributor, exercise, ids[6]);
  expect(pinned.notes.map(({ id }) => id)).toEqual([...ids.slice(0, 3), ids[6]]);
  const toReply = await pageFor(exercise.contributor, exercise, replies[0]?.id);
  expect(toReply.notes[0]?.replies.map(({ body }) => body)).toEqual([
    "Reply 1",
    "Reply 3",
    "Reply 4",
    "Reply 5",
  ]);

  const query = { filters: { section: 1, block: "1.1" }, oldest: false, limit: 3 };
  const first = await findTalkList(exercise.contributor, exercise.slug, { ...query, from: undefined });
  expect(first?.notes.map(({ note }) => note.id)).toEqual(ids.slice(0, 3));
  expect(first?.notes[0]?.note).toMatchObject({ more: false });
  expect(first?.notes[0]?.note.replies).toHaveLength(5);
  expect(first?.more).toBe(true);
  const last = await findTalkList(exercise.contributor, exercise.slug, { ...query, from: ids[5] });
  expect(last?.notes.map(({ note }) => note.id)).toEqual([ids[6]]);
  expect(last?.more).toBe(false);
});

test("what came since the last visit stays new while this visit lasts", async () => {
  const exercise = await buildExercise("open");
  const peer = await buildPeer(exercise);
  const { section } = await pageFor(peer, exercise);
  const visit = { exerciseId: exercise.id, sectionStableId: section.stableId };
  const goBack = (interval: string) =>
    steward().execute(
      sql`update section_visits set last_at = last_at - ${interval}::interval where person_id = ${peer.id}`,
    );
  await buildContribution(exercise);
  expect((await pageFor(peer, exercise)).fresh.size).toBe(0);
  expect((await pageFor(peer, exercise)).visitDue).toBe(true);
  await insertSectionVisit(peer, visit);
  expect((await pageFor(peer, exercise)).visitDue).toBe(false);

  await goBack("2 days");
  await buildContribution(exercise, { author: exercise.convenor, receivedAt: new Date() });
  await insertContribution(peer, wordsFor(exercise));
  await insertSectionVisit(peer, visit);

  const page = await pageFor(peer, exercise);
  // Two by others; one’s own is never news. The first was made before anything was read, and so two days late.
  expect(page.fresh.get(section.stableId)).toBe(2);
  expect(page.newSince?.getTime()).toBeLessThan(Date.now() - 47 * 3_600_000);
  await insertSectionVisit(peer, visit);
  expect(
    await steward().select().from(sectionVisits).where(eq(sectionVisits.personId, peer.id)),
  ).toHaveLength(1);
});

test("somebody of the team leaves no visit: they were not invited", async () => {
  const exercise = await buildExercise("open");
  expect((await pageFor(exercise.lead, exercise)).visitDue).toBe(false);
  const visit = { exerciseId: exercise.id, sectionStableId: "any" };
  await expect(insertSectionVisit(exercise.lead, visit)).rejects.toThrow();
});

test("an answer stands under what it answers once it is published, for whoever sees that contribution", async () => {
  const exercise = await buildExercise("closed");
  const other = await buildOtherForum(exercise);
  const peer = await buildPeer(exercise);
  const answered = await buildContribution(exercise);
  const theirs = await buildContribution(exercise, { forumId: other.id, author: other.member });
  await buildAnswer(exercise, [answered.id, theirs.id]);
  const unpublished = await buildExercise("closed");
  const waiting = await buildContribution(unpublished);
  await buildAnswer(unpublished, [waiting.id], { publishedAt: null });

  expect((await pageFor(peer, exercise)).responses).toMatchObject([
    { contributionId: answered.id, code: "adopted_in_part" },
  ]);
  expect((await pageFor(unpublished.contributor, unpublished)).responses).toEqual([]);
  expect(
    (await listMyContributions(unpublished.contributor, { limit: 25 })).contributions[0]?.responses,
  ).toEqual([]);
});

test("mine are mine: with their state and why, what was replied, and in pages", async () => {
  const exercise = await buildExercise("open");
  const peer = await buildPeer(exercise);
  const held = await buildContribution(exercise, { status: "held" });
  const reason = { reason: "personal_data_third_party", note: "It names a resident." } as const;
  await steward()
    .insert(moderationEvents)
    .values({
      contributionId: held.id,
      exerciseId: exercise.id,
      forumId: exercise.forum.id,
      actorId: exercise.convenor.id,
      action: "hold",
      fromStatus: "published",
      toStatus: "held",
      ...reason,
    });
  const replied = await buildContribution(exercise);
  const reply = await buildContribution(exercise, { parentId: replied.id, author: peer });

  const { contributions: mine, older } = await listMyContributions(exercise.contributor, { limit: 25 });
  expect(mine.map(({ id }) => id)).toEqual([replied.id, held.id]);
  expect(mine[0]).toMatchObject({
    section: { number: 1 },
    block: { number: "1.1" },
    replies: [{ id: reply.id }],
  });
  expect(mine[1]?.lastEvent).toMatchObject({ action: "hold", ...reason });
  expect(older).toBe(false);
  expect(await listMyContributions(exercise.contributor, { limit: 1 })).toMatchObject({ older: true });
  const next = await listMyContributions(exercise.contributor, { limit: 1, before: replied.id });
  expect(next.contributions.map(({ id }) => id)).toEqual([held.id]);
  expect((await listMyContributions(peer, { limit: 25 })).contributions.map(({ id }) => id)).toEqual([
    reply.id,
  ]);
});

test("the download has everything of mine, and nothing of anybody else’s", async () => {
  const exercise = await buildExercise("open");
  const peer = await buildPeer(exercise);
  const theirs = await buildContribution(exercise, { author: peer, body: "Words of a peer." });
  const { id } = await insertContribution(exercise.contributor, wordsFor(exercise, { body: "Before." }));
  await updateContributionBody(exercise.contributor, {
    id,
    revision: 1,
    body: "After.",
    quotePermission: false,
    confidential: false,
  });
  await insertFlag(exercise.contributor, {
    id: theirs.id,
    exerciseId: exercise.id,
    forumId: exercise.forum.id,
    reason: "It names me.",
  });

  const text = JSON.stringify(await findMyDownload(exercise.contributor));
  for (const words of ["Before.", "After.", "It names me.", exercise.title]) expect(text).toContain(words);
  expect(text).not.toContain("Words of a peer.");
  expect(text).not.toContain(peer.name);
});

test("a convenor is asked once by each person", async () => {
  const exercise = await buildExercise("open");
  const peer = await buildPeer(exercise);
  const { id } = await buildContribution(exercise);
  const flag = { id, exerciseId: exercise.id, forumId: exercise.forum.id, reason: "It names a resident." };

  expect(await insertFlag(peer, flag)).toBe(true);
  expect(await insertFlag(peer, flag)).toBe(false);
});
