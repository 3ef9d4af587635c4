import { eq, sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import type { Person } from "@/domain/person";
import { buildIssue, buildTheme } from "@/fixtures/build-analysis";
import { buildAnswer, buildOtherForum, buildPeer } from "@/fixtures/build-contribution";
import { freshReference } from "@/fixtures/build-decision";
import { buildContribution, buildExercise } from "@/fixtures/build-exercise";
import { buildPerson, buildTeamMember } from "@/fixtures/build-people";
import { completeContent } from "@/fixtures/decision-content";
import { closeSteward, steward } from "@/fixtures/owner";
import { asViewer, closePool } from "./client";
import { insertNoticeVisit } from "./notice-visits";
import { countNoticesSince, countUnseenNotices, listNotices } from "./notices";
import { findDigest, updateDigest } from "./own-digest";
import { contributionAnchors } from "./schema/anchors";
import { flags, moderationEvents } from "./schema/contributions";
import { decisions } from "./schema/decisions";
import { exerciseEvents, exercises } from "./schema/exercises";
import { noticeVisits } from "./schema/notices";
import { people } from "./schema/people";
import { quotes } from "./schema/summaries";

afterAll(async () => {
  await closePool();
  await closeSteward();
});

const hour = 3_600_000;
const ago = (hours: number) => new Date(Date.now() - hours * hour);
const kinds = async (person: Person) => (await listNotices(person, 1)).notices.map(({ kind }) => kind);
const ofKind = async (person: Person, kind: string) =>
  (await listNotices(person, 1)).notices.filter((notice) => notice.kind === kind);

type Exercise = Awaited<ReturnType<typeof buildExercise>>;
const happened = (exercise: Exercise, kind: string, at = new Date()) =>
  steward().insert(exerciseEvents).values({ exerciseId: exercise.id, kind, actorId: exercise.lead.id, at });
const moderated = (
  exercise: Exercise,
  id: number,
  more: Partial<typeof moderationEvents.$inferInsert> = {},
) =>
  steward()
    .insert(moderationEvents)
    .values({
      ...{ contributionId: id, exerciseId: exercise.id, forumId: exercise.forum.id },
      ...{ actorId: exercise.convenor.id, action: "withhold", fromStatus: "published", toStatus: "withheld" },
      ...{ reason: "off_topic" },
      ...more,
    });

test("those invited are told of the course of an exercise, the newest first, and nobody else is", async () => {
  const exercise = await buildExercise("open", { closesAt: new Date(Date.now() + 48 * hour) });
  await happened(exercise, "extended", ago(2));
  await happened(exercise, "late_decision", ago(1));
  const noise = await buildExercise("open");
  await happened(noise, "extended");

  const { notices, older } = await listNotices(exercise.contributor, 1);
  expect(notices.map(({ kind }) => kind)).toEqual(["extended", "closes_soon", "opened"]);
  expect(notices[0]).toMatchObject({ unseen: true, led: false, exercise: { slug: exercise.slug } });
  expect(older).toBe(false);
  expect(await listNotices(exercise.contributor, 2)).toEqual({ notices: [], older: false });
  expect(await kinds(await buildPerson())).toEqual([]);
});

test("what is paused, cancelled, scheduled or long past is not said to close soon or to have closed", async () => {
  const soon = new Date(Date.now() + 24 * hour);
  const paused = await buildExercise("open", { closesAt: soon, pausedAt: ago(1) });
  await happened(paused, "paused", ago(1));
  expect(await kinds(paused.contributor)).toEqual(["paused", "opened"]);
  const cancelled = await buildExercise("open", { closesAt: soon, cancelledAt: ago(1) });
  await happened(cancelled, "cancelled", ago(1));
  expect(await kinds(cancelled.contributor)).toEqual(["cancelled", "opened"]);
  expect(await kinds((await buildExercise("scheduled")).contributor)).toEqual([]);
  const past = { opensAt: ago(24 * 200), closesAt: ago(24 * 150), launchedAt: ago(24 * 201) };
  expect(await kinds((await buildExercise("closed", past)).contributor)).toEqual([]);
});

test("who leads an exercise is told to provide the result until it is there", async () => {
  const exercise = await buildExercise("closed");
  expect(await ofKind(exercise.lead, "closed")).toMatchObject([{ led: true }]);
  expect(await ofKind(exercise.contributor, "closed")).toMatchObject([{ led: false }]);
  const when = { sealedAt: ago(2), reportedAt: null };
  await steward().update(exercises).set(when).where(eq(exercises.id, exercise.id));
  expect(await kinds(exercise.lead)).toEqual(["report_due", "closed", "opened"]);
  await steward()
    .update(exercises)
    .set({ reportedAt: ago(1) })
    .where(eq(exercises.id, exercise.id));
  expect(await kinds(exercise.lead)).toEqual(["reported", "opened"]);
  expect(await kinds(exercise.contributor)).toEqual(["reported", "closed", "opened"]);
});

test("an author is told of replies, of others’ and shown, by their number and their place", async () => {
  const exercise = await buildExercise("open");
  const peer = await buildPeer(exercise);
  const said = await buildContribution(exercise);
  const reply = { parentId: said.id, author: peer, body: "Not in ours either." };
  await buildContribution(exercise, reply);
  await buildContribution(exercise, reply);
  await buildContribution(exercise, { ...reply, status: "held" });
  await buildContribution(exercise, { ...reply, author: exercise.contributor });
  const others = await buildContribution(exercise, { author: peer });
  await buildContribution(exercise, { parentId: others.id, author: exercise.convenor });

  expect(await ofKind(exercise.contributor, "replied")).toMatchObject([
    { count: 2, contribution: { id: said.id, section: 1, block: { number: "1.1", kind: "paragraph" } } },
  ]);
  const told = JSON.stringify(await listNotices(exercise.contributor, 1));
  expect(told).not.toContain(peer.name);
  expect(told).not.toContain("Not in ours");
  expect(await ofKind(peer, "replied")).toMatchObject([{ count: 1, contribution: { id: others.id } }]);
});

test("replies of a forum that keeps to itself are not told outside it", async () => {
  const exercise = await buildExercise("open", { talkScope: "all_invited" });
  const restricted = await buildOtherForum(exercise, { restricted: true });
  const said = await buildContribution(exercise);
  await buildContribution(exercise, { parentId: said.id, author: restricted.member, forumId: restricted.id });
  expect(await ofKind(exercise.contributor, "replied")).toEqual([]);
});

test("an author is told what a moderator did, and that a review was decided; nobody else is", async () => {
  const exercise = await buildExercise("open");
  const peer = await buildPeer(exercise);
  const said = await buildContribution(exercise, { status: "withheld" });
  await moderated(exercise, said.id, { at: ago(3), reviewRequestedAt: ago(2), reviewRequest: "Look again" });
  expect(await ofKind(exercise.contributor, "withheld")).toHaveLength(1);
  await moderated(exercise, said.id, { at: ago(1), action: "publish", toStatus: "published" });
  const events = (await kinds(exercise.contributor)).filter((kind) => kind !== "opened");
  expect(events).toEqual(["reviewed", "withheld"]);
  const own = await buildContribution(exercise, { status: "withdrawn" });
  await moderated(exercise, own.id, {
    actorId: exercise.contributor.id,
    action: "withdraw",
    toStatus: "withdrawn",
  });
  expect(await kinds(exercise.contributor)).toHaveLength(3);
  expect(await kinds(peer)).toEqual(["opened"]);
});

test("an author is told of answers, placings and quotations once others may know", async () => {
  const exercise = await buildExercise("closed");
  const said = await buildContribution(exercise);
  const waiting = await buildContribution(exercise);
  await buildAnswer(exercise, [said.id]);
  const theme = await buildTheme(exercise.id, "Another");
  await buildIssue(exercise, theme.id, { number: 2, contributions: [waiting.id] });
  await steward()
    .insert(contributionAnchors)
    .values({
      ...{ contributionId: said.id, versionId: exercise.version.id, exerciseId: exercise.id },
      state: "removed",
    });
  const quoted = { exerciseId: exercise.id, whySelected: "Typical", selectedBy: exercise.lead.id };
  await steward()
    .insert(quotes)
    .values([
      { ...quoted, contributionId: said.id, text: "No signal.", approvedBy: exercise.convenor.id },
      { ...quoted, contributionId: waiting.id, text: "None." },
    ]);
  const told = async () =>
    (await listNotices(exercise.contributor, 1)).notices
      .filter(({ contribution }) => contribution)
      .map(({ kind, contribution }) => [kind, contribution?.id]);
  expect((await told()).toSorted()).toEqual([
    ["answered", said.id],
    ["removed", said.id],
  ]);
  const when = { sealedAt: ago(2), reportedAt: ago(1) };
  await steward().update(exercises).set(when).where(eq(exercises.id, exercise.id));
  expect(await told()).toContainEqual(["quoted", said.id]);
  expect(await told()).not.toContainEqual(["quoted", waiting.id]);
});

test("a convenor is told what waits in their own forums, each contribution once", async () => {
  const exercise = await buildExercise("open");
  const other = await buildOtherForum(exercise, { restricted: true });
  await buildContribution(exercise, { status: "held" });
  const flagged = await buildContribution(exercise, { status: "held" });
  const word = { exerciseId: exercise.id, forumId: exercise.forum.id, reason: "Names someone" };
  await steward()
    .insert(flags)
    .values({ ...word, contributionId: flagged.id, personId: exercise.contributor.id });
  await buildContribution(exercise, { status: "held", author: other.member, forumId: other.id });
  expect(await ofKind(exercise.convenor, "waiting")).toMatchObject([
    { count: 2, forum: exercise.forum.name },
  ]);
  expect(await ofKind(exercise.contributor, "waiting")).toEqual([]);
  expect(await ofKind(exercise.lead, "waiting")).toEqual([]);
});

test("a decision maker is told of a decision that waits, and those invited of one that is published", async () => {
  const exercise = await buildExercise("closed");
  const maker = await buildTeamMember(exercise.strategyId, "decision_maker");
  const [row] = await steward()
    .insert(decisions)
    .values({
      ...{
        reference: freshReference(),
        title: "Adoption",
        exerciseId: exercise.id,
        decisionMakerId: maker.id,
      },
      ...{ content: completeContent(), createdBy: exercise.lead.id, readyAt: ago(5) },
    })
    .returning();
  expect(await kinds(maker)).toEqual(["decision_ready"]);
  expect(await ofKind(exercise.contributor, "decision_published")).toEqual([]);
  expect(row?.title).toBe("Adoption");
});

test("what came since the last look is unseen, and stays marked for as long as a visit lasts", async () => {
  const exercise = await buildExercise("open");
  const { contributor } = exercise;
  expect(await countUnseenNotices(contributor)).toBe(1);
  await insertNoticeVisit(contributor);
  expect(await countUnseenNotices(contributor)).toBe(0);
  await happened(exercise, "extended", new Date(Date.now() + 1000));
  expect(await countUnseenNotices(contributor)).toBe(1);
  await steward()
    .update(noticeVisits)
    .set({ lastAt: ago(24) })
    .where(eq(noticeVisits.personId, contributor.id));
  await insertNoticeVisit(contributor);
  const marked = async () => (await listNotices(contributor, 1)).notices.map(({ unseen }) => unseen);
  expect(await marked()).toEqual([true, false]);
  await insertNoticeVisit(contributor);
  expect(await marked()).toEqual([true, false]);
  const counts = await asViewer(contributor, (tx) => countNoticesSince(tx, ago(24 * 30)));
  expect(counts).toEqual({ extended: 1 });
});

test("how often somebody is told is theirs to choose, and only while they are here", async () => {
  const [person, other] = [await buildPerson(), await buildPerson({ email: null })];
  expect(await findDigest(person)).toMatchObject({ digest: "weekly" });
  expect(await updateDigest(person, "none")).toBe(true);
  expect(await findDigest(person)).toMatchObject({ digest: "none" });
  expect(await findDigest(other)).toEqual({ digest: "weekly", email: null });
  await steward().update(people).set({ leftAt: sql`now()` }).where(eq(people.id, person.id));
  expect(await updateDigest(person, "daily")).toBe(false);
});
