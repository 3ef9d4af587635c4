import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { draftFrom } from "@/domain/version-draft";
import { buildIssue, buildTheme } from "@/fixtures/build-analysis";
import { buildExercise, buildStrategy } from "@/fixtures/build-exercise";
import { buildPerson, buildTeamMember } from "@/fixtures/build-people";
import { buildNextVersion, revisedSections } from "@/fixtures/build-version";
import { asViewer, type Transaction } from "./client";
import { findExercise } from "./exercises";
import { changeIssues, versionChanges } from "./schema/analysis";
import { exercises } from "./schema/exercises";
import { blocks, sections, versions } from "./schema/strategies";
import { listChanges, updateRemainingEditorial } from "./version-changes";
import { deleteDraft, insertDraft } from "./version-drafts";
import { updatePublished } from "./version-publications";
import { findVersion, listVersionContent, listVersions } from "./versions";

const sha256 = "a".repeat(64);

async function importRevised(strategy: Awaited<ReturnType<typeof buildStrategy>>, number = "0.2") {
  const previous = await listVersionContent(strategy.lead, strategy.version.id);
  const { content, changes } = draftFrom(revisedSections, previous, randomUUID);
  return insertDraft(strategy.lead, {
    strategyId: strategy.id,
    number,
    label: "Revised draft",
    supersedesId: strategy.version.id,
    findings: [{ kind: "dropped", message: "One comment was left out.", where: "line 3" }],
    content,
    changes,
  });
}

async function draftOf(strategy: Awaited<ReturnType<typeof buildStrategy>>) {
  const draft = await findVersion(strategy.lead, { slug: strategy.slug, number: "0.2" });
  if (!draft) throw new Error("There is no draft");
  return draft;
}

describe("a draft", () => {
  test("is stored whole, with the ids that it keeps and the changes that nobody has explained", async () => {
    const strategy = await buildStrategy();
    expect(await importRevised(strategy)).toBe(true);

    const draft = await draftOf(strategy);
    expect(draft).toMatchObject({
      publishedAt: null,
      supersedesNumber: "0.1",
      unexplainedCount: 2,
      sectionCount: 2,
    });
    expect(draft.findings).toHaveLength(1);
    const before = await listVersionContent(strategy.lead, strategy.version.id);
    const after = await listVersionContent(strategy.lead, draft.id);
    expect(after.map(({ stableId }) => stableId)).toEqual(before.map(({ stableId }) => stableId));
    expect(after[0]?.blocks.map(({ text }) => text)).toEqual(
      revisedSections[0]?.blocks.map(({ text }) => text),
    );
    expect(after[0]?.blocks[0]?.stableId).toBe(before[0]?.blocks[0]?.stableId);
    const changes = await listChanges(strategy.lead, draft.id);
    expect(changes.map(({ number, kind }) => [number, kind])).toEqual([
      [1, "reworded"],
      [2, "added"],
    ]);
  });

  test("waits alone: a second import finds it and leaves nothing behind", async () => {
    const strategy = await buildStrategy();
    const both = await Promise.all([importRevised(strategy), importRevised(strategy, "0.3")]);
    expect(both.toSorted()).toEqual([false, true]);
    expect(await listVersions(strategy.lead, strategy.id)).toHaveLength(2);
  });

  test("with a number that is taken is not stored", async () => {
    const strategy = await buildStrategy();
    expect(await importRevised(strategy, "0.1")).toBe(false);
    expect(await listVersions(strategy.lead, strategy.id)).toHaveLength(1);
  });

  test("is seen by the team alone, and by nobody invited", async () => {
    const exercise = await buildExercise("open");
    const noise = await buildStrategy();
    const draft = await buildNextVersion(exercise.strategy, exercise.version);
    const address = { slug: exercise.strategy.slug, number: "0.2" };
    const decisionMaker = await buildTeamMember(exercise.strategy.id, "decision_maker");

    expect(await findVersion(exercise.lead, address)).not.toBeNull();
    expect(await findVersion(decisionMaker, address)).not.toBeNull();
    for (const viewer of [noise.lead, exercise.contributor, exercise.convenor, null]) {
      expect(await findVersion(viewer, address)).toBeNull();
      expect(await listVersionContent(viewer, draft.id)).toEqual([]);
      expect(await listChanges(viewer, draft.id)).toEqual([]);
    }
  });

  test("cannot be brought into another lead’s strategy", async () => {
    const strategy = await buildStrategy();
    const noise = await buildStrategy();
    const intrusion = asViewer(noise.lead, (tx) =>
      tx.insert(versions).values({ strategyId: strategy.id, number: "0.2", createdBy: noise.lead.id }),
    );
    await expect(intrusion).rejects.toMatchObject({ cause: { code: "42501" } });
  });

  test("is discarded with everything in it, by the team only, and not once it is published", async () => {
    const strategy = await buildStrategy();
    const noise = await buildStrategy();
    const draft = await buildNextVersion(strategy, strategy.version);
    expect(await deleteDraft(noise.lead, draft.id)).toBe(false);
    expect(await deleteDraft(strategy.lead, draft.id)).toBe(true);
    expect(await listVersionContent(strategy.lead, draft.id)).toEqual([]);
    expect(await deleteDraft(strategy.lead, strategy.version.id)).toBe(false);
  });
});

