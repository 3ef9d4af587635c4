import { eq, sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import type { Person } from "@/domain/person";
import { buildContribution, buildExercise } from "@/fixtures/build-exercise";
import { buildMembership, buildPerson } from "@/fixtures/build-people";
import { closeSteward, steward } from "@/fixtures/owner";
import { asViewer, closePool } from "./client";
import { findContribution } from "./contributions";
import { listExerciseSections } from "./exercise-sections";
import { contributionAuthors } from "./schema/contributions";
import { exercises } from "./schema/exercises";
import { findSectionPage } from "./section-page";
import { findTalkList } from "./talk-list";

afterAll(async () => {
  await Promise.all([closePool(), closeSteward()]);
});

/** An exercise that shows others on a block after oneself; a peer has spoken on its first two blocks. */
async function buildVeiled() {
  const exercise = await buildExercise("open");
  await steward().update(exercises).set({ othersShown: "after_own" }).where(eq(exercises.id, exercise.id));
  const peer = await buildPerson();
  await buildMembership(exercise.forum.id, peer);
  const [first, second] = exercise.version.sections[0]?.blocks ?? [];
  const said = await buildContribution(exercise, { author: peer, blockStableId: first?.stableId });
  const also = await buildContribution(exercise, { author: peer, blockStableId: second?.stableId });
  return { exercise, said, also, first: first?.stableId ?? "", peer };
}

const seenBy = async (viewer: Person, exercise: { slug: string }) => {
  const page = await findSectionPage(viewer, { slug: exercise.slug, number: 1 });
  return { ids: page?.notes.map(({ id }) => id) ?? [], all: [...(page?.counts.ofSection.values() ?? [])] };
};

test("others on a block are not there until one has spoken there, and then on that block alone", async () => {
  const { exercise, said, also, first } = await buildVeiled();
  const viewer = exercise.contributor;
  expect(await seenBy(viewer, exercise)).toEqual({ ids: [], all: [] });
  expect(await findContribution(viewer, said.id)).toBeNull();

  const own = await buildContribution(exercise, { blockStableId: first });
  expect(await seenBy(viewer, exercise)).toEqual({ ids: [own.id, said.id], all: [2] });
  expect((await findContribution(viewer, said.id))?.note.id).toBe(said.id);
  expect(await findContribution(viewer, also.id)).toBeNull();
});

test("the policies hold where a query forgets: no words, no names, no counts, nothing found", async () => {
  const { exercise, peer } = await buildVeiled();
  await asViewer(exercise.contributor, async (tx) => {
    expect(await tx.execute(sql`select from contributions where exercise_id = ${exercise.id}`)).toHaveLength(
      0,
    );
    expect(
      await tx.execute(sql`select from contribution_tallies where exercise_id = ${exercise.id}`),
    ).toHaveLength(0);
    expect(
      await tx.select().from(contributionAuthors).where(eq(contributionAuthors.personId, peer.id)),
    ).toHaveLength(0);
    expect(
      await tx.execute(
        sql`select * from find_contributions('signal', ${sql`array[${exercise.id}]::integer[]`}, null, null, null, null, false, 100)`,
      ),
    ).toHaveLength(0);
  });
});

test("the convenor and the team see everything, and so does everybody once it has closed", async () => {
  const { exercise, said, also } = await buildVeiled();
  for (const person of [exercise.convenor, exercise.lead]) {
    expect((await seenBy(person, exercise)).ids, person.name).toEqual([also.id, said.id]);
  }
  await steward().update(exercises).set({ closedAt: new Date() }).where(eq(exercises.id, exercise.id));
  expect(await seenBy(exercise.contributor, exercise)).toEqual({ ids: [also.id, said.id], all: [2] });
});

test("lists and the page of the exercise say that there is more than they show", async () => {
  const { exercise, first } = await buildVeiled();
  const all = { filters: {}, oldest: false, from: undefined, limit: 25 };
  const shownTo = async (viewer: Person) => {
    const [section] = await listExerciseSections(viewer, { ...exercise, onTeam: viewer === exercise.lead });
    const list = await findTalkList(viewer, exercise.slug, all);
    return [section?.contributions, section?.veiled, list?.notes.length, list?.veiled];
  };
  expect(await shownTo(exercise.contributor)).toEqual([0, true, 0, true]);
  await buildContribution(exercise, { blockStableId: first });
  expect(await shownTo(exercise.contributor)).toEqual([2, true, 2, true]);
  for (const person of [exercise.convenor, exercise.lead]) {
    expect(await shownTo(person), person.name).toEqual([3, false, 3, false]);
  }
});
