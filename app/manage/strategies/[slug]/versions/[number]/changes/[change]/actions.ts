"use server";

import { refresh } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { listChanges, listCitableIssues, updateExplanation } from "@/db/version-changes";
import { isUnexplained } from "@/domain/version-change";
import { explanationInput } from "@/domain/version-input";
import { explainChangeRefusal } from "@/domain/version-permissions";
import { requireTeamVersion } from "../../../../../find";

export const explainChange = formAction(explanationInput, async ({ slug, number, ...input }, person) => {
  const version = await requireTeamVersion(person, { slug, number });
  const refused = explainChangeRefusal(version, version);
  if (refused) return { refused };
  const changes = await listChanges(person, version.id);
  const change = changes.find((each) => each.number === input.change);
  if (!change) notFound();

  const issues = await listCitableIssues(person, version.strategyId);
  const cited = issues.filter((issue) => input.issues.includes(`${issue.exerciseSlug}.${issue.number}`));
  if (cited.length < input.issues.length) return { invalid: { issues: "Select issues from the list" } };

  const alike = changes.filter(
    (each) => each.id !== change.id && isUnexplained(each) && each.sectionStableId === change.sectionStableId,
  );
  const saved = await updateExplanation(person, {
    versionId: version.id,
    strategyId: version.strategyId,
    changeIds: [change, ...(input.alsoSection ? alike : [])].map(({ id }) => id),
    summary: input.summary,
    editorial: Boolean(input.editorial),
    issueIds: cited.map(({ id }) => id),
  });
  if (!saved)
    return { refused: "Somebody else has published or discarded this draft since you opened the page." };

  const after = await listChanges(person, version.id);
  const left = after.filter(isUnexplained);
  const next = left.find((each) => each.number > change.number) ?? left[0];
  refresh();
  const list = `/manage/strategies/${slug}/versions/${number}/changes` as const;
  redirect(next ? `${list}/${next.number}` : `${list}?done=explained`);
});
