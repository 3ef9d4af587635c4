"use server";

import { randomUUID } from "node:crypto";
import { refresh } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { findStrategy } from "@/db/strategies";
import { insertDraft } from "@/db/version-drafts";
import { listVersionContent, listVersions } from "@/db/versions";
import { importMarkdown } from "@/documents/markdown-import";
import { draftFrom } from "@/domain/version-draft";
import { importInput } from "@/domain/version-input";
import { versionNumberProblem } from "@/domain/version-number";
import { importVersionRefusal } from "@/domain/version-permissions";
import { draftSource } from "@/domain/version-source";

export const importDraft = formAction(importInput, async ({ slug, number, label, pasted }, person, form) => {
  const strategy = await findStrategy(person, slug);
  if (!strategy) notFound();
  const refused = importVersionRefusal(strategy);
  if (refused) return { refused };
  const versions = await listVersions(person, strategy.id);
  const taken = versionNumberProblem(
    number,
    versions.map((version) => version.number),
  );
  if (taken) return { invalid: { number: taken } };

  const source = draftSource(await fileIn(form), pasted);
  if ("problem" in source) return { invalid: { [source.field]: source.problem } };
  const imported = importMarkdown(source.text);
  if ("refusal" in imported) return { invalid: { [source.field]: imported.refusal } };

  const previous = strategy.latestId ? await listVersionContent(person, strategy.latestId) : null;
  const stored = await insertDraft(person, {
    strategyId: strategy.id,
    number,
    label,
    supersedesId: strategy.latestId,
    findings: imported.findings,
    ...draftFrom(imported.sections, previous, randomUUID),
  });
  if (!stored)
    return { refused: "Somebody else imported a draft of this strategy since you opened this page." };
  refresh();
  redirect(`/manage/strategies/${slug}/versions/${number}?done=imported`);
});

/** The file that was chosen. A browser sends a nameless, empty one for an input that was left alone. */
async function fileIn(form: FormData) {
  const file = form.get("file");
  if (!(file instanceof File) || (file.name === "" && file.size === 0)) return null;
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
