import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { numberedSection } from "@/domain/draft-outline";
import { pictureHref } from "@/domain/picture";
import { draftFrom } from "@/domain/version-draft";
import { buildExercise, buildStrategy } from "@/fixtures/build-exercise";
import { buildPerson, buildTeamMember } from "@/fixtures/build-people";
import { closeSteward, steward } from "@/fixtures/owner";
import { closePool } from "./client";
import {
  deleteDraftImport,
  findDraftImport,
  insertDraftImport,
  updateRead,
  updateReadingStarted,
} from "./draft-imports";
import { findPicture } from "./pictures";
import { deleteDraft, insertDraft } from "./version-drafts";

let exercise: Awaited<ReturnType<typeof buildExercise>>;

beforeAll(async () => {
  exercise = await buildExercise("open");
});

afterAll(async () => {
  await Promise.all([closePool(), closeSteward()]);
});

const picture = (words: string) => {
  const bytes = new TextEncoder().encode(words);
  return { sha256: createHash("sha256").update(bytes).digest("hex"), type: "image/png" as const, bytes };
};
const draftOf = (sha256: string) => ({
  title: null,
  sections: [
    {
      title: "Skills",
      blocks: [{ kind: "figure" as const, alt: "Bars", src: pictureHref(sha256), caption: null }],
    },
  ].map(numberedSection),
  findings: [],
  tables: [],
  comments: [],
});

async function bringIn(strategyId: number, shown: ReturnType<typeof picture>, kept = [shown]) {
  const file = Uint8Array.of(1);
  const arrived = {
    strategyId,
    number: "0.7",
    label: "",
    fileName: "Draft.docx",
    file,
    sha256: "a".repeat(64),
  };
  const id = (await insertDraftImport(exercise.lead, arrived)) ?? 0;
  await updateReadingStarted(exercise.lead, id);
  await updateRead(exercise.lead, id, { draft: draftOf(shown.sha256), pictures: kept });
  return id;
}

const isKept = async ({ sha256 }: { sha256: string }) => {
  const rows = await steward().execute(sql`select from pictures where sha256 = ${sha256}`);
  return rows.length === 1;
};

test("a picture is seen by those who bring it in, then by whoever sees a version that shows it", async () => {
  const shown = picture("bars");
  const id = await bringIn(exercise.strategyId, shown);
  const visitor = await buildPerson();
  const officer = await buildTeamMember(exercise.strategyId, "governance_officer");
  expect(await findPicture(exercise.lead, shown.sha256)).toMatchObject({ type: "image/png" });
  for (const viewer of [null, visitor, exercise.contributor])
    expect(await findPicture(viewer, shown.sha256)).toBeNull();

  const content = draftFrom(draftOf(shown.sha256).sections, null, () => crypto.randomUUID());
  const { strategyId } = exercise;
  await insertDraft(exercise.lead, {
    strategyId,
    number: "0.7",
    label: "",
    supersedesId: null,
    findings: [],
    ...content,
  });
  await deleteDraftImport(exercise.lead, id);
  expect(await findPicture(exercise.lead, shown.sha256)).not.toBeNull();
  expect(await findPicture(officer, shown.sha256)).not.toBeNull();
  expect(await findPicture(exercise.contributor, shown.sha256)).toBeNull();

  const [version] = await steward().execute<{ id: number }>(
    sql`select id from versions where strategy_id = ${strategyId} and number = '0.7'`,
  );
  expect(await deleteDraft(exercise.lead, version?.id ?? 0)).toBe(true);
  expect(await isKept(shown)).toBe(false);
});

test("a picture goes with the last draft that shows it, and not before", async () => {
  const shown = picture("map");
  const { lead, strategyId } = exercise;
  const other = await buildStrategy();
  const id = await bringIn(strategyId, shown);
  await steward().execute(sql`insert into draft_imports (strategy_id, number, file_name, file_size, sha256, created_by, read_at, draft)
    values (${other.id}, '0.1', 'x.docx', 1, ${"b".repeat(64)}, ${other.lead.id}, now(), ${JSON.stringify(draftOf(shown.sha256))}::jsonb)`);
  await deleteDraftImport(lead, id);
  expect(await findPicture(lead, shown.sha256)).toBeNull();
  expect(await findPicture(other.lead, shown.sha256)).not.toBeNull();
  const theirs = await findDraftImport(other.lead, other.id);
  await deleteDraftImport(other.lead, theirs?.id ?? 0);
  expect(await isKept(shown)).toBe(false);
});

test("a picture that is not what its name says is not kept", async () => {
  const shown = { ...picture("one"), bytes: new TextEncoder().encode("another") };
  await expect(bringIn(exercise.strategyId, shown)).rejects.toThrow();
});
