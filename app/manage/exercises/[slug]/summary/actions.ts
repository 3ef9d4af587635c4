"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import {
  findSealedSummary,
  insertSummary,
  updatePrepared,
  updateReported,
  updateSummaryWords,
} from "@/db/summaries";
import { prepareInput, reportInput, sealInput, summaryWordsInput } from "@/domain/summary-input";
import { prepareRefusal, reportRefusal, sealRefusal, writeWordsRefusal } from "@/domain/summary-permissions";
import { findSummary } from "./find";

export const writeSummaryWords = formAction(
  summaryWordsInput,
  async ({ slug, revision, ...words }, person) => {
    const { exercise } = await findSummary(slug, person);
    const refused = writeWordsRefusal(person);
    if (refused) return { refused };
    const saved = await updateSummaryWords(person, { exerciseId: exercise.id, revision, words });
    if (!saved) {
      return {
        refused: "Somebody else saved these words since you opened the page. Copy yours, then open it again.",
      };
    }
    refresh();
    redirect(`/manage/exercises/${slug}/summary?saved=words`);
  },
);

export const prepareSummary = formAction(prepareInput, async ({ slug }, person) => {
  const { exercise, tasks, sealed } = await findSummary(slug, person);
  const refused = prepareRefusal(person, { led: exercise.led, tasks });
  if (refused || !sealed) return { refused: refused ?? "The summary is not complete." };
  await updatePrepared(person, { exerciseId: exercise.id, content: sealed.canonical, sha256: sealed.sha256 });
  refresh();
  redirect(`/manage/exercises/${slug}/summary?saved=prepared`);
});

export const sealSummary = formAction(sealInput, async ({ slug, sha256, reason }, person) => {
  const { exercise, tasks, draft, sealed } = await findSummary(slug, person);
  const refused = sealRefusal(person, draft, { tasks, again: sealed?.sha256 ?? null });
  if (refused || !sealed) return { refused: refused ?? "The summary is not complete." };
  if (sealed.sha256 !== sha256)
    return { refused: "This is no longer the summary that you read. Read it again." };
  const before = await findSealedSummary(person, exercise.id);
  if (before && !reason)
    return { invalid: { reason: "Say why this seal takes the place of the one before" } };
  const done = await insertSummary(person, {
    exerciseId: exercise.id,
    content: sealed.canonical,
    sha256,
    ...(before ? { supersedes: { id: before.id, reason } } : {}),
  });
  if (!done)
    return { refused: "Somebody else sealed or changed it since you opened the page. Open it again." };
  refresh();
  redirect(`/manage/exercises/${slug}/summary?saved=sealed`);
});

export const reportResults = formAction(reportInput, async ({ slug }, person) => {
  const { exercise } = await findSummary(slug, person);
  const refused = reportRefusal(person, exercise);
  if (refused) return { refused };
  if (!(await updateReported(person, exercise.id))) {
    return { refused: "The results are published already, or the summary is not sealed yet." };
  }
  refresh();
  redirect(`/exercises/${slug}/feedback`);
});
