import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { type BlockContent, plainText } from "@/domain/block";
import { draftOf } from "@/domain/draft-edit";
import type { Person } from "@/domain/person";
import { withOtherWords } from "@/domain/suggestion-adoption";
import { buildIssue, buildTheme } from "@/fixtures/build-analysis";
import { buildOtherForum, buildPeer, suggestionFor } from "@/fixtures/build-contribution";
import { type BuiltExercise, buildExercise } from "@/fixtures/build-exercise";
import { buildTeamMember } from "@/fixtures/build-people";
import { buildNextVersion } from "@/fixtures/build-version";
import { closeSteward, steward } from "@/fixtures/owner";
import { asViewer, closePool } from "./client";
import { insertContribution } from "./contributions";
import { changeIssues, issueContributions, issues } from "./schema/analysis";
import { versions } from "./schema/strategies";
import { suggestionAnswers } from "./schema/suggestions";
import { findSectionPage } from "./section-page";
import { type Answer, type IssueBehind, updateAnswer, updateAnswerInDraft } from "./suggestion-answers";
import { countWaitingSuggestions, findSuggestion, listSuggestions } from "./suggestions";
import { listChanges } from "./version-changes";
import { deleteDraft } from "./version-drafts";
import { listVersionContent } from "./versions";

afterAll(async () => {
  await closePool();
  await closeSteward();
});

const words = "Every depot gets a phone, or a badge to sign in with.";
const paragraph = (text: string): BlockContent => ({ kind: "paragraph", inlines: [{ type: "text", text }] });

/** An exercise with one suggestion for block 2.1, which the draft of 0.2 has as it was, and an issue; besides, noise. */
async function buildWorld() {
  const exercise = await buildExercise("open");
  const draft = await buildNextVersion(exercise.strategy, exercise.version);
  const [, section] = exercise.version.sections;
  const place = {
    sectionStableId: section?.stableId ?? "",
    blockStableId: section?.blocks[0]?.stableId ?? "",
  };
  const { id } = await insertContribution(exercise.contributor, suggestionFor(exercise, words, place));
  const theme = await buildTheme(exercise.id);
  const issue = await buildIssue(exercise, theme.id);
  const elsewhere = await buildExercise("open");
  await insertContribution(elsewhere.contributor, suggestionFor(elsewhere));
  return { exercise, draft, id, theme, issue, block: place.blockStableId };
}
type World = Awaited<ReturnType<typeof buildWorld>>;

/** What the page does: the words in the block of the draft, as it stands now. */
async function adopt(
  { exercise, draft, id, block }: World,
  issue: IssueBehind,
  {
    revision = 0,
    text = words,
    uncited = null,
  }: { revision?: number; text?: string; uncited?: Answer["uncited"] } = {},
) {
  const { lead, version } = exercise;
  const [[row], content, superseded] = await Promise.all([
    steward().select({ revision: versions.revision }).from(versions).where(eq(versions.id, draft.id)),
    listVersionContent(lead, draft.id),
    listVersionContent(lead, version.id),
  ]);
  const after = withOtherWords(
    content,
    { stableId: block, words: paragraph(text) },
    { superseded, newId: randomUUID },
  );
  if (!after) throw new Error("The draft has no such block.");
  const replaced = content
    .flatMap(({ blocks }) => blocks)
    .find(({ stableId }) => stableId === block)?.content;
  const answer: Answer = {
    contributionId: id,
    exerciseId: exercise.id,
    revision,
    outcome: text === words ? "adopted" : "adopted_in_part",
    reason: null,
    adopted: {
      versionId: draft.id,
      blockStableIds: [after.stableId, block],
      content: paragraph(text),
      replaced: replaced ?? paragraph(""),
      issue,
    },
    uncited,
  };
  const stored = { versionId: draft.id, revision: row?.revision ?? 0, ...draftOf(after.content, superseded) };
  return updateAnswerInDraft(lead, answer, { draft: stored, edit: null });
}

const declineOf = ({ exercise, id }: World, revision = 0): Answer => ({
  contributionId: id,
  exerciseId: exercise.id,
  revision,
  outcome: "declined",
  reason: "It is said in section 1.",
  adopted: null,
  uncited: null,
});

/** What somebody reads of the answer beside the second section. */
async function told(viewer: Person, { exercise, id }: World) {
  const page = await findSectionPage(viewer, { slug: exercise.slug, number: 2 });
  return page?.notes.find((note) => note.id === id)?.suggested?.answer ?? null;
}

