import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anchorFromWords } from "@/domain/words-meant";
import { wordsFor } from "@/fixtures/build-contribution";
import { buildExercise } from "@/fixtures/build-exercise";
import { buildPerson } from "@/fixtures/build-people";
import { buildNextVersion, importedSection } from "@/fixtures/build-version";
import { closeSteward, steward } from "@/fixtures/owner";
import { asViewer, closePool } from "./client";
import { findContribution, insertContribution } from "./contributions";
import { contributionAnchors } from "./schema/anchors";
import { updateRemainingEditorial } from "./version-changes";
import { updatePublished } from "./version-publications";

let exercise: Awaited<ReturnType<typeof buildExercise>>;
beforeAll(async () => {
  exercise = await buildExercise("open");
});
afterAll(async () => {
  await Promise.all([closePool(), closeSteward()]);
});

async function about(section: number, at: number, words: string) {
  const held = exercise.version.sections[section];
  const block = held?.blocks[at];
  if (!held || !block) throw new Error("There is no such block.");
  const pointed = anchorFromWords(block, words);
  if ("problem" in pointed) throw new Error(pointed.problem);
  const made = wordsFor(exercise, {
    sectionStableId: held.stableId,
    blockStableId: block.stableId,
    anchor: pointed.anchor,
  });
  return (await insertContribution(exercise.contributor, made)).id;
}

const rowsOf = (id: number) =>
  steward().select().from(contributionAnchors).where(eq(contributionAnchors.contributionId, id));

describe("the words that a contribution is about", () => {
  test("are kept as they stood, and read by those who read the contribution alone", async () => {
    const id = await about(0, 0, "member of staff");
    expect(await rowsOf(id)).toMatchObject([
      { state: "selected", exact: "member of staff", prefix: "Every ", startsAt: 6, endsAt: 21 },
    ]);
    expect((await findContribution(exercise.contributor, id))?.note.meant).toEqual({
      words: "member of staff",
      start: 6,
      end: 21,
      now: { state: "selected", block: exercise.version.sections[0]?.blocks[0]?.stableId, start: 6, end: 21 },
    });
    const stranger = await buildPerson();
    for (const [viewer, count] of [
      [exercise.contributor, 1],
      [exercise.lead, 1],
      [stranger, 0],
      [null, 0],
    ] as const) {
      const seen = await asViewer(viewer, (tx) =>
        tx.select().from(contributionAnchors).where(eq(contributionAnchors.contributionId, id)),
      );
      expect(seen).toHaveLength(count);
    }
  });

  test("are nobody else’s to say", async () => {
    const id = (await insertContribution(exercise.contributor, wordsFor(exercise))).id;
    const [row] = await rowsOf(await about(0, 1, "left without"));
    if (!row) throw new Error("There is no anchor.");
    for (const viewer of [exercise.lead, await buildPerson()]) {
      const forged = { ...row, contributionId: id };
      await expect(asViewer(viewer, (tx) => tx.insert(contributionAnchors).values(forged))).rejects.toThrow();
    }
  });

  test("are looked for in the next version, and what they were stays", async () => {
    const kept = await about(1, 1, "left without a device");
    const reworded = await about(0, 0, "will sign in with a phone");
    const gone = await about(0, 1, "Nobody will be left");
    const draft = await buildNextVersion(exercise.strategy, exercise.version, {
      imported: [
        importedSection(1, "Tools that work for everyone", [
          "Every member of staff will sign in with a badge or phone.",
          "Printing is free in every library of the county from April.",
        ]),
        importedSection(2, "Time to learn", [
          "Every member of staff will sign in with a phone.",
          "We promise: nobody will be left without a device.",
        ]),
      ],
    });
    await updateRemainingEditorial(exercise.lead, {
      versionId: draft.id,
      strategyId: exercise.strategy.id,
    });
    const outcome = await updatePublished(exercise.lead, {
      versionId: draft.id,
      strategyId: exercise.strategy.id,
      number: "0.2",
      sha256: "a".repeat(64),
      revision: 1,
      moveOn: [exercise.id],
    });
    expect(outcome).toBe("published");

    expect(await rowsOf(kept)).toMatchObject([
      { state: "selected", versionId: exercise.version.id },
      {
        state: "unchanged",
        versionId: draft.id,
        exact: "left without a device",
        prefix: "We promise: nobody will be ",
      },
    ]);
    // A look-alike stands word for word in section 2, and is not taken for it.
    const [, there] = await rowsOf(reworded);
    expect(there?.blockStableId).not.toBe(exercise.version.sections[1]?.blocks[0]?.stableId);
    expect(["reworded", "unchanged", "ambiguous"]).toContain(there?.state);
    expect(await rowsOf(gone)).toHaveLength(2);
    expect((await rowsOf(gone))[1]?.state).not.toBe("unchanged");
    expect((await findContribution(exercise.contributor, gone))?.note.meant?.words).toBe(
      "Nobody will be left",
    );
  });
});
