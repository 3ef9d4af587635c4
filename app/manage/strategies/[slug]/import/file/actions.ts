"use server";

import { randomUUID } from "node:crypto";
import { refresh } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { deleteDraftImport, findDraftImport } from "@/db/draft-imports";
import { findStrategy } from "@/db/strategies";
import { insertDraft } from "@/db/version-drafts";
import { listVersionContent, listVersions } from "@/db/versions";
import { confirmedImportInput, draftImportInput } from "@/domain/draft-import-input";
import { headingsOf, reshaped } from "@/domain/draft-outline";
import { draftFrom, titleFindings } from "@/domain/version-draft";
import { versionNumberProblem } from "@/domain/version-number";
import { importVersionRefusal } from "@/domain/version-permissions";

export const confirmImport = formAction(confirmedImportInput, async ({ slug, id, ...chosen }, person) => {
  const strategy = await findStrategy(person, slug);
  if (!strategy) notFound();
  const refused = importVersionRefusal(strategy);
  if (refused) return { refused };
  const file = await findDraftImport(person, strategy.id);
  if (!file?.draft || file.id !== id) return { refused: "This file is gone. Import it again." };
  const versions = await listVersions(person, strategy.id);
  const taken = versionNumberProblem(
    file.number,
    versions.map((version) => version.number),
  );
  if (taken) return { refused: `${taken}. Import the file again with another number.` };

  const { title, sections, findings } = file.draft;
  const levels = headingsOf(sections).map((_, index) => chosen[`heading-${index}`]);
  const previous = strategy.latestId ? await listVersionContent(person, strategy.latestId) : null;
  const stored = await insertDraft(person, {
    strategyId: strategy.id,
    number: file.number,
    label: file.label,
    supersedesId: strategy.latestId,
    findings: [...titleFindings(title, strategy.title), ...findings],
    ...draftFrom(reshaped(sections, levels), previous, randomUUID),
  });
  if (!stored)
    return { refused: "Somebody else imported a draft of this strategy since you opened this page." };
  await deleteDraftImport(person, id);
  refresh();
  redirect(`/manage/strategies/${slug}/versions/${file.number}?done=imported`);
});

export const giveUpImport = formAction(draftImportInput, async ({ slug, id }, person) => {
  await deleteDraftImport(person, id);
  refresh();
  redirect(`/manage/strategies/${slug}/import`);
});
