import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { asViewer, onlyRow } from "@/db/client";
import { summaries } from "@/db/schema/summaries";
import { sealOf } from "@/documents/seal";
import { lawfulDateRefusal } from "@/domain/decision-dates";
import { takeRefusal } from "@/domain/decision-permissions";
import type { Viewer } from "@/domain/person";
import { buildSealedExercise } from "@/fixtures/build-analysis";
import {
  buildPublishedDecision,
  buildTakenDecision,
  buildWrittenDecision,
  council,
  planFor,
} from "@/fixtures/build-decision";
import { buildPerson } from "@/fixtures/build-people";
import { steward } from "@/fixtures/owner";
import { findAcknowledgedAt, findDecisionSeal, insertAcknowledgement } from "./decision-acknowledgements";
import { findPublishedRecord, insertCorrection, listCorrections } from "./decision-publication";
import { findSealed } from "./decision-seals";
import { updateReady, updateRecordContent, updateTaken, updateTakenBack } from "./decision-steps";
import { findDecision, insertDecision, listPublishedDecisions } from "./decisions";

const addressOf = (reference: string) => reference.replace("/", "-");

async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    return error instanceof Error ? String(error.cause ?? error) : "";
  }
  return "";
}

test("before publication a decision is there for its officer, its decision maker and its team alone", async () => {
  const exercise = await buildSealedExercise();
  const plan = planFor(exercise);
  await buildWrittenDecision(plan);
  await buildWrittenDecision(planFor(await buildSealedExercise()));
  const sees = async (viewer: Viewer) => (await findDecision(viewer, addressOf(plan.reference))) !== null;

  expect(await sees(exercise.governance)).toBe(true);
  expect(await sees(exercise.decisionMaker)).toBe(true);
  expect(await sees(exercise.lead)).toBe(true);
  expect(await sees(exercise.contributor)).toBe(false);
  expect(await sees(await buildPerson({ roles: ["decision_maker"] }))).toBe(false);
  expect(await sees(null)).toBe(false);
  expect((await listPublishedDecisions(null, plan.reference)).length).toBe(0);
});

test("only a governance officer begins or writes a record, and each save is compared first", async () => {
  const exercise = await buildSealedExercise();
  const plan = planFor(exercise);
  const decision = await buildWrittenDecision(plan);
  const { id, revision, content } = decision;
  const decisionMaker = { id: null, name: "", title: "Leader" };
  const begun = { ...plan, reference: "10/00001x", exerciseId: null, decisionMaker, dispensationOffice: "x" };

  expect(await refusalOf(insertDecision(exercise.lead, begun))).toMatch(/row-level security/);
  expect(await updateRecordContent(exercise.lead, { id, revision, content })).toBe(false);
  expect(await updateRecordContent(exercise.governance, { id, revision: revision - 1, content })).toBe(false);
  expect(await updateRecordContent(exercise.governance, { id, revision, content })).toBe(true);
  expect(await insertDecision(exercise.governance, { ...begun, reference: plan.reference })).toBe(false);
});

test("a decision is taken only after the summary as it is sealed now was acknowledged, by its decision maker", async () => {
  const exercise = await buildSealedExercise();
  const { governance, decisionMaker } = exercise;
  const plan = planFor(exercise);
  const { id, revision, content } = await buildWrittenDecision(plan);
  const now = new Date();
  const taking = { id, revision, now, takenOn: plan.takenOn, outcome: "approved" as const, content };
  const summaryId = exercise.summary.id;

  expect(await refusalOf(updateTaken(decisionMaker, { ...taking, summaryId }))).toBe("");
  await updateReady(governance, { id, revision, now, dueOn: plan.takenOn });
  expect(await updateRecordContent(governance, { id, revision, content })).toBe(false);
  expect(await refusalOf(updateTaken(decisionMaker, { ...taking, summaryId }))).toMatch(
    /not been acknowledged/,
  );
  expect(
    await insertAcknowledgement(governance, { decisionId: id, sha256: exercise.summary.sha256, now }),
  ).toBe(false);
  const sha256 = exercise.summary.sha256;
  expect(await insertAcknowledgement(decisionMaker, { decisionId: id, sha256: "0".repeat(64), now })).toBe(
    false,
  );
  expect(await insertAcknowledgement(decisionMaker, { decisionId: id, sha256, now })).toBe(true);

  const again = sealOf({ ...JSON.parse(exercise.summary.content), organisation: "Sealed again" });
  const newer = onlyRow(
    await steward()
      .insert(summaries)
      .values({
        exerciseId: exercise.id,
        number: 2,
        content: again.canonical,
        sha256: again.sha256,
        preparedBy: exercise.lead.id,
        sealedBy: governance.id,
        supersedesId: summaryId,
        reason: "A figure was wrong",
      })
      .returning(),
  );
  const ready = await findDecision(decisionMaker, addressOf(plan.reference));
  const seal = ready && (await findDecisionSeal(decisionMaker, ready));
  expect(seal?.sha256).toBe(again.sha256);
  if (!ready || !seal) throw new Error("The decision maker cannot read what there is to decide.");
  const acknowledgedAt = await findAcknowledgedAt(decisionMaker, ready, seal.sha256);
  expect(acknowledgedAt).toBeNull();
  const facts = { takenOn: plan.takenOn, now, seal, acknowledgedAt, settings: council };
  expect(takeRefusal(decisionMaker, ready, facts)).toMatch(/as it is now sealed/);
  expect(await refusalOf(updateTaken(decisionMaker, { ...taking, summaryId }))).toMatch(
    /not been acknowledged/,
  );

  await insertAcknowledgement(decisionMaker, { decisionId: id, sha256: newer.sha256, now });
  expect(await updateTaken(governance, { ...taking, summaryId: newer.id })).toBe(false);
  expect(await updateTaken(decisionMaker, { ...taking, summaryId: newer.id })).toBe(true);
  expect(await updateTakenBack(governance, id)).toBe(false);
});

