import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Settlement } from "@/domain/placing-settled";
import { anchorFromWords } from "@/domain/words-meant";
import { buildOtherForum, buildPeer, wordsFor } from "@/fixtures/build-contribution";
import { buildExercise } from "@/fixtures/build-exercise";
import { buildPerson } from "@/fixtures/build-people";
import { buildMoveOn, importedSection } from "@/fixtures/build-version";
import { closeSteward, steward } from "@/fixtures/owner";
import { asViewer, closePool } from "./client";
import { findToCode } from "./codings";
import { listMyContributions } from "./contribution-mine";
import { findContribution, insertContribution } from "./contributions";
import { listEvidence } from "./evidence";
import { findModerated } from "./moderation";
import { updateSettled } from "./placing-settlements";
import { countPlacings, findPlacing, listPlacings, listPlacingsWaiting } from "./placings";
import { listSectionActivity } from "./reach-lineage";
import { listSubmissions } from "./register";
import { findRemovedTalk } from "./removed-talk";
import { contributionAnchors } from "./schema/anchors";
import { contributions } from "./schema/contributions";
import { findSectionPage } from "./section-page";

afterAll(async () => {
  await Promise.all([closePool(), closeSteward()]);
});

const badges = "Every member of staff will sign in with a badge, and nobody with a phone of their own.";
const device = "Nobody will be left without a device.";
const printing = "Printing is free in every library of the county from April.";
/** The first section loses its first paragraph, and its second one goes to a section that is new. */
const moved = [
  importedSection(1, "Tools that work for everyone", [printing]),
  importedSection(2, "Time to learn", ["Every member of staff will sign in with a phone.", device]),
];

type Exercise = Awaited<ReturnType<typeof buildExercise>>;

function placeIn(exercise: Exercise, section: number, at?: number) {
  const held = exercise.version.sections[section];
  const block = at === undefined ? null : held?.blocks[at];
  if (!held || block === undefined) throw new Error("There is no such block.");
  return { sectionStableId: held.stableId, blockStableId: block?.stableId ?? null, block };
}

async function say(exercise: Exercise, section: number, at?: number, words?: string) {
  const { block, ...place } = placeIn(exercise, section, at);
  const pointed = block && words ? anchorFromWords(block, words) : { anchor: null };
  if ("problem" in pointed) throw new Error(pointed.problem);
  const made = wordsFor(exercise, { ...place, anchor: pointed.anchor });
  return (await insertContribution(exercise.contributor, made)).id;
}

async function standing(id: number) {
  const [row] = await steward().select().from(contributions).where(eq(contributions.id, id));
  return { section: row?.placedSection, block: row?.placedBlock };
}

const rowsOf = (id: number) =>
  steward().select().from(contributionAnchors).where(eq(contributionAnchors.contributionId, id));

/** What the tallies say, and what is there, by place: they are the same at all times. */
async function tallied(exercise: Exercise) {
  const places = sql`coalesce(placed_section, 'nowhere') as section, unnest(array['all', coalesce(placed_block, 'section')]) as place, forum_id`;
  const kept =
    await steward().execute(sql`select section_stable_id as section, block_stable_id as place, forum_id, sum(count)::int as count
    from contribution_tallies where exercise_id = ${exercise.id} group by 1, 2, 3 having sum(count) <> 0 order by 1, 2, 3`);
  const there = await steward().execute(sql`select section, place, forum_id, count(*)::int as count from (
      select ${places} from contributions where exercise_id = ${exercise.id} and status in ('published', 'redacted')) c
    group by 1, 2, 3 order by 1, 2, 3`);
  return { kept: [...kept], there: [...there] };
}

