"use server";

import { createHash, randomUUID } from "node:crypto";
import { refresh } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { after } from "next/server";
import { formAction } from "@/app/form-action";
import { insertDraftImport } from "@/db/draft-imports";
import { findStrategy, type Strategy } from "@/db/strategies";
import { insertDraft } from "@/db/version-drafts";
import { listVersionContent, listVersions } from "@/db/versions";
import { importMarkdown } from "@/documents/markdown-import";
import type { Person } from "@/domain/person";
import { draftFrom, titleFindings } from "@/domain/version-draft";
import { importInput } from "@/domain/version-input";
import { versionNumberProblem } from "@/domain/version-number";
import { importVersionRefusal } from "@/domain/version-permissions";
import { type DraftFile, draftSource } from "@/domain/version-source";
import { readFile } from "./read-file";

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
  if ("word" in source) return bringIn(source.word, { strategy, number, label }, person);
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

type Into = { strategy: Strategy; number: string; label: string };

/** Keeps a Word file, begins to read it once this answer is sent, and shows how far that has got. */
async function bringIn({ name, bytes }: DraftFile, { strategy, number, label }: Into, person: Person) {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const arrived = {
    strategyId: strategy.id,
    number,
    label,
    fileName: name.slice(0, 200),
    file: bytes,
    sha256,
  };
  const id = await insertDraftImport(person, arrived);
  if (id === null)
    return { refused: "Another file has been brought in for this strategy. Go on with it, or give it up." };
  after(() => readFile(person, id));
  refresh();
  redirect(`/manage/strategies/${strategy.slug}/import/file`);
}

function refusalOf(field: "file" | "pasted", refusal: string): string {
  return field === "file" ? refusal : refusal.replace("The selected file", "The text");
}

/** The file that was chosen. Browsers, and React, send an empty one without a real name when none was. */
async function fileIn(form: FormData) {
  const file = form.get("file");
  if (!(file instanceof File) || (file.size === 0 && !file.name.includes("."))) return null;
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
