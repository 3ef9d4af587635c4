import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import type { Person } from "@/domain/person";
import type { TalkFilters } from "@/domain/talk-filter";
import { buildAnswer, buildOtherForum, buildPeer, suggestionFor } from "@/fixtures/build-contribution";
import { type BuiltExercise, buildContribution, buildExercise } from "@/fixtures/build-exercise";
import { closeSteward, steward } from "@/fixtures/owner";
import { closePool } from "./client";
import { insertContribution } from "./contributions";
import { listExerciseSections } from "./exercise-sections";
import { issues } from "./schema/analysis";
import { sectionVisits } from "./schema/exercises";
import { insertSectionVisit } from "./section-visits";
import { findTalkList } from "./talk-list";

afterAll(async () => {
  await Promise.all([closePool(), closeSteward()]);
});

const firstPage = { oldest: false, from: undefined, limit: 25 };

async function list(viewer: Person, exercise: BuiltExercise, filters: TalkFilters, page = {}) {
  const found = await findTalkList(viewer, exercise.slug, { ...firstPage, ...page, filters });
  if (!found) throw new Error("This viewer sees no such list.");
  return found;
}
const idsOf = async (...asked: Parameters<typeof list>) =>
  (await list(...asked)).notes.map(({ note }) => note.id);

/** Contributions in both sections by two people, and some that nobody else may see. */
async function buildTalk() {
  const exercise = await buildExercise("open");
  const peer = await buildPeer(exercise);
  const other = await buildOtherForum(exercise);
  const second = exercise.version.sections[1]?.stableId ?? "";
  const onBlock = await buildContribution(exercise);
  const onWhole = await buildContribution(exercise, { blockStableId: null, author: peer });
  const inSecond = await buildContribution(exercise, {
    sectionStableId: second,
    blockStableId: null,
    author: peer,
  });
  const foreign = await buildContribution(exercise, { forumId: other.id, author: other.member });
  for (const status of ["held", "withheld", "withdrawn", "transferred"] as const) {
    await buildContribution(exercise, { status });
  }
  await buildContribution(await buildExercise("open"));
  return { exercise, peer, other, onBlock, onWhole, inSecond, foreign };
}

test("a list has what the viewer may see, with where it stands, by section, block, forum and kind", async () => {
  const { exercise, other, onBlock, onWhole, inSecond, foreign } = await buildTalk();
  const viewer = exercise.contributor;
  expect(await idsOf(viewer, exercise, {})).toEqual([inSecond.id, onWhole.id, onBlock.id]);
  expect(await idsOf(viewer, exercise, { section: 1 })).toEqual([onWhole.id, onBlock.id]);
  expect(await idsOf(viewer, exercise, { section: 1, block: "1.1" })).toEqual([onBlock.id]);
  expect(await idsOf(viewer, exercise, { section: 1, block: "section" })).toEqual([onWhole.id]);
  expect(await idsOf(viewer, exercise, { kind: "suggestion" })).toEqual([]);
  const { id } = await insertContribution(viewer, suggestionFor(exercise));
  expect(await idsOf(viewer, exercise, { kind: "suggestion" })).toEqual([id]);
  expect(await idsOf(exercise.lead, exercise, { forum: other.slug })).toEqual([foreign.id]);
  const { notes, count } = await list(exercise.lead, exercise, { section: 2 });
  expect(notes.map(({ place }) => place?.section?.number)).toEqual([2]);
  expect(count).toBe(1);
  expect(await findTalkList(viewer, exercise.slug, { ...firstPage, filters: { section: 9 } })).toBeNull();
  expect(await findTalkList(null, exercise.slug, { ...firstPage, filters: {} })).toBeNull();
});

