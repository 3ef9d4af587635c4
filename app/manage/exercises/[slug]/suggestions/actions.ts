"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { answerSuggestionRefusal } from "@/domain/suggestion";
import { suggestionAnswerInput } from "@/domain/suggestion-input";
import { adopt } from "./adopt";
import { decline } from "./decline";
import { requireSuggestion } from "./find";

/** Adopts a suggestion into the working draft, whole or in part, or declines it with a reason. */
export const answerSuggestion = formAction(suggestionAnswerInput, async (input, person) => {
  const { exercise, suggestion } = await requireSuggestion(person, { slug: input.slug, id: input.id });
  const refused = answerSuggestionRefusal(person, exercise, suggestion);
  if (refused) return { refused };
  const asked = { person, exercise, suggestion, input };
  const outcome = await (input.outcome === "declined" ? decline(asked) : adopt(asked));
  if (typeof outcome === "object") {
    // What the page shows beside what was typed is what stands now.
    if ("conflict" in outcome) refresh();
    return outcome;
  }
  if (outcome !== "answered") return { refused: why[outcome] };
  refresh();
  redirect(`/manage/exercises/${input.slug}/suggestions?answered=${input.id}`);
});

const why = {
  conflict: "The draft is being changed by somebody else. Send this again in a moment.",
  gone: "Somebody else has published or discarded the draft.",
  "answered meanwhile":
    "Somebody else has answered this suggestion since you opened the page. Copy what you typed, then open it again.",
};
