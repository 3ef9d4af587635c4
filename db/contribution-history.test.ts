import { afterAll, expect, test } from "vitest";
import { buildPeer } from "@/fixtures/build-contribution";
import { buildContribution, buildExercise } from "@/fixtures/build-exercise";
import { buildMembership } from "@/fixtures/build-people";
import { closeSteward } from "@/fixtures/owner";
import { insertAssistedEntry } from "./assisted-entries";
import { closePool } from "./client";
import { updateContributionBody } from "./contribution-changes";
import { findMyDownload } from "./contribution-download";
import { listMyExercises, listMyRevisions } from "./contribution-history";
import { listMyContributions } from "./contribution-mine";

afterAll(async () => {
  await Promise.all([closePool(), closeSteward()]);
});

test("I read every revision of what I wrote, and nobody reads them as theirs", async () => {
  const exercise = await buildExercise("open");
  const { id } = await buildContribution(exercise, { body: "Before." });
  const edit = { id, revision: 1, body: "After.", quotePermission: false, confidential: false };
  await updateContributionBody(exercise.contributor, edit);
  const mine = await listMyRevisions(exercise.contributor, id);
  expect(mine.map(({ body }) => body)).toEqual(["Before.", "After."]);
  const peer = await buildPeer(exercise);
  for (const other of [peer, exercise.convenor]) expect(await listMyRevisions(other, id)).toEqual([]);
});

test("my list is narrowed to one exercise", async () => {
  const [first, second] = [await buildExercise("open"), await buildExercise("open")];
  const me = first.contributor;
  await buildMembership(second.forum.id, me);
  const here = await buildContribution(first);
  await buildContribution(second, { author: me });
  await buildContribution(second);
  const found = await listMyContributions(me, { limit: 10, exercise: first.slug });
  expect(found.contributions.map(({ id }) => id)).toEqual([here.id]);
  expect((await listMyContributions(me, { limit: 10 })).contributions).toHaveLength(2);
  expect((await listMyExercises(me)).map(({ slug }) => slug).sort()).toEqual(
    [first.slug, second.slug].sort(),
  );
});

test("I see who entered what I said on paper, and the download says so with the replies to it", async () => {
  const exercise = await buildExercise("open");
  const { convenor, contributor } = exercise;
  const id = await insertAssistedEntry(convenor, {
    exerciseId: exercise.id,
    versionId: exercise.version.id,
    sectionStableId: exercise.version.sections[0]?.stableId ?? "",
    blockStableId: null,
    forumId: exercise.forum.id,
    personId: contributor.id,
    body: "No signal.",
    named: false,
    quotePermission: false,
    said: "paper",
    saidOn: "2026-01-05",
    late: null,
    openedAt: 0,
  });
  const peer = await buildPeer(exercise);
  await buildContribution(exercise, { author: peer, parentId: id, body: "Nor in the barn." });
  await buildContribution(exercise, { author: peer, body: "Words of a peer." });
  const { contributions } = await listMyContributions(contributor, { limit: 10 });
  expect(contributions[0]?.entered).toEqual({ by: convenor.name, said: "paper", saidOn: "2026-01-05" });
  const held = JSON.stringify(await findMyDownload(contributor));
  for (const words of ["No signal.", "Nor in the barn.", convenor.name, "2026-01-05"])
    expect(held).toContain(words);
  for (const other of ["Words of a peer.", peer.name]) expect(held).not.toContain(other);
});