test("the acknowledgement must not be later than the day of the decision", async () => {
  const plan = planFor(await buildSealedExercise(), {
    takenOn: "2026-05-19",
    acknowledgedOn: "2026-05-20",
    noticePublishedOn: "2026-01-02",
  });
  await expect(buildTakenDecision(plan)).rejects.toThrow(/same as or after the day you acknowledged/);
});

test("what was taken and what was published are never changed, by SQL as the application either", async () => {
  const exercise = await buildSealedExercise();
  const taken = await buildTakenDecision(planFor(exercise));
  const asOfficer = (statement: ReturnType<typeof sql>) =>
    refusalOf(asViewer(exercise.governance, (tx) => tx.execute(statement)));
  expect(await asOfficer(sql`update decisions set outcome = 'not_approved' where id = ${taken.id}`)).toMatch(
    /never edited/,
  );
  const { decision } = await buildPublishedDecision(planFor(exercise));
  const { id } = decision;
  for (const statement of [
    sql`update decisions set title = 'Another' where id = ${id}`,
    sql`update decisions set effective_from = '2030-01-01' where id = ${id}`,
    sql`update decision_records set content = '{}' where decision_id = ${id}`,
    sql`delete from decision_records where decision_id = ${id}`,
    sql`delete from acknowledgements where decision_id = ${id}`,
    sql`delete from decisions where id = ${id}`,
  ])
    expect(await asOfficer(statement)).toMatch(/never edited|permission denied/);
});

test("once published anyone reads the record, its summary and its corrections", async () => {
  const exercise = await buildSealedExercise();
  const plan = planFor(exercise);
  const { decision, record } = await buildPublishedDecision(plan);
  const now = new Date();
  const note = { decisionId: decision.id, text: "The board met in May.", reason: "Wrong month", now };

  expect(await refusalOf(insertCorrection(exercise.lead, note))).toMatch(/row-level security/);
  expect(await insertCorrection(exercise.governance, note)).toBe(true);
  expect((await listCorrections(null, decision.id)).map(({ text }) => text)).toEqual([
    "The board met in May.",
  ]);
  expect((await findPublishedRecord(null, decision.id))?.sha256).toBe(record.sha256);
  expect((await findDecisionSeal(null, decision))?.sha256).toBe(exercise.summary.sha256);
  expect((await listPublishedDecisions(null, plan.reference)).map(({ id }) => id)).toEqual([decision.id]);
  expect((await listPublishedDecisions(null, `${plan.reference} zebra`)).length).toBe(0);
  expect(await findSealed(null, record.sha256)).toMatchObject({ kind: "record", reference: plan.reference });
  expect(await findSealed(null, exercise.summary.sha256)).toMatchObject({ kind: "summary" });
});

test("a seal of what the viewer may not see is a seal of nothing", async () => {
  const exercise = await buildSealedExercise();
  expect(await findSealed(null, exercise.summary.sha256)).toBeNull();
  expect(await findSealed(exercise.contributor, exercise.summary.sha256)).toBeNull();
  expect(await findSealed(exercise.lead, exercise.summary.sha256)).not.toBeNull();
});

test("a key decision waits for its notice: published 2 September 2022, not before 1 October 2022", () => {
  const { content } = planFor({ id: 1, governance: nobody, decisionMaker: nobody });
  const noticed = { content, noticePublishedOn: "2022-09-02" };
  expect(lawfulDateRefusal(noticed, "2022-09-30", council)).toBe(
    "Decision date must be the same as or after 1 October 2022",
  );
  expect(lawfulDateRefusal(noticed, "2022-10-01", council)).toBeNull();
});

const nobody = {
  id: 0,
  name: "",
  post: null,
  roles: [],
  suspendedAt: null,
  convenes: [],
  sessionVersion: 1,
};
