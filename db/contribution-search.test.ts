import { sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { stretchesOf } from "@/domain/found-words";
import type { Person } from "@/domain/person";
import type { TalkFilters } from "@/domain/talk-filter";
import { buildAnswer, buildOtherForum, buildPeer, suggestionFor } from "@/fixtures/build-contribution";
import { type BuiltExercise, buildContribution, buildExercise } from "@/fixtures/build-exercise";
import { buildPerson } from "@/fixtures/build-people";
import { closeSteward, steward } from "@/fixtures/owner";
import { asViewer, closePool } from "./client";
import { updateContributionBody } from "./contribution-changes";
import { findEverywhere, findInExercise } from "./contribution-search";
import { insertContribution } from "./contributions";
import { contributions } from "./schema/contributions";

afterAll(async () => {
  await Promise.all([closePool(), closeSteward()]);
});

const look = { after: undefined, limit: 20, blocks: 5 };

async function search(viewer: Person, exercise: BuiltExercise, words: string, filters: TalkFilters = {}) {
  const found = await findInExercise(viewer, exercise.slug, { ...look, words, filters });
  if (!found) throw new Error("This viewer sees no such exercise.");
  return found;
}
const idsFound = async (...asked: Parameters<typeof search>) =>
  (await search(...asked)).notes.map(({ id }) => id);

test("inside forums, each member finds their own forum’s words and the team finds all", async () => {
  const exercise = await buildExercise("open");
  const other = await buildOtherForum(exercise);
  const body = "The kiosk needs a magnifier.";
  const ours = await buildContribution(exercise, { body });
  const theirs = await buildContribution(exercise, { forumId: other.id, author: other.member, body });
  await buildContribution(await buildExercise("open"), { body });
  const peer = await buildPeer(exercise);

  expect(await idsFound(peer, exercise, "magnifiers")).toEqual([ours.id]);
  expect(await idsFound(other.member, exercise, "magnifiers")).toEqual([theirs.id]);
  expect((await idsFound(exercise.lead, exercise, "magnifiers")).toSorted()).toEqual([ours.id, theirs.id]);
  expect((await search(peer, exercise, "magnifiers")).count).toBe(1);
  const stranger = await buildPerson();
  expect(
    await findInExercise(stranger, exercise.slug, { ...look, words: "magnifier", filters: {} }),
  ).toBeNull();
  expect(await findInExercise(null, exercise.slug, { ...look, words: "magnifier", filters: {} })).toBeNull();
});

test("where talk is shared, a restricted forum’s words are found by its members alone", async () => {
  const exercise = await buildExercise("open", { talkScope: "all_invited" });
  const restricted = await buildOtherForum(exercise, { restricted: true });
  const body = "The kiosk needs a magnifier.";
  const ours = await buildContribution(exercise, { body });
  const kept = await buildContribution(exercise, { forumId: restricted.id, author: restricted.member, body });

  expect(await idsFound(exercise.contributor, exercise, "magnifier")).toEqual([ours.id]);
  expect(await idsFound(restricted.member, exercise, "magnifier")).toEqual([kept.id, ours.id]);
  // To name the forum finds nothing more, and the choice is not offered.
  const asked = await search(exercise.contributor, exercise, "magnifier", { forum: restricted.slug });
  expect(asked.forums.map(({ slug }) => slug)).not.toContain(restricted.slug);
  expect(asked.filters.forum).toBeNull();
  expect(asked.count).toBe(1);
});

test("what is held, withheld, withdrawn or passed on is found by its author alone, with what it is", async () => {
  const exercise = await buildExercise("open");
  const peer = await buildPeer(exercise);
  const body = "The kiosk needs a magnifier.";
  for (const status of ["held", "withheld", "withdrawn", "transferred"] as const) {
    await buildContribution(exercise, { status, body });
  }
  const found = await search(peer, exercise, "magnifier");
  expect(found.notes).toEqual([]);
  expect(found.count).toBe(0);
  const own = await search(exercise.contributor, exercise, "magnifier");
  expect(own.notes.map(({ status }) => status).toSorted()).toEqual([
    "held",
    "transferred",
    "withdrawn",
    "withheld",
  ]);
});

test("nobody learns by asking the function itself what they may not see", async () => {
  const exercise = await buildExercise("open");
  const other = await buildOtherForum(exercise);
  await buildContribution(exercise, { body: "The kiosk needs a magnifier." });
  const asked = sql`select * from find_contributions('magnifier', array[${exercise.id}]::integer[], null, null, null, null, false, 10)`;
  for (const viewer of [other.member, await buildPerson(), null]) {
    expect([...(await asViewer(viewer, (tx) => tx.execute(asked)))]).toEqual([]);
  }
  await expect(
    asViewer(exercise.lead, (tx) => tx.execute(sql`select from contribution_words`)),
  ).rejects.toThrow();
});

test("replies and suggested words are found, and what a convenor took out is not", async () => {
  const exercise = await buildExercise("open");
  const peer = await buildPeer(exercise);
  const said = await buildContribution(exercise, { body: "A kiosk in each depot." });
  const reply = await buildContribution(exercise, { body: "With a magnifier.", parentId: said.id });
  const { id } = await insertContribution(
    exercise.contributor,
    suggestionFor(exercise, "Each depot gets a kaleidoscope."),
  );

  expect(await idsFound(peer, exercise, "magnifier")).toEqual([reply.id]);
  const suggested = await search(peer, exercise, "kaleidoscope");
  expect(suggested.notes.map((note) => note.id)).toEqual([id]);
  expect(suggested.notes[0]?.proposed?.text).toBe("Each depot gets a kaleidoscope.");

  await steward()
    .update(contributions)
    .set({ status: "redacted", body: "[taken out]" })
    .where(sql`id = ${id}`);
  expect(await idsFound(peer, exercise, "kaleidoscope")).toEqual([]);
  expect(await idsFound(peer, exercise, '"depots are left out"')).toEqual([]);
});

test("an edited contribution is found by its new words", async () => {
  const exercise = await buildExercise("open");
  const { id, revision } = await buildContribution(exercise, { body: "A kiosk in each depot." });
  await updateContributionBody(exercise.contributor, {
    id,
    revision,
    body: "A magnifier for each desk.",
    quotePermission: false,
    confidential: false,
  });
  expect(await idsFound(exercise.contributor, exercise, "kiosk")).toEqual([]);
  expect(await idsFound(exercise.contributor, exercise, "magnifier")).toEqual([id]);
});

test("blocks of the draft that people read are found, in its spelling, and marked", async () => {
  const exercise = await buildExercise("open");
  const found = await search(exercise.contributor, exercise, "devices");
  expect(found.draft.map(({ number }) => number)).toEqual(["1.2", "2.2"]);
  expect(found.draft[0]?.section.title).toBe("Tools that work for everyone");
  const [first] = found.draft;
  const marks = stretchesOf(first?.text ?? "", first?.marked ?? "").filter((stretch) => stretch.found);
  expect(marks.map(({ text }) => text)).toEqual(["device"]);
});

test("the best fit comes first, of equals the newest, and the next page goes on behind it", async () => {
  const exercise = await buildExercise("open");
  const often = await buildContribution(exercise, { body: "Magnifier, magnifier, magnifier." });
  const older = await buildContribution(exercise, { body: "One magnifier for us." });
  const newer = await buildContribution(exercise, { body: "One magnifier for us." });
  const all = await search(exercise.contributor, exercise, "magnifier");
  expect(all.notes.map(({ id }) => id)).toEqual([often.id, newer.id, older.id]);
  const [, second] = all.notes;
  const after = { relevance: second?.relevance ?? 0, id: second?.id ?? 0 };
  const rest = await findInExercise(exercise.contributor, exercise.slug, {
    ...look,
    words: "magnifier",
    filters: {},
    after,
  });
  expect(rest?.notes.map(({ id }) => id)).toEqual([older.id]);
});

test("filters narrow a search", async () => {
  const exercise = await buildExercise("open");
  const peer = await buildPeer(exercise);
  const [first, second] = exercise.version.sections;
  const body = "The kiosk needs a magnifier.";
  const mine = await buildContribution(exercise, { body });
  const theirs = await buildContribution(exercise, {
    body,
    author: peer,
    sectionStableId: second?.stableId ?? "",
    blockStableId: null,
  });
  await buildAnswer(exercise, [mine.id]);
  const viewer = exercise.contributor;
  expect(await idsFound(viewer, exercise, "magnifier", { section: 1 })).toEqual([mine.id]);
  expect(await idsFound(viewer, exercise, "magnifier", { section: 1, block: "1.1" })).toEqual([mine.id]);
  expect(await idsFound(viewer, exercise, "magnifier", { section: 1, block: "1.2" })).toEqual([]);
  expect(await idsFound(viewer, exercise, "magnifier", { section: 2, block: "section" })).toEqual([
    theirs.id,
  ]);
  expect(await idsFound(viewer, exercise, "magnifier", { only: "mine" })).toEqual([mine.id]);
  expect(await idsFound(viewer, exercise, "magnifier", { answered: "no_response" })).toEqual([theirs.id]);
  expect(await idsFound(viewer, exercise, "magnifier", { kind: "suggestion" })).toEqual([]);
  expect(await idsFound(viewer, exercise, "magnifier", { forum: exercise.forum.slug })).toHaveLength(2);
  expect(first?.number).toBe(1);
});

test("words that everything has, and nothing at all, find nothing", async () => {
  const exercise = await buildExercise("open");
  await buildContribution(exercise);
  for (const words of ["the", "", "…", "'\"", "-", "-phone"]) {
    const found = await search(exercise.contributor, exercise, words);
    expect(found).toMatchObject({ understood: false, notes: [], count: 0 });
  }
});

test("a search in all exercises finds what each shows to the viewer", async () => {
  const word = "heliograph";
  const one = await buildExercise("open");
  const two = await buildExercise("open");
  const foreign = await buildExercise("open");
  const body = `A ${word} for the depot.`;
  const [here, there] = [await buildContribution(one, { body }), await buildContribution(two, { body })];
  await buildContribution(foreign, { body });
  const both = await buildPeer(one);
  await steward().execute(
    sql`insert into memberships (forum_id, person_id, joined_on) values (${two.forum.id}, ${both.id}, '2020-01-01')`,
  );
  const found = await findEverywhere(both, { ...look, words: word });
  expect(found?.notes.map(({ id }) => id).toSorted()).toEqual([here.id, there.id]);
  expect(found?.notes.map(({ place }) => place?.exercise.slug).toSorted()).toEqual(
    [one.slug, two.slug].toSorted(),
  );
});
