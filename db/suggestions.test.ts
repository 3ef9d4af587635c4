import { eq, sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { plainText } from "@/domain/block";
import type { ContributionStatus } from "@/domain/contribution";
import type { Person } from "@/domain/person";
import { buildOtherForum, buildPeer, suggestionFor } from "@/fixtures/build-contribution";
import { type BuiltExercise, buildContribution, buildExercise } from "@/fixtures/build-exercise";
import { buildPerson, buildTeamMember } from "@/fixtures/build-people";
import { closeSteward, steward } from "@/fixtures/owner";
import { asViewer, closePool } from "./client";
import { findToCode } from "./codings";
import { findMyDownload } from "./contribution-download";
import { listMyContributions } from "./contribution-mine";
import { insertContribution } from "./contributions";
import { listEvidence } from "./evidence";
import { findModerated } from "./moderation";
import { contributions } from "./schema/contributions";
import { suggestions } from "./schema/suggestions";
import { findSectionPage } from "./section-page";

afterAll(async () => {
  await closePool();
  await closeSteward();
});

const words = "Every depot gets a signal booster by June.";

/** The suggestions that this person reads beside the first section, by their words. */
async function read(viewer: Person, exercise: BuiltExercise): Promise<string[]> {
  const page = await findSectionPage(viewer, { slug: exercise.slug, number: 1 });
  return (page?.notes ?? []).flatMap(({ suggested }) => (suggested ? [plainText(suggested.content)] : []));
}

/** The suggestions that the second wall lets this person read, whatever is asked. */
function rowsFor(viewer: Person, exercise: BuiltExercise) {
  return asViewer(viewer, (tx) =>
    tx
      .select({ id: suggestions.contributionId })
      .from(suggestions)
      .where(eq(suggestions.exerciseId, exercise.id)),
  );
}

const becomes = (id: number, status: ContributionStatus) =>
  steward().update(contributions).set({ status }).where(eq(contributions.id, id));

test("a suggestion is a contribution with its words, beside those that it would replace", async () => {
  const exercise = await buildExercise("open");
  await buildContribution(exercise);
  const { id } = await insertContribution(exercise.contributor, suggestionFor(exercise));
  const peer = await buildPeer(exercise);

  expect(await read(peer, exercise)).toEqual([words]);
  const page = await findSectionPage(peer, { slug: exercise.slug, number: 1 });
  const note = page?.notes.find((one) => one.id === id);
  expect(note?.suggested?.was && plainText(note.suggested.was)).toBe(
    exercise.version.sections[0]?.blocks[0]?.text,
  );
  expect(note?.suggested?.answer).toBeNull();
  const [row] = await steward().select().from(contributions).where(eq(contributions.id, id));
  expect(row).toMatchObject({ kind: "suggestion", body: "Depots are left out." });
});

test("a form that is sent twice suggests once, and other words under its key are told", async () => {
  const exercise = await buildExercise("open");
  const made = suggestionFor(exercise);
  const { id } = await insertContribution(exercise.contributor, made);
  expect(await insertContribution(exercise.contributor, made)).toEqual({ id, repeated: "the same" });
  const other = { ...suggestionFor(exercise, "Badges come first."), key: made.key };
  expect(await insertContribution(exercise.contributor, other)).toEqual({ id, repeated: "other words" });
});

test("words that are suggested from a restricted forum never leave it", async () => {
  const exercise = await buildExercise("open", { talkScope: "all_invited" });
  const restricted = await buildOtherForum(exercise, { restricted: true });
  await insertContribution(restricted.member, suggestionFor(exercise, words, { forumId: restricted.id }));

  expect(await read(exercise.contributor, exercise)).toEqual([]);
  expect(await rowsFor(exercise.contributor, exercise)).toEqual([]);
  expect(await rowsFor(await buildPerson(), exercise)).toEqual([]);
  expect(await read(restricted.member, exercise)).toEqual([words]);
  expect(await read(exercise.lead, exercise)).toEqual([words]);
});

test.each(["held", "redacted", "withheld", "withdrawn", "transferred"] as const)(
  "the words of a suggestion that is %s are out of sight, but for those who see originals",
  async (status) => {
    const exercise = await buildExercise("open");
    const peer = await buildPeer(exercise);
    const decisionMaker = await buildTeamMember(exercise.strategyId, "decision_maker");
    const { id } = await insertContribution(exercise.contributor, suggestionFor(exercise));
    await becomes(id, status);

    for (const viewer of [peer, decisionMaker]) {
      expect(await read(viewer, exercise)).toEqual([]);
      expect(await rowsFor(viewer, exercise)).toEqual([]);
      const evidence = await listEvidence(viewer, exercise.id, {});
      expect(evidence.filter(({ suggested }) => suggested)).toEqual([]);
    }
    expect(await read(exercise.lead, exercise)).toEqual([]);

    const kept = { content: { inlines: [{ text: words }] } };
    expect((await findModerated(exercise.convenor, id))?.suggested).toMatchObject(kept);
    const toCode = await findToCode(exercise.lead, { exerciseId: exercise.id, id });
    expect(toCode?.suggested).toMatchObject(kept);
    const mine = await listMyContributions(exercise.contributor, { limit: 5 });
    expect(mine.contributions[0]?.suggested).toMatchObject(kept);
    expect(JSON.stringify(await findMyDownload(exercise.contributor))).toContain(words);
  },
);

test("nobody gives words to what somebody else said, to a comment, or twice", async () => {
  const exercise = await buildExercise("open");
  const peer = await buildPeer(exercise);
  const comment = await buildContribution(exercise);
  const { id } = await insertContribution(exercise.contributor, suggestionFor(exercise));
  const insertFor = (viewer: Person, contributionId: number) =>
    asViewer(viewer, (tx) =>
      tx.execute(sql`insert into suggestions (contribution_id, exercise_id, content, text)
        values (${contributionId}, ${exercise.id}, '{}', 'Mine')`),
    );
  for (const attempt of [insertFor(exercise.contributor, comment.id), insertFor(peer, id)]) {
    await expect(attempt).rejects.toMatchObject({ cause: { code: "42501" } });
  }
  await expect(insertFor(exercise.contributor, id)).rejects.toMatchObject({ cause: { code: "23505" } });
  const change = asViewer(exercise.contributor, (tx) =>
    tx.execute(sql`update suggestions set text = 'Mine' where contribution_id = ${id}`),
  );
  await expect(change).rejects.toMatchObject({ cause: { code: "42501" } });
});
