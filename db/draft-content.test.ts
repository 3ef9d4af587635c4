import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { draftOf, withMoved, withSection } from "@/domain/draft-edit";
import type { VersionContent } from "@/domain/version-content";
import { buildIssue, buildTheme } from "@/fixtures/build-analysis";
import { buildExercise, buildStrategy } from "@/fixtures/build-exercise";
import { buildPerson, buildTeamMember } from "@/fixtures/build-people";
import { buildNextVersion } from "@/fixtures/build-version";
import { updateDraftContent } from "./draft-content";
import { listChanges, updateExplanation } from "./version-changes";
import { findVersion, listVersionContent } from "./versions";

/** A draft 0.2 with two changes: the first explained by an issue, the second editorial. */
async function buildDraft() {
  const exercise = await buildExercise("closed");
  const { lead, strategy } = exercise;
  const draft = await buildNextVersion(strategy, exercise.version);
  const issue = await buildIssue(exercise, (await buildTheme(exercise.id)).id);
  const [first, second] = await listChanges(lead, draft.id);
  const explained = { versionId: draft.id, strategyId: strategy.id };
  await updateExplanation(lead, {
    ...explained,
    ...{ changeIds: [first?.id ?? 0], summary: "Badges too.", editorial: false, issueIds: [issue.id] },
  });
  await updateExplanation(lead, {
    ...explained,
    ...{ changeIds: [second?.id ?? 0], summary: "", editorial: true, issueIds: [] },
  });
  const superseded = await listVersionContent(lead, exercise.version.id);
  const content = await listVersionContent(lead, draft.id);
  return { exercise, lead, strategy, draft, issue, superseded, content };
}

type Built = Awaited<ReturnType<typeof buildDraft>>;

/** Another paragraph at the end of the first section, and the second section first. */
function edited({ content, superseded }: Pick<Built, "content" | "superseded">) {
  const [section] = content;
  if (!section) throw new Error("The draft has two sections.");
  const added = {
    kind: "paragraph" as const,
    inlines: [{ type: "text" as const, text: "It starts in May." }],
  };
  const blocks = [
    ...section.blocks.map((block) => ({ from: block.stableId, content: block.content })),
    { from: null, content: added },
  ];
  const written = withSection(content, { ...section, blocks }, { superseded, newId: randomUUID });
  const moved = written && withMoved(written, section.stableId, 1);
  if (!moved) throw new Error("The draft has two sections.");
  return draftOf(moved, superseded);
}

const kindsOf = (changes: { kind: string }[]) => changes.map(({ kind }) => kind);

test("a draft is replaced, and a change that is still there keeps its reason", async () => {
  const built = await buildDraft();
  const { lead, strategy, draft, issue } = built;
  const before = await listChanges(lead, draft.id);
  expect(await updateDraftContent(lead, { versionId: draft.id, revision: 1, ...edited(built) })).toBe(
    "updated",
  );

  const content: VersionContent = await listVersionContent(lead, draft.id);
  expect(content).toEqual(
    edited(built).content.map((section, at) => ({ ...section, blocks: withIds(section, content[at]) })),
  );
  expect(content.map(({ title }) => title)).toEqual(["Time to learn", "Tools that work for everyone"]);
  expect(content[1]?.blocks.at(-1)).toMatchObject({ number: "2.4", text: "It starts in May." });
  const changes = await listChanges(lead, draft.id);
  expect(kindsOf(changes)).toEqual(["moved", ...kindsOf(before), "added"]);
  expect(changes).toMatchObject([
    { summary: "", editorial: false, issueCount: 0 },
    { summary: "Badges too.", editorial: false, issues: [{ id: issue.id }] },
    { summary: "", editorial: true, issueCount: 0 },
    { summary: "", editorial: false, issueCount: 0 },
  ]);
  expect(await findVersion(lead, { slug: strategy.slug, number: "0.2" })).toMatchObject({ revision: 2 });
});

/** The added block has got an id that only the database knows. */
function withIds(section: VersionContent[number], stored: VersionContent[number] | undefined) {
  return section.blocks.map((block, at) => ({ ...block, stableId: stored?.blocks[at]?.stableId }));
}

test("what did not change is not written again", async () => {
  const built = await buildDraft();
  const { lead, draft, content, superseded } = built;
  const changes = await listChanges(lead, draft.id);
  const same = { versionId: draft.id, revision: 1, ...draftOf(content, superseded) };
  expect(await updateDraftContent(lead, same)).toBe("updated");
  expect(await listVersionContent(lead, draft.id)).toEqual(content);
  expect(await listChanges(lead, draft.id)).toEqual(changes);
});

test("of two edits of one revision the second is told, and writes nothing", async () => {
  const built = await buildDraft();
  const { lead, draft, content, superseded } = built;
  const deputy = await buildTeamMember(built.strategy.id, "deputy");
  const edit = { versionId: draft.id, revision: 1, ...edited(built) };
  const results = await Promise.all([
    updateDraftContent(lead, edit),
    updateDraftContent(deputy, { ...edit, ...draftOf(content.toReversed(), superseded) }),
  ]);
  expect(results.toSorted()).toEqual(["conflict", "updated"]);
});

test("nobody outside the team edits a draft, and nobody edits a published version", async () => {
  const built = await buildDraft();
  const { lead, strategy, draft, content, exercise, superseded } = built;
  const noise = await buildStrategy();
  const edit = { versionId: draft.id, revision: 1, ...edited(built) };
  const others = [
    noise.lead,
    exercise.contributor,
    await buildPerson({ roles: ["auditor"] }),
    await buildTeamMember(strategy.id, "decision_maker"),
    await buildTeamMember(strategy.id, "governance_officer"),
  ];
  for (const person of others) expect(await updateDraftContent(person, edit)).toBe("gone");
  expect(await listVersionContent(lead, draft.id)).toEqual(content);

  const published = {
    versionId: exercise.version.id,
    revision: 1,
    ...edited({ content: superseded, superseded }),
  };
  expect(await updateDraftContent(lead, published)).toBe("gone");
  expect(await listVersionContent(lead, exercise.version.id)).toEqual(superseded);
});

test("what is noted goes with the edit, or the edit does not happen", async () => {
  const built = await buildDraft();
  const { lead, draft, content } = built;
  const edit = { versionId: draft.id, revision: 1, ...edited(built) };
  await expect(updateDraftContent(lead, edit, () => Promise.reject(new Error("No note.")))).rejects.toThrow(
    "No note.",
  );
  expect(await listVersionContent(lead, draft.id)).toEqual(content);
});
