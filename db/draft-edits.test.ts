import { expect, test } from "vitest";
import type { DraftEditKind } from "@/domain/draft-history";
import type { Person } from "@/domain/person";
import { buildStrategy } from "@/fixtures/build-exercise";
import { buildPerson, buildTeamMember } from "@/fixtures/build-people";
import { buildNextVersion } from "@/fixtures/build-version";
import { asViewer } from "./client";
import { findDraftEdit, insertDraftEdit, listDraftEdits } from "./draft-edits";
import { updateRemainingEditorial } from "./version-changes";
import { deleteDraft } from "./version-drafts";
import { updatePublished } from "./version-publications";

async function buildEdited() {
  const strategy = await buildStrategy();
  const draft = await buildNextVersion(strategy, strategy.version);
  const deputy = await buildTeamMember(strategy.id, "deputy");
  const edit = (person: Person, kind: DraftEditKind, section = "a") =>
    asViewer(person, (tx) =>
      insertDraftEdit(tx, person, {
        versionId: draft.id,
        ...{ kind, sectionStableId: section, sectionIds: [section], before: { order: [], sections: [] } },
      }),
    );
  return { strategy, lead: strategy.lead, deputy, draft, edit };
}

const kindsOf = (edits: { kind: string }[]) => edits.map(({ kind }) => kind);

test("what was saved by itself is one edit with the next save of the same person in the same section", async () => {
  const { lead, deputy, draft, edit } = await buildEdited();
  const first = await edit(lead, "saved_by_itself");
  expect(await edit(lead, "saved_by_itself")).toBe(first);
  expect(await edit(lead, "saved_by_itself", "b")).not.toBe(first);
  expect(await edit(lead, "saved")).toBe(first);
  expect(await edit(lead, "saved")).not.toBe(first);
  await edit(lead, "saved_by_itself");
  await edit(deputy, "saved_by_itself");
  expect(kindsOf(await listDraftEdits(lead, draft.id, "a"))).toEqual([
    "saved_by_itself",
    "saved_by_itself",
    "saved",
    "saved",
  ]);
  expect(await listDraftEdits(lead, draft.id)).toHaveLength(5);
});

test("an edit is found with those that followed it, and not from another draft", async () => {
  const { lead, deputy, draft, edit } = await buildEdited();
  const first = await edit(lead, "saved");
  await edit(deputy, "split", "b");
  const found = await findDraftEdit(lead, draft.id, first);
  expect(found).toMatchObject({ kind: "saved", before: { order: [], sections: [] } });
  expect(found?.later).toMatchObject([{ name: deputy.name, sectionIds: ["b"] }]);
  const noise = await buildEdited();
  expect(await findDraftEdit(lead, noise.draft.id, first)).toBeNull();
});

test("nobody but those who write the draft sees or adds an edit", async () => {
  const { strategy, lead, draft, edit } = await buildEdited();
  const id = await edit(lead, "saved");
  const noise = await buildStrategy();
  for (const other of [
    noise.lead,
    await buildPerson(),
    await buildTeamMember(strategy.id, "decision_maker"),
  ]) {
    expect(await listDraftEdits(other, draft.id)).toEqual([]);
    expect(await findDraftEdit(other, draft.id, id)).toBeNull();
    await expect(edit(other, "saved")).rejects.toThrow();
  }
  expect(await listDraftEdits(lead, draft.id)).toHaveLength(1);
});

test("edits are forgotten when the draft is published or discarded", async () => {
  const { strategy, lead, draft, edit } = await buildEdited();
  await edit(lead, "saved");
  await updateRemainingEditorial(lead, { versionId: draft.id, strategyId: strategy.id });
  const publication = {
    versionId: draft.id,
    strategyId: strategy.id,
    number: "0.2",
    sha256: "a".repeat(64),
    revision: 1,
    moveOn: [],
  };
  expect(await updatePublished(lead, publication)).toBe("published");
  expect(await listDraftEdits(lead, draft.id)).toEqual([]);
  await expect(edit(lead, "saved")).rejects.toMatchObject({ cause: { code: "23001" } });

  const other = await buildEdited();
  await other.edit(other.lead, "saved");
  expect(await deleteDraft(other.lead, other.draft.id)).toBe(true);
});