function answersFor(viewer: Person, exercise: BuiltExercise) {
  return asViewer(viewer, (tx) =>
    tx.select().from(suggestionAnswers).where(eq(suggestionAnswers.exerciseId, exercise.id)),
  );
}

const publish = (version: { id: number }) =>
  steward()
    .update(versions)
    .set({ publishedAt: new Date(), sha256: "0".repeat(64) })
    .where(eq(versions.id, version.id));

test("words that are adopted are in the draft, because of their issue, and wait no more", async () => {
  const world = await buildWorld();
  const { exercise, draft, id, issue, block } = world;
  expect(await countWaitingSuggestions(exercise.lead, exercise.id)).toBe(1);
  expect(await adopt(world, { id: issue.id, joined: true })).toBe("answered");

  const content = await listVersionContent(exercise.lead, draft.id);
  expect(content[1]?.blocks[0]).toMatchObject({ stableId: block, text: words });
  const changes = await listChanges(exercise.lead, draft.id);
  expect(changes.find(({ blockStableId }) => blockStableId === block)).toMatchObject({
    kind: "reworded",
    issueCount: 1,
    suggestions: 1,
    issues: [{ id: issue.id }],
  });
  expect(await countWaitingSuggestions(exercise.lead, exercise.id)).toBe(0);
  expect(await findSuggestion(exercise.lead, { exerciseId: exercise.id, id })).toMatchObject({
    outcome: "adopted",
    version: "0.2",
    stands: true,
    told: false,
    revision: 1,
    issues: [issue.id],
    decidedBy: exercise.lead.name,
    answer: { blockStableId: block, issueId: issue.id, replaced: { kind: "paragraph" } },
  });
});

test("an issue can be raised from a suggestion, with the next number", async () => {
  const world = await buildWorld();
  const { exercise, theme, id } = world;
  await adopt(world, { statement: "Depots are left out.", themeId: theme.id });
  const [raised] = await steward()
    .select({ number: issues.number, contribution: issueContributions.contributionId })
    .from(issues)
    .innerJoin(issueContributions, eq(issueContributions.issueId, issues.id))
    .where(eq(issues.exerciseId, exercise.id));
  expect(raised).toEqual({ number: 2, contribution: id });
});

test("of two who answer at once the second is told, and nothing of theirs is kept", async () => {
  const world = await buildWorld();
  const { exercise, draft, issue } = world;
  expect(await adopt(world, { id: issue.id, joined: false })).toBe("answered");
  expect(
    await adopt(world, { id: issue.id, joined: false }, { text: "Every depot gets a phone, or none." }),
  ).toBe("answered meanwhile");
  expect(await updateAnswer(exercise.lead, declineOf(world))).toBe("answered meanwhile");
  const content = await listVersionContent(exercise.lead, draft.id);
  expect(content[1]?.blocks[0]?.text).toBe(words);
});

test("an answer can be another one until it is told; then what it cited is no longer behind the change", async () => {
  const world = await buildWorld();
  const { exercise, draft, issue, block, theme } = world;
  await adopt(world, { id: issue.id, joined: false });
  const other = await buildIssue(exercise, theme.id, { number: 2, statement: "Depots share phones." });
  const uncited = { versionId: draft.id, blockStableId: block, issueId: issue.id };
  const inPart = { revision: 1, text: "Every depot gets a phone.", uncited };
  expect(await adopt(world, { id: other.id, joined: false }, inPart)).toBe("answered");
  const cited = await steward().select().from(changeIssues).where(eq(changeIssues.versionId, draft.id));
  expect(cited.map(({ issueId }) => issueId)).toEqual([other.id]);

  await publish(draft);
  await expect(updateAnswer(exercise.lead, declineOf(world, 2))).rejects.toMatchObject({
    cause: { code: "42501" },
  });
});