describe("publishing", () => {
  test("needs a reason for every change", async () => {
    const strategy = await buildStrategy();
    const draft = await buildNextVersion(strategy, strategy.version);
    const publication = {
      versionId: draft.id,
      strategyId: strategy.id,
      number: "0.2",
      sha256,
      revision: 1,
      moveOn: [],
    };

    expect(await updatePublished(strategy.lead, publication)).toBe("not_publishable");
    expect(
      await updateRemainingEditorial(strategy.lead, { versionId: draft.id, strategyId: strategy.id }),
    ).toBe(2);
    expect(await updatePublished(strategy.lead, publication)).toBe("published");
    expect(await updatePublished(strategy.lead, publication)).toBe("not_publishable");
    expect(await draftOf(strategy)).toMatchObject({ sha256, publishedByName: strategy.lead.name });
  });

  test("is refused when the draft was edited since it was hashed", async () => {
    const strategy = await buildStrategy();
    const draft = await buildNextVersion(strategy, strategy.version);
    await updateRemainingEditorial(strategy.lead, { versionId: draft.id, strategyId: strategy.id });
    const publication = { versionId: draft.id, strategyId: strategy.id, number: "0.2", sha256, moveOn: [] };
    expect(await updatePublished(strategy.lead, { ...publication, revision: 2 })).toBe("not_publishable");
    expect(await updatePublished(strategy.lead, { ...publication, revision: 1 })).toBe("published");
  });

  test("is refused once another version was published", async () => {
    const strategy = await buildStrategy();
    const overtaken = await buildNextVersion(strategy, strategy.version, { imported: [], number: "0.3" });
    await buildNextVersion(strategy, strategy.version, { published: true });
    await updateRemainingEditorial(strategy.lead, { versionId: overtaken.id, strategyId: strategy.id });
    const publication = {
      versionId: overtaken.id,
      strategyId: strategy.id,
      number: "0.3",
      sha256,
      revision: 1,
      moveOn: [],
    };
    expect(await updatePublished(strategy.lead, publication)).toBe("not_publishable");
  });

  test("moves an open exercise on only where the lead says so, and a closed one never", async () => {
    const exercise = await buildExercise("open");
    const strategy = exercise.strategy;
    const draft = await buildNextVersion(strategy, exercise.version);
    await updateRemainingEditorial(exercise.lead, { versionId: draft.id, strategyId: strategy.id });
    const publication = { versionId: draft.id, strategyId: strategy.id, number: "0.2", sha256, revision: 1 };
    const closed = await buildExercise("closed");

    expect(await updatePublished(exercise.lead, { ...publication, moveOn: [closed.id] })).toBe(
      "exercise_ended",
    );
    expect(await draftOf(strategy)).toMatchObject({ publishedAt: null });
    expect(await updatePublished(exercise.lead, { ...publication, moveOn: [exercise.id] })).toBe("published");
    expect(await findExercise(exercise.contributor, exercise.slug)).toMatchObject({ versionNumber: "0.2" });
  });

  test("leaves a closed exercise with the version that was discussed", async () => {
    const exercise = await buildExercise("closed");
    const draft = await buildNextVersion(exercise.strategy, exercise.version);
    const strategyId = exercise.strategy.id;
    await updateRemainingEditorial(exercise.lead, { versionId: draft.id, strategyId });
    const publication = { versionId: draft.id, strategyId, number: "0.2", sha256, revision: 1 };
    expect(await updatePublished(exercise.lead, { ...publication, moveOn: [exercise.id] })).toBe(
      "exercise_ended",
    );
    expect(await updatePublished(exercise.lead, { ...publication, moveOn: [] })).toBe("published");
    expect(await findExercise(exercise.contributor, exercise.slug)).toMatchObject({ versionNumber: "0.1" });
  });

  test("shows the version, and no draft after it, to those invited to one of its exercises", async () => {
    const exercise = await buildExercise("open");
    const noise = await buildExercise("open");
    const published = await buildNextVersion(exercise.strategy, exercise.version, { published: true });
    await buildNextVersion(exercise.strategy, published, { imported: [], number: "0.3" });

    const seen = await listVersions(exercise.contributor, exercise.strategy.id);
    expect(seen.map(({ number }) => number)).toEqual(["0.2", "0.1"]);
    expect(await listVersions(noise.contributor, exercise.strategy.id)).toEqual([]);
    expect(await listVersions(null, exercise.strategy.id)).toEqual([]);
  });
});