describe("when an exercise goes on with a new version", () => {
  let exercise: Exercise;
  let said: Record<"kept" | "removed" | "whole" | "gone" | "reply", number>;
  let noise: number;
  let next: Awaited<ReturnType<typeof buildMoveOn>>;
  beforeAll(async () => {
    exercise = await buildExercise("open");
    const elsewhere = await buildExercise("open");
    noise = await say(elsewhere, 0, 1);
    said = {
      kept: await say(exercise, 1, 1),
      removed: await say(exercise, 0, 0, "sign in with a phone"),
      whole: await say(exercise, 0),
      gone: await say(exercise, 0, 1),
      reply: 0,
    };
    const peer = await buildPeer(exercise);
    const { block: _block, ...place } = placeIn(exercise, 0, 1);
    said.reply = (await insertContribution(peer, wordsFor(exercise, { ...place, parentId: said.gone }))).id;
    next = await buildMoveOn(exercise, exercise.version, { imported: moved });
  });

  test("every contribution gets one row, and what it was said of stays", async () => {
    for (const id of [said.kept, said.whole, said.gone]) {
      expect(await rowsOf(id)).toMatchObject([{ versionId: next.id, exact: null }]);
    }
    expect((await rowsOf(said.removed)).map(({ state }) => state)).toContain("selected");
    expect(await rowsOf(said.reply)).toEqual([]);
    expect(await rowsOf(noise)).toEqual([]);
    const [row] = await steward().select().from(contributions).where(eq(contributions.id, said.gone));
    expect(row).toMatchObject(placeOnly(placeIn(exercise, 0, 1)));
  });

  test("what has no place of its own stands by its section, with the replies to it", async () => {
    const { sectionStableId: section, blockStableId } = placeIn(exercise, 1, 1);
    expect(await standing(said.kept)).toEqual({ section, block: blockStableId });
    expect(await standing(said.whole)).toEqual({
      section: placeIn(exercise, 0).sectionStableId,
      block: null,
    });
    // A look-alike stands in section 2 word for word, and is not taken for it.
    expect((await rowsOf(said.gone))[0]?.state).toBe("ambiguous");
    expect(await standing(said.gone)).toEqual({ section: placeIn(exercise, 0).sectionStableId, block: null });
    expect(await standing(said.reply)).toEqual(await standing(said.gone));
    expect(await standing(noise)).not.toEqual({ section: null, block: null });
  });

  test("the tallies and the page count what is there", async () => {
    const { kept, there } = await tallied(exercise);
    expect(kept).toEqual(there);
    const page = await findSectionPage(exercise.contributor, { slug: exercise.slug, number: 1 });
    const ids = page?.notes.map(({ id }) => id) ?? [];
    expect(new Set(ids)).toEqual(new Set([said.removed, said.whole, said.gone]));
    expect(page?.counts.ofSection.get(placeIn(exercise, 0).sectionStableId)).toBe(4);
  });
});

const placeOnly = ({ sectionStableId, blockStableId }: ReturnType<typeof placeIn>) => ({
  sectionStableId,
  blockStableId,
});

