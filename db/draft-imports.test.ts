import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { numberedSection } from "@/domain/draft-outline";
import type { Person } from "@/domain/person";
import { buildExercise } from "@/fixtures/build-exercise";
import { buildTeamMember } from "@/fixtures/build-people";
import { closeSteward, steward } from "@/fixtures/owner";
import { closePool } from "./client";
import {
  deleteDraftImport,
  findDraftImport,
  insertDraftImport,
  updateAnswers,
  updateRead,
  updateReadingStarted,
} from "./draft-imports";

let exercise: Awaited<ReturnType<typeof buildExercise>>;
let elsewhere: Awaited<ReturnType<typeof buildExercise>>;
let officer: Person;

beforeAll(async () => {
  exercise = await buildExercise("open");
  elsewhere = await buildExercise("open");
  officer = await buildTeamMember(exercise.strategyId, "governance_officer");
});

afterAll(async () => {
  await Promise.all([closePool(), closeSteward()]);
});

const bytes = Uint8Array.of(0x50, 0x4b, 0, 255);
const arrive = (person: Person, strategyId = exercise.strategyId) =>
  insertDraftImport(person, {
    strategyId,
    number: "0.7",
    label: "",
    fileName: "Draft.docx",
    file: bytes,
    sha256: "a".repeat(64),
  });
const draft = {
  title: null,
  sections: [
    numberedSection(
      { title: "Skills", blocks: [{ kind: "paragraph", inlines: [{ type: "text", text: "We train." }] }] },
      0,
    ),
  ],
  findings: [],
  tables: [],
  comments: [],
};

describe("a file that is brought in", () => {
  test("is read once, by whoever takes it in hand first, and lets go of its bytes", async () => {
    const id = (await arrive(exercise.lead)) ?? 0;
    expect(await findDraftImport(exercise.lead, exercise.strategyId)).toMatchObject({
      id,
      fileName: "Draft.docx",
      fileSize: 4,
      startedAt: null,
      readAt: null,
    });
    // A second file waits until the first is done with.
    expect(await arrive(exercise.lead)).toBeNull();

    const [first, second] = await Promise.all([
      updateReadingStarted(exercise.lead, id),
      updateReadingStarted(exercise.lead, id),
    ]);
    const taken = [first, second].filter((file) => file !== null);
    expect(taken.map((file) => [...file])).toEqual([[...bytes]]);

    await updateRead(exercise.lead, id, { draft, pictures: [] });
    expect(await findDraftImport(exercise.lead, exercise.strategyId)).toMatchObject({ draft, refusal: null });
    const [kept] = await steward().execute(sql`select file from draft_imports where id = ${id}`);
    expect(kept?.file).toBeNull();
    expect(await updateReadingStarted(exercise.lead, id)).toBeNull();
    // Nor is what was read lost to another file: it is confirmed or given up first.
    expect(await arrive(exercise.lead)).toBeNull();
    await deleteDraftImport(exercise.lead, id);
  });

  test("keeps what was chosen until somebody comes back", async () => {
    const id = (await arrive(exercise.lead)) ?? 0;
    await updateRead(exercise.lead, id, { draft, pictures: [] });
    expect(await updateAnswers(exercise.lead, id, { "heading-0": "text" })).toBe(true);
    expect(await updateAnswers(elsewhere.lead, id, { "heading-0": "3" })).toBe(false);
    expect((await findDraftImport(exercise.lead, exercise.strategyId))?.answers).toEqual({
      "heading-0": "text",
    });
    await deleteDraftImport(exercise.lead, id);
  });

  test("gives way to another once it is refused, and is gone when it is given up", async () => {
    const id = (await arrive(exercise.lead)) ?? 0;
    expect(id).toBeGreaterThan(0);
    await updateRead(exercise.lead, id, { refusal: "The selected file is not a Word document" });
    const next = (await arrive(exercise.lead)) ?? 0;
    expect(next).toBeGreaterThan(id);
    expect(await deleteDraftImport(exercise.lead, next)).toBe(true);
    expect(await deleteDraftImport(exercise.lead, next)).toBe(false);
    expect(await findDraftImport(exercise.lead, exercise.strategyId)).toBeNull();
  });

  test("is taken up again when whoever read it stopped in the middle", async () => {
    const id = (await arrive(exercise.lead)) ?? 0;
    await updateReadingStarted(exercise.lead, id);
    expect(await updateReadingStarted(exercise.lead, id)).toBeNull();
    await steward().execute(
      sql`update draft_imports set started_at = now() - interval '2 minutes' where id = ${id}`,
    );
    expect(await updateReadingStarted(exercise.lead, id)).toHaveLength(4);
    await deleteDraftImport(exercise.lead, id);
  });

  test("is nobody’s business but theirs who write the draft", async () => {
    const id = (await arrive(exercise.lead)) ?? 0;
    for (const person of [elsewhere.lead, officer, exercise.contributor]) {
      expect(await findDraftImport(person, exercise.strategyId)).toBeNull();
      expect(await updateReadingStarted(person, id)).toBeNull();
      expect(await deleteDraftImport(person, id)).toBe(false);
      await expect(arrive(person)).rejects.toThrow();
    }
    expect(await deleteDraftImport(exercise.lead, id)).toBe(true);
  });
});
