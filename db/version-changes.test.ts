import { expect, test } from "vitest";
import { buildIssue, buildTheme } from "@/fixtures/build-analysis";
import { buildExercise, buildStrategy } from "@/fixtures/build-exercise";
import { buildNextVersion } from "@/fixtures/build-version";
import { listChanges, listCitableIssues, updateExplanation } from "./version-changes";
import { updatePublished } from "./version-publications";

const issuesOf = (changes: Awaited<ReturnType<typeof listChanges>>) =>
  changes.map(({ issues }) => issues.map(({ statement }) => statement));

async function buildExplained(published: boolean) {
  const exercise = await buildExercise("closed");
  const { id: themeId } = await buildTheme(exercise.id);
  const issue = await buildIssue(exercise, themeId, published ? { publishedAt: new Date() } : {});
  const draft = await buildNextVersion(exercise.strategy, exercise.version);
  const changes = await listChanges(exercise.lead, draft.id);
  const explanation = {
    versionId: draft.id,
    strategyId: exercise.strategy.id,
    changeIds: changes.map(({ id }) => id),
    summary: "Badges beside phones.",
    editorial: false,
    issueIds: [issue.id],
  };
  return { exercise, issue, draft, explanation };
}

test("changes cite the issues behind them, and what was said before is replaced", async () => {
  const { exercise, issue, draft, explanation } = await buildExplained(false);
  expect(await updateExplanation(exercise.lead, explanation)).toBe(true);
  expect(issuesOf(await listChanges(exercise.lead, draft.id))).toEqual([
    [issue.statement],
    [issue.statement],
  ]);

  const [first] = explanation.changeIds;
  const editorial = { ...explanation, changeIds: [first ?? 0], summary: "", editorial: true, issueIds: [] };
  expect(await updateExplanation(exercise.lead, editorial)).toBe(true);
  const changes = await listChanges(exercise.lead, draft.id);
  expect(changes).toMatchObject([
    { editorial: true, summary: "", issues: [] },
    { editorial: false, summary: "Badges beside phones.", issueCount: 1 },
  ]);
});

test("a contributor reads the issue of a published change once it is published itself", async () => {
  for (const told of [true, false]) {
    const { exercise, issue, draft, explanation } = await buildExplained(told);
    await updateExplanation(exercise.lead, explanation);
    expect(await listChanges(exercise.contributor, draft.id)).toEqual([]);
    await updatePublished(exercise.lead, {
      versionId: draft.id,
      strategyId: exercise.strategy.id,
      number: "0.2",
      sha256: "a".repeat(64),
      revision: 1,
      moveOn: [],
    });
    const read = await listChanges(exercise.contributor, draft.id);
    expect(read.map(({ issueCount }) => issueCount)).toEqual([1, 1]);
    expect(issuesOf(read)).toEqual(told ? [[issue.statement], [issue.statement]] : [[], []]);
  }
});

test("a lead cites the issues of the strategy’s own exercises and sees no others", async () => {
  const { exercise, issue } = await buildExplained(false);
  const noise = await buildExercise("closed");
  await buildIssue(noise, (await buildTheme(noise.id)).id);
  const citable = await listCitableIssues(exercise.lead, exercise.strategy.id);
  expect(citable.map(({ id }) => id)).toEqual([issue.id]);
  expect(await listCitableIssues(noise.lead, exercise.strategy.id)).toEqual([]);
  expect(await listCitableIssues(exercise.contributor, exercise.strategy.id)).toEqual([]);
});

test("nobody outside the team explains a change, and nobody explains one of a published version", async () => {
  const { exercise, explanation } = await buildExplained(false);
  const noise = await buildStrategy();
  expect(await updateExplanation(noise.lead, explanation)).toBe(false);
  expect(await updateExplanation(exercise.contributor, explanation)).toBe(false);

  const published = await buildNextVersion(exercise.strategy, exercise.version, {
    published: true,
    number: "0.3",
  });
  const changes = await listChanges(exercise.lead, published.id);
  const late = { ...explanation, versionId: published.id, changeIds: changes.map(({ id }) => id) };
  expect(await updateExplanation(exercise.lead, late)).toBe(false);
});
