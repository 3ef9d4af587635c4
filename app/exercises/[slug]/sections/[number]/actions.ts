"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { keepForLater } from "@/app/contributions/half-written/keeping";
import { speak } from "@/app/contributions/speaking";
import { formAction } from "@/app/form-action";
import { findContributionPlace } from "@/db/contribution-place";
import { insertNothingToAdd } from "@/db/nothing-to-add";
import { nothingToAddInput } from "@/domain/contribution-draft-input";
import { contributionInput } from "@/domain/contribution-input";
import { blockAnchor } from "@/domain/contribution-words";
import { anchorFromWords } from "@/domain/words-meant";

export const postContribution = formAction(
  contributionInput,
  async ({ slug, number, block, words: meant, before, ...words }, person) => {
    const place = await findContributionPlace(person, { slug, number, block });
    if (!place) return { refused: gone };
    const pointed = place.block && meant ? anchorFromWords(place.block, meant, before) : { anchor: null };
    if ("problem" in pointed) return { invalid: { words: pointed.problem } };
    const result = await speak(
      person,
      {
        exercise: place.exercise,
        myForums: place.myForums,
        versionId: place.versionId,
        sectionStableId: place.section.stableId,
        blockStableId: place.block?.stableId ?? null,
        parentId: null,
        anchor: pointed.anchor,
      },
      words,
    );
    if (!("id" in result)) return result;
    refresh();
    redirect(`/exercises/${slug}/sections/${number}?sent=${result.id}#c-${result.id}`);
  },
  keepForLater,
);

/** Where others are heard after oneself: somebody has nothing to say here, and would hear them. */
export const addNothing = formAction(nothingToAddInput, async ({ slug, number, block }, person) => {
  const place = await findContributionPlace(person, { slug, number, block });
  if (!place || place.myForums.length === 0) return { refused: gone };
  await insertNothingToAdd(person, {
    exerciseId: place.exercise.id,
    sectionStableId: place.section.stableId,
    blockStableId: place.block?.stableId ?? null,
  });
  refresh();
  redirect(
    `/exercises/${slug}/sections/${number}#${place.block?.number ? blockAnchor(place.block.number) : "whole"}`,
  );
});

const gone =
  "You no longer see this part of the draft: it has changed, or you are no longer in a forum that is invited. What you typed is still here.";
