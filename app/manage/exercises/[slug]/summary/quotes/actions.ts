"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { deleteQuote, insertQuote, listQuotable, listQuotes, updateQuoteApproved } from "@/db/quotes";
import { saysWhatWasSaid } from "@/domain/quote";
import { chooseQuoteInput, settleQuoteInput } from "@/domain/quote-input";
import { quoteRefusal, writeWordsRefusal } from "@/domain/summary-permissions";
import { findSummary } from "../find";

export const chooseQuote = formAction(chooseQuoteInput, async (input, person) => {
  const { exercise } = await findSummary(input.slug, person);
  const refused = quoteRefusal(person, exercise);
  if (refused) return { refused };
  const contribution = (await listQuotable(person, exercise)).find(({ id }) => id === input.contribution);
  if (!contribution) return { refused: "This contribution cannot be quoted any more. Open the page again." };
  if (!saysWhatWasSaid(input.text, contribution.body)) {
    return {
      invalid: {
        text: "Use only the contributor’s words, with “[…]” or “[redacted]” where you leave something out",
      },
    };
  }
  const { text, whySelected } = input;
  const chosen = { exerciseId: exercise.id, contributionId: contribution.id, text, whySelected };
  if (!(await insertQuote(person, chosen))) return { refused: "Somebody has just chosen this one." };
  refresh();
  redirect(`/manage/exercises/${input.slug}/summary/quotes`);
});

export const settleQuote = formAction(settleQuoteInput, async ({ slug, contribution, settle }, person) => {
  const { exercise } = await findSummary(slug, person);
  const key = { exerciseId: exercise.id, contributionId: contribution };
  const quote = (await listQuotes(person, exercise.id)).find(
    ({ contributionId }) => contributionId === contribution,
  );
  if (!quote) return { refused: "This quote has been taken out already." };
  const refused = settle === "remove" ? quoteRefusal(person, exercise) : writeWordsRefusal(person);
  if (refused) return { refused };
  if (settle === "remove") {
    await deleteQuote(person, key);
  } else if (!(await updateQuoteApproved(person, key))) {
    return { refused: "You chose this quote, so somebody else on the team must read it." };
  }
  refresh();
  redirect(`/manage/exercises/${slug}/summary/quotes`);
});