test("a forum that the viewer may not see is neither offered nor asked", async () => {
  const { exercise, other } = await buildTalk();
  const mine = await list(exercise.contributor, exercise, { forum: other.slug });
  expect(mine.forums.map(({ slug }) => slug)).toEqual([exercise.forum.slug]);
  expect(mine.filters.said.forum).toBeUndefined();
  expect((await list(exercise.lead, exercise, {})).forums.map(({ slug }) => slug)).toContain(other.slug);
  const restricted = await buildOtherForum(exercise, { restricted: true });
  expect((await list(exercise.lead, exercise, {})).forums.map(({ slug }) => slug)).not.toContain(
    restricted.slug,
  );
});

test("without a reply, and without a response that was published", async () => {
  const { exercise, onBlock, onWhole, inSecond } = await buildTalk();
  const viewer = exercise.contributor;
  await buildContribution(exercise, { parentId: onBlock.id });
  await buildContribution(exercise, { parentId: onWhole.id, status: "held" });
  expect(await idsOf(viewer, exercise, { answered: "no_reply" })).toEqual([inSecond.id, onWhole.id]);
  const { id } = await buildAnswer(exercise, [onWhole.id], { publishedAt: null });
  expect(await idsOf(viewer, exercise, { answered: "no_response" })).toHaveLength(3);
  await steward().update(issues).set({ publishedAt: new Date() }).where(eq(issues.id, id));
  expect(await idsOf(viewer, exercise, { answered: "no_response" })).toEqual([inSecond.id, onBlock.id]);
});

test("what I said, and what I replied to", async () => {
  const { exercise, peer, onBlock, onWhole, inSecond } = await buildTalk();
  expect(await idsOf(exercise.contributor, exercise, { only: "mine" })).toEqual([onBlock.id]);
  await buildContribution(exercise, { parentId: onBlock.id, author: peer });
  expect(await idsOf(peer, exercise, { only: "mine" })).toEqual([inSecond.id, onWhole.id, onBlock.id]);
});

test("what is new since my last visit is the same on the exercise’s page and in the list", async () => {
  const { exercise, peer, onBlock } = await buildTalk();
  const viewer = exercise.contributor;
  const [section] = exercise.version.sections;
  await insertSectionVisit(viewer, { exerciseId: exercise.id, sectionStableId: section?.stableId ?? "" });
  expect(await idsOf(viewer, exercise, { only: "new" })).toEqual([]);
  await steward()
    .update(sectionVisits)
    .set({ lastAt: new Date(Date.now() - 40 * 60_000) })
    .where(eq(sectionVisits.personId, viewer.id));
  const hour = new Date(Date.now() - 60 * 60_000);
  const old = await buildContribution(exercise, { author: peer, receivedAt: hour });
  const reply = await buildContribution(exercise, { author: peer, parentId: old.id });
  await buildContribution(exercise, { author: peer, status: "held" });

  const ids = await idsOf(viewer, exercise, { only: "new" });
  expect(ids).toContain(old.id);
  expect(ids).toContain(reply.parentId);
  expect(ids).not.toContain(onBlock.id);
  const sections = await listExerciseSections(viewer, { ...exercise, onTeam: false });
  expect(sections[0]?.fresh).toBeGreaterThan(0);
  expect(sections[1]?.fresh).toBe(0);
});

test("the oldest first or the newest, page by page, and nothing twice", async () => {
  const { exercise, onBlock, onWhole, inSecond } = await buildTalk();
  const viewer = exercise.contributor;
  const [one] = await idsOf(viewer, exercise, {}, { limit: 1 });
  expect(one).toBe(inSecond.id);
  expect(await idsOf(viewer, exercise, {}, { limit: 1, from: one })).toEqual([onWhole.id]);
  expect(await idsOf(viewer, exercise, {}, { oldest: true, limit: 2 })).toEqual([onBlock.id, onWhole.id]);
  const rest = await list(viewer, exercise, {}, { oldest: true, limit: 2, from: onWhole.id });
  expect(rest.notes.map(({ note }) => note.id)).toEqual([inSecond.id]);
  expect(rest.more).toBe(false);
});