describe("a published version is immutable, by SQL as the application’s own role", () => {
  const refused = { cause: { code: "23001" } };

  test("itself, its sections, its blocks and its changes", async () => {
    const strategy = await buildStrategy();
    const published = await buildNextVersion(strategy, strategy.version, { published: true });
    const [section] = published.sections;
    const block = section?.blocks[0];
    const tries: ((tx: Transaction) => PromiseLike<unknown>)[] = [
      (tx) => tx.update(versions).set({ publishedAt: null }).where(eq(versions.id, published.id)),
      (tx) => tx.delete(versions).where(eq(versions.id, published.id)),
      (tx) => tx.update(sections).set({ title: "Other" }).where(eq(sections.versionId, published.id)),
      (tx) => tx.delete(sections).where(eq(sections.versionId, published.id)),
      (tx) =>
        tx
          .insert(sections)
          .values({ versionId: published.id, stableId: randomUUID(), number: 9, title: "New" }),
      (tx) => tx.update(blocks).set({ text: "Other" }).where(eq(blocks.versionId, published.id)),
      (tx) => tx.delete(blocks).where(eq(blocks.versionId, published.id)),
      (tx) =>
        tx.insert(blocks).values({
          versionId: published.id,
          sectionId: section?.id ?? 0,
          stableId: randomUUID(),
          position: 99,
          kind: "paragraph",
          content: block?.content ?? { kind: "rule" },
          text: "New",
        }),
      (tx) =>
        tx.update(versionChanges).set({ summary: "Other" }).where(eq(versionChanges.versionId, published.id)),
      (tx) => tx.delete(versionChanges).where(eq(versionChanges.versionId, published.id)),
    ];
    for (const attempt of tries) {
      await expect(asViewer(strategy.lead, async (tx) => attempt(tx))).rejects.toMatchObject(refused);
    }
  });

  test("the issues that its changes cite", async () => {
    const exercise = await buildExercise("closed");
    const { id: themeId } = await buildTheme(exercise.id);
    const issue = await buildIssue(exercise, themeId);
    const published = await buildNextVersion(exercise.strategy, exercise.version, { published: true });
    const [change] = await listChanges(exercise.lead, published.id);
    const citing = asViewer(exercise.lead, (tx) =>
      tx
        .insert(changeIssues)
        .values({ changeId: change?.id ?? 0, issueId: issue.id, versionId: published.id }),
    );
    await expect(citing).rejects.toMatchObject(refused);
  });

  test("and another lead cannot move an exercise to another version", async () => {
    const exercise = await buildExercise("open");
    const noise = await buildStrategy();
    const moved = await asViewer(noise.lead, (tx) =>
      tx
        .update(exercises)
        .set({ versionId: noise.version.id })
        .where(eq(exercises.id, exercise.id))
        .returning({ id: exercises.id }),
    );
    expect(moved).toEqual([]);
  });

  test("a suspended lead sees no draft", async () => {
    const strategy = await buildStrategy();
    const suspended = await buildPerson({ roles: ["programme_lead"], suspendedAt: new Date() });
    await buildTeamMember(strategy.id, "deputy", suspended);
    expect(await listVersions(suspended, strategy.id)).toEqual([]);
  });
});