describe("a block that goes to another section, and a section that goes altogether", () => {
  let exercise: Exercise;
  let onBlock: number;
  let onWords: number;
  let onSection: number;
  let restricted: number;
  beforeAll(async () => {
    exercise = await buildExercise("open");
    onBlock = await say(exercise, 0, 0);
    onWords = await say(exercise, 0, 0, "member of staff");
    onSection = await say(exercise, 1);
    const forum = await buildOtherForum(exercise, { restricted: true });
    const { block: _block, ...place } = placeIn(exercise, 1);
    restricted = (await insertContribution(forum.member, wordsFor(exercise, { ...place, forumId: forum.id })))
      .id;
    await buildMoveOn(exercise, exercise.version, {
      imported: [
        importedSection(1, "Something else entirely", [printing]),
        importedSection(2, "Tools that work for everyone", [
          "Every member of staff will sign in with a phone.",
          badges,
        ]),
      ],
    });
  });

  test("take their talk with them, and leave none uncounted", async () => {
    const { blockStableId: block } = placeIn(exercise, 0, 0);
    expect((await standing(onBlock)).block).toBe(block);
    expect((await standing(onWords)).block).toBe(block);
    const { kept, there } = await tallied(exercise);
    expect(kept).toEqual(there);
    expect(await standing(onSection)).toEqual({ section: null, block: null });
    expect((await rowsOf(onSection))[0]?.state).toBe("removed");
  });

  test("what stands nowhere is found with the old words, by those who hear it", async () => {
    const found = await findRemovedTalk(exercise.contributor, exercise.slug, { before: undefined, limit: 9 });
    expect(found?.count).toBe(1);
    expect(found?.notes).toMatchObject([
      { id: onSection, earlier: { version: "0.1", section: 2, title: "Time to learn", became: "removed" } },
    ]);
    const everything = await findRemovedTalk(exercise.lead, exercise.slug, { before: undefined, limit: 1 });
    expect(everything).toMatchObject({ count: 2, older: true, notes: [{ id: restricted }] });
    expect(
      await findRemovedTalk(await buildPerson(), exercise.slug, { before: undefined, limit: 9 }),
    ).toBeNull();
    const mine = await listMyContributions(exercise.contributor, { limit: 9 });
    expect(mine.contributions.find(({ id }) => id === onSection)?.standing).toMatchObject({
      ...{ version: "0.1", current: "0.2", section: null },
    });
    expect(await findContribution(exercise.contributor, onBlock)).toMatchObject({
      standing: { section: 2, block: "2.1" },
    });
    const page = await findSectionPage(exercise.contributor, { slug: exercise.slug, number: 1 });
    expect(page?.removed).toBe(true);
  });

  test("is named and counted where the team works with it", async () => {
    const of = { exerciseId: exercise.id };
    const gone = "of version 0.1, no longer in the draft";
    expect((await findToCode(exercise.lead, { ...of, id: onSection }))?.since).toBe(gone);
    expect((await findToCode(exercise.lead, { ...of, id: onBlock }))?.since).toBe(
      "of version 0.1, now section 2, 2.1",
    );
    const submissions = await listSubmissions(exercise.lead, {
      ...of,
      status: null,
      forum: null,
      before: null,
    });
    expect(submissions.find(({ id }) => id === onSection)?.section).toBe(`2. Time to learn ${gone}`);
    expect((await findModerated(exercise.convenor, onSection))?.since).toBe(gone);
    const evidence = await listEvidence(exercise.lead, exercise.id, {});
    expect(evidence.map(({ id, since }) => [id, since])).toContainEqual([onSection, gone]);
    const activity = await listSectionActivity(exercise.lead, { ...of, forumId: null, directorateId: null });
    expect(activity).toMatchObject([
      { title: "Something else entirely", goneSince: null, contributed: 0 },
      { title: "Tools that work for everyone", goneSince: null, contributed: 1 },
      { title: "Time to learn", goneSince: "0.1", contributed: 2 },
    ]);
  });

  test("restricted talk that stands nowhere is counted for those who hear it alone", async () => {
    const counted = async (viewer: Exercise["contributor"]) =>
      (await findSectionPage(viewer, { slug: exercise.slug, number: 1 }))?.counts.ofSection.get("nowhere");
    expect(await counted(exercise.contributor)).toBe(1);
    expect(await counted(exercise.lead)).toBe(2);
    const seen = await asViewer(exercise.contributor, (tx) =>
      tx.select().from(contributionAnchors).where(eq(contributionAnchors.contributionId, restricted)),
    );
    expect(seen).toEqual([]);
  });

  test("only the team moves them", async () => {
    const move = (viewer: Exercise["contributor"]) =>
      asViewer(viewer, (tx) =>
        tx.update(contributions).set({ placedBlock: "elsewhere" }).where(eq(contributions.id, onBlock)),
      );
    await expect(move(exercise.contributor)).rejects.toThrow();
    await expect(move(exercise.convenor)).rejects.toThrow();
  });
});

