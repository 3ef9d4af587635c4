import { expect, test } from "vitest";
import { buildSealedExercise } from "@/fixtures/build-analysis";
import { buildPublishedDecision, planFor } from "@/fixtures/build-decision";
import { buildExercise, buildStrategy } from "@/fixtures/build-exercise";
import { buildNextVersion } from "@/fixtures/build-version";
import { listBlockPlaces, listSectionPlaces } from "./version-places";

async function buildThree() {
  const exercise = await buildExercise("open");
  const noise = await buildStrategy();
  await buildNextVersion(noise, noise.version, { published: true });
  const second = await buildNextVersion(exercise.strategy, exercise.version, { published: true });
  await buildNextVersion(exercise.strategy, second, { imported: [], number: "0.3" });
  const [section] = exercise.version.sections;
  const place = (stableId: string | undefined) => ({
    strategyId: exercise.strategy.id,
    stableId: stableId ?? "",
  });
  return { exercise, noise, second, section, place };
}

test("a block is found in every version that the viewer may see, and missing where it is not", async () => {
  const { exercise, second, section, place } = await buildThree();
  const reworded = place(section?.blocks[0]?.stableId);
  const told = await listBlockPlaces(exercise.contributor, reworded);
  expect(told.map(({ versionNumber, place: then }) => [versionNumber, then?.number, then?.text])).toEqual([
    ["0.1", "1.1", "Every member of staff will sign in with a phone."],
    ["0.2", "1.1", "Every member of staff will sign in with a phone or a badge."],
  ]);
  expect(told[0]?.place?.section).toEqual({ number: 1, title: "Tools that work for everyone" });

  const added = await listBlockPlaces(exercise.contributor, place(second.sections[0]?.blocks[2]?.stableId));
  expect(added.map((then) => then.place?.number ?? null)).toEqual([null, "1.3"]);

  const asLead = await listBlockPlaces(exercise.lead, reworded);
  expect(asLead.map(({ versionNumber }) => versionNumber)).toEqual(["0.1", "0.2", "0.3"]);
});

test("a section too, without the draft for those invited", async () => {
  const { exercise, section, place } = await buildThree();
  const told = await listSectionPlaces(exercise.contributor, place(section?.stableId));
  expect(told.map(({ versionNumber, number }) => [versionNumber, number])).toEqual([
    ["0.1", 1],
    ["0.2", 1],
  ]);
});

test("nobody else finds anything, and nothing is found in another strategy", async () => {
  const { exercise, noise, section, place } = await buildThree();
  const block = place(section?.blocks[0]?.stableId);
  for (const viewer of [noise.lead, null]) {
    expect(await listBlockPlaces(viewer, block)).toEqual([]);
    expect(await listSectionPlaces(viewer, place(section?.stableId))).toEqual([]);
  }
  const elsewhere = await listBlockPlaces(noise.lead, { ...block, strategyId: noise.id });
  expect(elsewhere.every((then) => then.place === null)).toBe(true);
  expect(await listSectionPlaces(exercise.lead, { ...block, strategyId: noise.id })).toEqual([]);
});

test("anyone finds them once a decision on the strategy is published, and no draft", async () => {
  const exercise = await buildSealedExercise();
  const [section] = exercise.version.sections;
  const place = { strategyId: exercise.strategy.id, stableId: section?.blocks[0]?.stableId ?? "" };
  await buildNextVersion(exercise.strategy, exercise.version);
  expect(await listBlockPlaces(null, place)).toEqual([]);
  await buildPublishedDecision(planFor(exercise));
  const told = await listBlockPlaces(null, place);
  expect(told.map(({ versionNumber, place: then }) => [versionNumber, then?.number])).toEqual([
    ["0.1", "1.1"],
  ]);
  expect(await listSectionPlaces(null, { ...place, stableId: section?.stableId ?? "" })).toHaveLength(1);
});
