"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { keepForLater } from "@/app/contributions/half-written/keeping";
import { speak } from "@/app/contributions/speaking";
import { readSuggested } from "@/app/contributions/suggested-words";
import { formAction } from "@/app/form-action";
import { findContributionPlace } from "@/db/contribution-place";
import { suggestionInput } from "@/domain/contribution-input";
import { takesSuggestions, wordsWithoutWhy } from "@/domain/suggestion";

export const suggestWords = formAction(
  suggestionInput,
  async ({ slug, number, block: stableId, proposed, body, ...words }, person) => {
    const place = await findContributionPlace(person, { slug, number, block: stableId });
    const block = place?.block;
    if (!place || !block || !takesSuggestions(block.kind)) return { refused: gone };
    const read = readSuggested(block.content, proposed);
    if ("problem" in read) return { invalid: { proposed: read.problem } };
    const result = await speak(
      person,
      {
        exercise: place.exercise,
        myForums: place.myForums,
        versionId: place.versionId,
        sectionStableId: place.section.stableId,
        blockStableId: block.stableId,
        parentId: null,
        suggestion: read.content,
      },
      { ...words, body: body || wordsWithoutWhy(block) },
    );
    if (!("id" in result)) return result;
    refresh();
    redirect(`/exercises/${slug}/sections/${number}?sent=${result.id}#c-${result.id}`);
  },
  keepForLater,
);

const gone =
  "You no longer see this part of the draft: it has changed, or you are no longer in a forum that is invited. What you typed is still here.";
