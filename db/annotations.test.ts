import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BlockContent } from "@/domain/block";
import type { Person } from "@/domain/person";
import { anchorFromWords } from "@/domain/words-meant";
import { buildOtherForum, buildPeer, wordsFor } from "@/fixtures/build-contribution";
import { buildContribution, buildExercise } from "@/fixtures/build-exercise";
import { buildPerson, buildTeamMember } from "@/fixtures/build-people";
import { buildNextVersion, importedSection } from "@/fixtures/build-version";
import { closeSteward, steward } from "@/fixtures/owner";
import { countAnnotated, listAnnotated } from "./annotations";
import { closePool } from "./client";
import { findMyDownload } from "./contribution-download";
import { insertContribution } from "./contributions";
import { suggestions } from "./schema/suggestions";
import { updateRemainingEditorial } from "./version-changes";
import { updatePublished } from "./version-publications";

let exercise: Awaited<ReturnType<typeof buildExercise>>;
beforeAll(async () => {
  exercise = await buildExercise("open");
  const noise = await buildExercise("open");
  await buildContribution(noise);
});
afterAll(async () => {
  await Promise.all([closePool(), closeSteward()]);
});

async function find(viewer: Person, id: number) {
  const all = await listAnnotated(viewer, { exerciseId: exercise.id, after: 0, limit: 100 });
  return all.find((one) => one.id === id);
}

describe("words and names leave as they are published", () => {
  test("a named contribution with both, at its block", async () => {
    const { id, body } = await buildContribution(exercise);
    expect(await find(exercise.lead, id)).toMatchObject({
      words: body,
      name: exercise.contributor.name,
      parentId: null,
      places: [{ versionNumber: "0.1", section: { number: 1 }, block: { number: "1.1" }, words: null }],
    });
  });

  test("a confidential one without its name", async () => {
    const { id, body } = await buildContribution(exercise, {
      author: await buildPeer(exercise),
      named: false,
    });
    expect(await find(exercise.lead, id)).toMatchObject({ words: body, name: null });
  });

  test("one from a restricted forum without its name, even where it was given", async () => {
    const restricted = await buildOtherForum(exercise, { restricted: true });
    const { id, body } = await buildContribution(exercise, {
      author: restricted.member,
      forumId: restricted.id,
    });
    expect(await find(exercise.lead, id)).toMatchObject({ words: body, name: null });
  });

  test.each(["held", "withheld", "withdrawn", "transferred"] as const)(
    "one that is %s with neither, and still counted",
    async (status) => {
      const before = await countAnnotated(exercise.lead, exercise.id);
      const { id } = await buildContribution(exercise, { status });
      expect(await find(exercise.lead, id)).toMatchObject({ words: null, name: null });
      expect(await countAnnotated(exercise.lead, exercise.id)).toBe(before + 1);
    },
  );

  test("a redacted one as it was redacted", async () => {
    const { id } = await buildContribution(exercise, { status: "redacted", body: "What [name] said." });
    expect(await find(exercise.lead, id)).toMatchObject({ words: "What [name] said." });
  });

  test("a suggestion with the words it proposes, unless it had to be redacted", async () => {
    for (const status of ["published", "redacted"] as const) {
      const { id } = await buildContribution(exercise, { kind: "suggestion", status });
      const text = "Every member of staff will sign in with a badge.";
      const content: BlockContent = { kind: "paragraph", inlines: [{ type: "text", text }] };
      await steward()
        .insert(suggestions)
        .values({ contributionId: id, exerciseId: exercise.id, content, text });
      expect((await find(exercise.lead, id))?.proposed).toBe(status === "published" ? text : null);
    }
  });

  test("one about a whole section without a block, and a reply with what it answers", async () => {
    const whole = await buildContribution(exercise, { blockStableId: null });
    const reply = await buildContribution(exercise, { blockStableId: null, parentId: whole.id });
    expect((await find(exercise.lead, whole.id))?.places).toMatchObject([
      { section: { number: 1 }, block: null },
    ]);
    expect(await find(exercise.lead, reply.id)).toMatchObject({ parentId: whole.id });
  });
});

test("pages follow one another by the last contribution, and hold nothing of another exercise", async () => {
  await buildContribution(exercise);
  await buildContribution(exercise);
  const ids: number[] = [];
  for (
    let after = 0, page = await listAnnotated(exercise.lead, { exerciseId: exercise.id, after, limit: 3 });
    page.length > 0;
  ) {
    ids.push(...page.map(({ id }) => id));
    after = page.at(-1)?.id ?? 0;
    page = await listAnnotated(exercise.lead, { exerciseId: exercise.id, after, limit: 3 });
  }
  expect(ids).toEqual(ids.toSorted((one, other) => one - other));
  expect(new Set(ids).size).toBe(await countAnnotated(exercise.lead, exercise.id));
});

test("nobody but those who may read the evidence gets any", async () => {
  await buildContribution(exercise);
  const other = await buildExercise("open");
  const outsiders = [
    exercise.contributor,
    exercise.convenor,
    other.lead,
    await buildTeamMember(exercise.strategyId, "decision_maker"),
    await buildPerson({ roles: ["administrator"] }),
  ];
  for (const viewer of outsiders) {
    expect(await listAnnotated(viewer, { exerciseId: exercise.id, after: 0, limit: 10 })).toEqual([]);
    expect(await countAnnotated(viewer, exercise.id)).toBe(0);
  }
});

test("words that were selected are found in each version that has them, and not in one that lost them", async () => {
  const talked = await buildExercise("open");
  const about = async (at: number, words: string) => {
    const [section] = talked.version.sections;
    const block = section?.blocks[at];
    if (!section || !block) throw new Error("There is no such block.");
    const pointed = anchorFromWords(block, words);
    if ("problem" in pointed) throw new Error(pointed.problem);
    const made = wordsFor(talked, { blockStableId: block.stableId, anchor: pointed.anchor });
    return (await insertContribution(talked.contributor, made)).id;
  };
  const kept = await about(0, "sign in with a phone");
  const lost = await about(1, "left without a device");
  const draft = await buildNextVersion(talked.strategy, talked.version, {
    imported: [
      importedSection(1, "Tools that work for everyone", [
        "First of all: every member of staff will sign in with a phone.",
      ]),
    ],
  });
  await updateRemainingEditorial(talked.lead, { versionId: draft.id, strategyId: talked.strategy.id });
  await updatePublished(talked.lead, {
    versionId: draft.id,
    revision: draft.revision,
    strategyId: talked.strategy.id,
    number: "0.2",
    sha256: "a".repeat(64),
    moveOn: [talked.id],
  });
  const all = await listAnnotated(talked.lead, { exerciseId: talked.id, after: 0, limit: 10 });
  const placesOf = (id: number) =>
    all
      .find((one) => one.id === id)
      ?.places.map(({ versionNumber, words, block }) => [
        versionNumber,
        block?.text.slice(words?.position.start, words?.position.end),
      ]);
  expect(placesOf(kept)).toEqual([
    ["0.1", "sign in with a phone"],
    ["0.2", "sign in with a phone"],
  ]);
  expect(placesOf(lost)).toEqual([["0.1", "left without a device"]]);

  // The contributor takes them along too.
  const own = JSON.stringify(await findMyDownload(talked.contributor));
  expect(own).toContain('"aboutTheWords":"left without a device"');
});
