import { eq, sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { sealOf } from "@/documents/seal";
import { compileSummary } from "@/domain/summary-compile";
import { sealTasks } from "@/domain/summary-tasks";
import { buildAnalysedExercise, buildSealedExercise, summaryWords } from "@/fixtures/build-analysis";
import { buildContribution, buildExercise } from "@/fixtures/build-exercise";
import { buildPerson } from "@/fixtures/build-people";
import { closeSteward, steward } from "@/fixtures/owner";
import { asViewer, closePool } from "./client";
import { summaries } from "./schema/summaries";
import {
  findSealedSummary,
  findSummaryDraft,
  insertSummary,
  updatePrepared,
  updateReported,
  updateSummaryWords,
} from "./summaries";
import { findSummaryFacts } from "./summary-facts";

afterAll(async () => {
  await closePool();
  await closeSteward();
});

/** Writes the words and prepares, as the lead would. */
async function prepare(exercise: Awaited<ReturnType<typeof buildAnalysedExercise>>) {
  await updateSummaryWords(exercise.lead, { exerciseId: exercise.id, revision: 0, words: summaryWords });
  const facts = await findSummaryFacts(exercise.lead, exercise.slug);
  if (!facts) throw new Error("no facts");
  const { canonical: content, sha256 } = sealOf(compileSummary(facts));
  await updatePrepared(exercise.lead, { exerciseId: exercise.id, content, sha256 });
  return { facts, content, sha256 };
}

test("facts count distinct people, each once, and nothing of another exercise", async () => {
  const exercise = await buildAnalysedExercise();
  await buildContribution(exercise, { body: "I have said this before." });
  const noise = await buildExercise("closed");
  await buildContribution(noise);

  const facts = await findSummaryFacts(exercise.lead, exercise.slug);

  expect(facts?.reach).toEqual({ invited: 13, tookPart: 12, contributed: 12 });
  expect(facts?.byForum).toEqual([
    expect.objectContaining({ label: exercise.forum.name, invited: 13, tookPart: 12, contributed: 12 }),
  ]);
  expect(facts?.themes).toEqual([expect.objectContaining({ people: 12 })]);
  expect(facts?.issues[0]).toMatchObject({ people: 12, responseCode: "adopted_in_part" });
  expect(facts?.contributions).toHaveLength(13);
});

test("only the team, without the decision maker, reads the facts", async () => {
  const exercise = await buildAnalysedExercise();
  const otherLead = (await buildExercise("closed")).lead;
  const auditor = await buildPerson({ roles: ["auditor"] });
  const may = async (person: typeof otherLead) => (await findSummaryFacts(person, exercise.slug)) !== null;

  expect(await may(exercise.governance)).toBe(true);
  expect(await may(auditor)).toBe(true);
  expect(await may(exercise.decisionMaker)).toBe(false);
  expect(await may(exercise.contributor)).toBe(false);
  expect(await may(otherLead)).toBe(false);
});

test("an uncoded contribution stands between the exercise and its seal", async () => {
  const exercise = await buildAnalysedExercise();
  await prepare(exercise);
  await buildContribution(exercise);
  const facts = await findSummaryFacts(exercise.lead, exercise.slug);

  expect(facts && sealTasks(facts, new Date()).filter(({ done }) => !done)).toEqual([
    expect.objectContaining({ key: "coded" }),
  ]);
});

test("the one who prepared it cannot seal it; another can, once", async () => {
  const exercise = await buildAnalysedExercise();
  const { content, sha256 } = await prepare(exercise);
  const sealed = { exerciseId: exercise.id, content, sha256 };

  expect(await insertSummary(exercise.lead, sealed)).toBe(false);
  expect(await insertSummary(exercise.governance, sealed)).toBe(true);
  expect(await insertSummary(exercise.analyst, sealed)).toBe(false);
  expect((await findSealedSummary(exercise.lead, exercise.id))?.sha256).toBe(sha256);
});

test("words saved after the preparation undo it", async () => {
  const exercise = await buildAnalysedExercise();
  const { content, sha256 } = await prepare(exercise);
  const words = { ...summaryWords, limitations: "Night shifts were missed." };

  expect(await updateSummaryWords(exercise.analyst, { exerciseId: exercise.id, revision: 1, words })).toBe(
    true,
  );
  expect(await updateSummaryWords(exercise.lead, { exerciseId: exercise.id, revision: 1, words })).toBe(
    false,
  );
  expect((await findSummaryDraft(exercise.lead, exercise.id))?.preparedSha256).toBeNull();
  expect(await insertSummary(exercise.governance, { exerciseId: exercise.id, content, sha256 })).toBe(false);
});

test("nothing changes a sealed summary: not the application’s role, not the owner of the table", async () => {
  const { governance, summary } = await buildSealedExercise();
  const change = sql`update summaries set reason = 'x' where id = ${summary.id}`;
  const remove = sql`delete from summaries where id = ${summary.id}`;

  await expect(asViewer(governance, (tx) => tx.execute(change))).rejects.toMatchObject({
    cause: { code: "42501" },
  });
  await expect(asViewer(governance, (tx) => tx.execute(remove))).rejects.toMatchObject({
    cause: { code: "42501" },
  });
  await expect(steward().execute(change)).rejects.toMatchObject({ cause: { code: "23001" } });
  await expect(steward().execute(remove)).rejects.toMatchObject({ cause: { code: "23001" } });
});

test("the database itself refuses a seal that is not the hash of its content, or one person alone", async () => {
  const { id, lead, governance } = await buildAnalysedExercise();
  const row = { exerciseId: id, number: 1, content: "{}", preparedBy: lead.id };
  const { sha256 } = sealOf({});

  const wrong = steward()
    .insert(summaries)
    .values({ ...row, sha256: sha256.replace(/^./, "0"), sealedBy: governance.id });
  const alone = steward()
    .insert(summaries)
    .values({ ...row, sha256, sealedBy: lead.id });

  await expect(wrong).rejects.toMatchObject({ cause: { constraint_name: "seal_is_sha256" } });
  await expect(alone).rejects.toMatchObject({ cause: { constraint_name: "two_people_seal" } });
});

test("those invited read it once results are published, and others never", async () => {
  const exercise = await buildSealedExercise();
  const stranger = await buildPerson();

  expect(await findSealedSummary(exercise.contributor, exercise.id)).toBeNull();
  expect(await updateReported(exercise.lead, exercise.id)).toBe(true);
  expect(await updateReported(exercise.lead, exercise.id)).toBe(false);
  expect(await findSealedSummary(exercise.contributor, exercise.id)).not.toBeNull();
  expect(await findSealedSummary(stranger, exercise.id)).toBeNull();
  const [row] = await steward().select().from(summaries).where(eq(summaries.exerciseId, exercise.id));
  expect(row?.sha256).toBe(exercise.summary.sha256);
});
