"use server";

import { randomUUID } from "node:crypto";
import { refresh } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { findStrategy } from "@/db/strategies";
import { insertDraft } from "@/db/version-drafts";
import { listVersionContent, listVersions } from "@/db/versions";
import { importMarkdown } from "@/documents/markdown-import";
import { draftFrom, titleFindings } from "@/domain/version-draft";
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
  if ("refusal" in imported)
    return { invalid: { [source.field]: refusalOf(source.field, imported.refusal) } };

  const previous = strategy.latestId ? await listVersionContent(person, strategy.latestId) : null;
  const stored = await insertDraft(person, {
    strategyId: strategy.id,
    number,
    label,
    supersedesId: strategy.latestId,
    findings: [...titleFindings(imported.title, strategy.title), ...imported.findings],
    ...draftFrom(imported.sections, previous, randomUUID),
  });
  if (!stored)
    return { refused: "Somebody else imported a draft of this strategy since you opened this page." };
  refresh();
  redirect(`/manage/strategies/${slug}/versions/${number}?done=imported`);
});

function refusalOf(field: "file" | "pasted", refusal: string): string {
  return field === "file" ? refusal : refusal.replace("The selected file", "The text");
}

/** The file that was chosen. Browsers, and React, send an empty one without a real name when none was. */
async function fileIn(form: FormData) {
  const file = form.get("file");
  if (!(file instanceof File) || (file.size === 0 && !file.name.includes("."))) return null;
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
