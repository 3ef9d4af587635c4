import { afterAll, expect, test } from "vitest";
import { buildTheme } from "@/fixtures/build-analysis";
import { buildContribution, buildExercise } from "@/fixtures/build-exercise";
import { buildPerson, buildTeamMember } from "@/fixtures/build-people";
import { closeSteward } from "@/fixtures/owner";
import { closePool } from "./client";
import { insertCode, insertTheme, listCodeFrame } from "./code-frame";
import { findCodingProgress, findNextToCode, findToCode, updateCoding } from "./codings";
import { insertIssue, listIssues, updateResponse } from "./issues";

afterAll(async () => {
  await closePool();
  await closeSteward();
});

async function exerciseToCode() {
  const exercise = await buildExercise("closed");
  const theme = await buildTheme(exercise.id);
  const first = await buildContribution(exercise);
  const second = await buildContribution(exercise, { status: "withheld" });
  const withdrawn = await buildContribution(exercise, { status: "withdrawn" });
  const noise = await buildExercise("closed");
  await buildContribution(noise);
  const coding = (contributionId: number, codes: number[]) => ({
    exerciseId: exercise.id,
    contributionId,
    codes,
    disposition: null,
    note: "",
  });
  return { exercise, theme, first, second, withdrawn, noise, coding };
}

test("received is always coded, accounted for otherwise, and left; withheld ones are coded too", async () => {
  const { exercise, theme, first, second, coding } = await exerciseToCode();
  expect(await findCodingProgress(exercise.lead, exercise.id)).toEqual({
    received: 3,
    coded: 0,
    disposed: 1,
    left: 2,
  });

  await updateCoding(exercise.lead, coding(first.id, [theme.code.id]));
  expect(await findNextToCode(exercise.lead, { exerciseId: exercise.id, after: first.id })).toBe(second.id);
  await updateCoding(exercise.lead, {
    ...coding(second.id, []),
    disposition: "duplicate",
    note: "As before.",
  });

  expect(await findCodingProgress(exercise.lead, exercise.id)).toEqual({
    received: 3,
    coded: 1,
    disposed: 2,
    left: 0,
  });
  expect(await findNextToCode(exercise.lead, { exerciseId: exercise.id, after: second.id })).toBeNull();
});

test("coding again gives exactly the new codes, and a code takes away a disposition", async () => {
  const { exercise, theme, first, coding } = await exerciseToCode();
  const other = await insertCode(exercise.lead, {
    exerciseId: exercise.id,
    themeId: theme.id,
    label: "Time",
    definition: "",
  });
  await updateCoding(exercise.lead, {
    ...coding(first.id, []),
    disposition: "no_substance",
    note: "Thanks.",
  });
  await updateCoding(exercise.lead, coding(first.id, [theme.code.id]));
  await updateCoding(exercise.lead, coding(first.id, [other ?? 0]));

  const found = await findToCode(exercise.lead, { exerciseId: exercise.id, id: first.id });
  expect(found).toMatchObject({ codes: [other], disposition: null });
});

test("a code of another exercise is refused and nothing is written", async () => {
  const { exercise, first, noise, coding } = await exerciseToCode();
  const foreign = await buildTheme(noise.id);
  expect(await updateCoding(exercise.lead, coding(first.id, [foreign.code.id]))).toBe(false);
  expect((await findCodingProgress(exercise.lead, exercise.id)).coded).toBe(0);
});

test("two themes or codes of one name, and a theme of another exercise, are refused", async () => {
  const { exercise, theme, noise } = await exerciseToCode();
  const foreign = await buildTheme(noise.id);
  const code = { exerciseId: exercise.id, label: "Time", definition: "" };
  expect(
    await insertTheme(exercise.lead, { exerciseId: exercise.id, name: theme.name, description: "" }),
  ).toBeNull();
  expect(await insertCode(exercise.lead, { ...code, themeId: foreign.id })).toBeNull();
  expect(await insertCode(exercise.lead, { ...code, themeId: theme.id })).not.toBeNull();
  expect(await insertCode(exercise.lead, { ...code, themeId: theme.id })).toBeNull();
});