test("only the team knows of an adoption until the version with the words is published; then who reads the words", async () => {
  const world = await buildWorld();
  const { exercise, draft, issue } = world;
  const peer = await buildPeer(exercise);
  const other = await buildOtherForum(exercise);
  await adopt(world, { id: issue.id, joined: true }, { text: "Every depot gets a phone." });

  for (const viewer of [exercise.contributor, peer, other.member]) {
    expect(await told(viewer, world)).toBeNull();
    expect(await answersFor(viewer, exercise)).toEqual([]);
  }
  expect(await answersFor(exercise.lead, exercise)).toHaveLength(1);

  await publish(draft);
  for (const viewer of [exercise.contributor, peer]) {
    expect(await told(viewer, world)).toMatchObject({
      outcome: "adopted_in_part",
      version: "0.2",
      reason: null,
    });
    const answer = await told(viewer, world);
    expect(answer?.words && plainText(answer.words)).toBe("Every depot gets a phone.");
    const changes = await listChanges(viewer, draft.id);
    expect(changes.map(({ suggestions }) => suggestions)).toContain(1);
  }
  // What is said inside one forum is not counted to another.
  expect(await answersFor(other.member, exercise)).toEqual([]);
  const changes = await listChanges(other.member, draft.id);
  expect(changes.map(({ suggestions }) => suggestions)).not.toContain(1);
});

test("a declined one is told with the next version", async () => {
  const world = await buildWorld();
  const { exercise, draft } = world;
  expect(await updateAnswer(exercise.lead, declineOf(world))).toBe("answered");
  expect(await told(exercise.contributor, world)).toBeNull();
  expect(await answersFor(exercise.contributor, exercise)).toEqual([]);
  await publish(draft);
  expect(await told(exercise.contributor, world)).toMatchObject({
    outcome: "declined",
    version: null,
    reason: "It is said in section 1.",
  });
});

test("a declined one is told with what the council answers to its issue", async () => {
  const world = await buildWorld();
  const { exercise, issue, id } = world;
  await updateAnswer(exercise.lead, declineOf(world));
  await steward()
    .insert(issueContributions)
    .values({ issueId: issue.id, contributionId: id, exerciseId: exercise.id });
  expect(await told(exercise.contributor, world)).toBeNull();
  await steward().update(issues).set({ publishedAt: new Date() }).where(eq(issues.id, issue.id));
  expect(await told(exercise.contributor, world)).toMatchObject({ outcome: "declined" });
});

test("a suggestion waits again when the draft that adopted it is discarded", async () => {
  const world = await buildWorld();
  const { exercise, draft, issue } = world;
  await adopt(world, { id: issue.id, joined: false });
  expect(await deleteDraft(exercise.lead, draft.id)).toBe(true);
  expect(await countWaitingSuggestions(exercise.lead, exercise.id)).toBe(1);
});

test("those that wait come first, and only those who read all that was said have the list", async () => {
  const world = await buildWorld();
  const { exercise, id } = world;
  await updateAnswer(exercise.lead, declineOf(world));
  const waiting = await insertContribution(exercise.contributor, suggestionFor(exercise));
  const list = async (viewer: Person) => (await listSuggestions(viewer, exercise.id)).map((one) => one.id);
  expect(await list(exercise.lead)).toEqual([waiting.id, id]);
  const decisionMaker = await buildTeamMember(exercise.strategyId, "decision_maker");
  for (const viewer of [exercise.contributor, exercise.convenor, decisionMaker]) {
    expect(await list(viewer)).toEqual([]);
    expect(await findSuggestion(viewer, { exerciseId: exercise.id, id })).toBeNull();
    expect(await countWaitingSuggestions(viewer, exercise.id)).toBe(0);
  }
});

test("nobody answers who does not write the draft, in another’s name, or what is out of sight", async () => {
  const world = await buildWorld();
  const { exercise, id } = world;
  const governance = await buildTeamMember(exercise.strategyId, "governance_officer");
  for (const viewer of [exercise.contributor, exercise.convenor, governance]) {
    await expect(updateAnswer(viewer, declineOf(world))).rejects.toMatchObject({ cause: { code: "42501" } });
  }
  const forged = asViewer(exercise.lead, (tx) =>
    tx.insert(suggestionAnswers).values({
      contributionId: id,
      exerciseId: exercise.id,
      outcome: "declined",
      reason: "No.",
      decidedBy: exercise.convenor.id,
    }),
  );
  await expect(forged).rejects.toMatchObject({ cause: { code: "42501" } });
  await steward().execute(sql`update contributions set status = 'withheld' where id = ${id}`);
  await expect(updateAnswer(exercise.lead, declineOf(world))).rejects.toMatchObject({
    cause: { code: "42501" },
  });
  expect(await countWaitingSuggestions(exercise.lead, exercise.id)).toBe(0);
});
