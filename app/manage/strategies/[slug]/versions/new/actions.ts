"use server";

import { refresh } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { findStrategy } from "@/db/strategies";
import { insertDraft } from "@/db/version-drafts";
import { listVersionContent, listVersions } from "@/db/versions";
import { newVersionInput } from "@/domain/version-input";
import { versionNumberProblem } from "@/domain/version-number";
import { startVersionRefusal } from "@/domain/version-permissions";

/** A draft that says what the latest published version says, for somebody to edit. */
export const startVersion = formAction(newVersionInput, async ({ slug, number, label }, person) => {
  const strategy = await findStrategy(person, slug);
  if (!strategy) notFound();
  const refused = startVersionRefusal(strategy, strategy.latestNumber);
  if (refused) return { refused };
  const versions = await listVersions(person, strategy.id);
  const taken = versionNumberProblem(
    number,
    versions.map((version) => version.number),
  );
  if (taken) return { invalid: { number: taken } };
  const { id: strategyId, latestId } = strategy;
  const content = latestId ? await listVersionContent(person, latestId) : [];
  const draft = { strategyId, number, label, supersedesId: latestId, findings: [], content, changes: [] };
  if (!(await insertDraft(person, draft)))
    return { refused: "Somebody else started or imported a draft since you opened this page." };
  refresh();
  redirect(`/manage/strategies/${slug}/versions/${number}/sections?done=started`);
});