test("nobody outside the team sees the frame or what is to be coded; a decision maker sees no author’s post", async () => {
  const { exercise, first, noise } = await exerciseToCode();
  const decisionMaker = await buildTeamMember(exercise.strategyId, "decision_maker");
  const at = { exerciseId: exercise.id, id: first.id };
  for (const person of [exercise.contributor, exercise.convenor, noise.lead, decisionMaker]) {
    expect(await findToCode(person, at)).toBeNull();
  }
  expect(await listCodeFrame(noise.lead, exercise.id)).toEqual([]);
  expect(await listCodeFrame(exercise.lead, exercise.id)).toHaveLength(1);
});

test("only those who lead or analyse may code", async () => {
  const { exercise, theme, first, coding } = await exerciseToCode();
  const governance = await buildTeamMember(exercise.strategyId, "governance_officer");
  await expect(updateCoding(governance, coding(first.id, [theme.code.id]))).rejects.toMatchObject({
    cause: { code: "42501" },
  });
});

test("an issue takes in everyone whose contribution carries its codes, and numbers go up by one", async () => {
  const { exercise, theme, first, second, coding } = await exerciseToCode();
  const issue = {
    exerciseId: exercise.id,
    themeId: theme.id,
    statement: "Phone codes do not reach depots.",
    codes: [theme.code.id],
    sectionStableId: null,
    contested: false,
  };
  expect(await insertIssue(exercise.lead, issue)).toBeNull();
  await updateCoding(exercise.lead, coding(first.id, [theme.code.id]));
  await updateCoding(exercise.lead, coding(second.id, [theme.code.id]));

  const numbers = await Promise.all([insertIssue(exercise.lead, issue), insertIssue(exercise.lead, issue)]);

  expect(numbers.toSorted()).toEqual([1, 2]);
  expect(await listIssues(exercise.lead, exercise.id)).toMatchObject([
    { number: 1, contributions: 2, people: 1 },
    { number: 2, contributions: 2, people: 1 },
  ]);
  expect(await listIssues(await buildPerson(), exercise.id)).toEqual([]);
});

test("the second of two answers to the same revision is refused", async () => {
  const { exercise, theme, first, coding } = await exerciseToCode();
  await updateCoding(exercise.lead, coding(first.id, [theme.code.id]));
  await insertIssue(exercise.lead, {
    exerciseId: exercise.id,
    themeId: theme.id,
    statement: "Phone codes do not reach depots.",
    codes: [theme.code.id],
    sectionStableId: null,
    contested: false,
  });
  const [issue] = await listIssues(exercise.lead, exercise.id);
  const expected = { id: issue?.id ?? 0, exerciseId: exercise.id, number: 1, revision: 1 };
  const response = {
    responseCode: "adopted" as const,
    responseReason: "Badges.",
    responderRole: "Head of Digital",
  };
  expect(await updateResponse(exercise.lead, expected, response)).toBe(true);
  expect(await updateResponse(exercise.lead, expected, { ...response, responseCode: "not_adopted" })).toBe(
    false,
  );
  expect((await listIssues(exercise.lead, exercise.id))[0]?.responseCode).toBe("adopted");
});

test("each theme of the frame has its own codes and its own counts", async () => {
  const { exercise, theme, first, coding } = await exerciseToCode();
  const themeId =
    (await insertTheme(exercise.lead, { exerciseId: exercise.id, name: "Time", description: "" })) ?? 0;
  await insertCode(exercise.lead, { exerciseId: exercise.id, themeId, label: "Half a day", definition: "" });
  await updateCoding(exercise.lead, coding(first.id, [theme.code.id]));

  const frame = await listCodeFrame(exercise.lead, exercise.id);

  expect(frame).toMatchObject([
    { id: theme.id, contributions: 1, codes: [{ label: theme.code.label, contributions: 1 }] },
    { id: themeId, contributions: 0, codes: [{ label: "Half a day", contributions: 0 }] },
  ]);
});