describe("settling", () => {
  let exercise: Exercise;
  let unclear: number;
  let onBlock: number;
  let reply: number;
  let next: Awaited<ReturnType<typeof buildMoveOn>>;
  const [first, second] = [
    "Nobody will be left without a device, at home.",
    "Nobody will be left without a device, at work.",
  ];
  const inVersion = () => ({ id: exercise.id, versionId: next.id });
  beforeAll(async () => {
    exercise = await buildExercise("open");
    unclear = await say(exercise, 0, 1, "left without a device");
    onBlock = await say(exercise, 0, 1);
    const { block: _block, ...place } = placeIn(exercise, 0, 1);
    reply = (
      await insertContribution(exercise.contributor, wordsFor(exercise, { ...place, parentId: unclear }))
    ).id;
    next = await buildMoveOn(exercise, exercise.version, {
      imported: [
        importedSection(1, "Tools that work for everyone", [printing]),
        importedSection(2, "Time to learn", ["Every member of staff will sign in with a phone.", device]),
        importedSection(3, "At home and at work", [first, second]),
      ],
    });
  });

  const settle = (viewer: Exercise["contributor"], seen: string | null, settlement: Partial<Settlement>) =>
    updateSettled(
      viewer,
      { exerciseId: exercise.id, versionId: next.id, contributionId: unclear, seen },
      {
        state: "removed",
        sectionStableId: null,
        blockStableId: null,
        start: null,
        end: null,
        quote: null,
        ...settlement,
      },
    );

  test("is for those who lead it, who see the candidates beside the old words", async () => {
    expect(await countPlacings(exercise.lead, inVersion())).toMatchObject({ ambiguous: 2, settled: 0 });
    const placing = await findPlacing(exercise.lead, inVersion(), unclear);
    expect(placing).toMatchObject({
      ...{ state: "ambiguous", seen: null, selected: { exact: "left without a device" } },
      passage: { version: "0.1", section: 1, block: "1.2", text: device },
    });
    expect(placing?.candidates?.length).toBeGreaterThan(0);
    expect(
      await listPlacings(exercise.lead, inVersion(), { state: "ambiguous", after: undefined }),
    ).toMatchObject([
      { id: unclear, words: "left without a device", now: { section: 1, block: null } },
      { id: onBlock, words: null },
    ]);
    for (const viewer of [exercise.contributor, exercise.convenor, await buildPerson()]) {
      expect(await findPlacing(viewer, inVersion(), unclear)).toBeNull();
      expect(await countPlacings(viewer, inVersion())).toMatchObject({ ambiguous: 0 });
      expect(await listPlacingsWaiting(viewer)).toEqual([]);
      expect(await settle(viewer, null, {})).toBe("conflict");
    }
    expect(await listPlacingsWaiting(exercise.lead)).toMatchObject([{ slug: exercise.slug, waiting: 2 }]);
  });

  test("adds to what was found, moves the talk with its replies, and is compared and set", async () => {
    const placing = await findPlacing(exercise.lead, inVersion(), unclear);
    const at = next.sections[2]?.blocks[1];
    if (!placing || !at) throw new Error("There is nothing to settle.");
    const pointed = anchorFromWords(at, "left without a device");
    if ("problem" in pointed) throw new Error(pointed.problem);
    const { quote, position } = pointed.anchor;
    const chosen = {
      ...{
        state: "moved" as const,
        sectionStableId: next.sections[2]?.stableId ?? "",
        blockStableId: at.stableId,
      },
      ...{ ...position, quote },
    };
    expect(await settle(exercise.lead, null, chosen)).toBe("settled");
    expect(await settle(exercise.lead, null, {})).toBe("conflict");
    const [, row] = await rowsOf(unclear);
    expect(row).toMatchObject({
      state: "ambiguous",
      settledState: "moved",
      settledBy: exercise.lead.id,
      ...quote,
    });
    expect(row?.candidates).toEqual(placing.candidates);
    expect(await standing(unclear)).toEqual({ section: chosen.sectionStableId, block: at.stableId });
    expect(await standing(reply)).toEqual(await standing(unclear));
    const { kept, there } = await tallied(exercise);
    expect(kept).toEqual(there);
    expect(await countPlacings(exercise.lead, inVersion())).toMatchObject({
      ambiguous: 1,
      moved: 1,
      settled: 1,
    });
    const page = await findSectionPage(exercise.contributor, { slug: exercise.slug, number: 3 });
    expect(page?.notes).toMatchObject([
      { id: unclear, earlier: { became: "moved" }, meant: { now: position } },
    ]);
  });

  test("can be changed until the next version, which goes on from it", async () => {
    const third = await buildMoveOn(exercise, next, {
      number: "0.3",
      imported: [
        importedSection(1, "Tools that work for everyone", [printing]),
        importedSection(2, "At home and at work", [first, second]),
      ],
    });
    const rows = await rowsOf(unclear);
    expect(rows.map(({ state, settledState }) => settledState ?? state)).toEqual([
      "selected",
      "moved",
      "unchanged",
    ]);
    expect(rows[2]).toMatchObject({
      versionId: third.id,
      blockStableId: next.sections[2]?.blocks[1]?.stableId,
    });
    const seen = (await findPlacing(exercise.lead, inVersion(), unclear))?.seen ?? null;
    expect(seen).not.toBeNull();
    expect(await settle(exercise.lead, seen, {})).toBe("conflict");
    expect(await rowsOf(onBlock)).toHaveLength(2);
    const { kept, there } = await tallied(exercise);
    expect(kept).toEqual(there);
  });

  test("nobody else writes to a placing, and nobody in another’s name", async () => {
    const forge = (viewer: Exercise["contributor"], settledBy: number) =>
      asViewer(viewer, (tx) =>
        tx
          .update(contributionAnchors)
          .set({ settledState: "removed", settledBy, settledAt: new Date(), startsAt: null, endsAt: null })
          .where(eq(contributionAnchors.contributionId, onBlock))
          .returning(),
      );
    expect(await forge(exercise.contributor, exercise.contributor.id)).toEqual([]);
    await expect(forge(exercise.lead, exercise.contributor.id)).rejects.toThrow();
  });
});
