"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { keepForLater } from "@/app/contributions/half-written/keeping";
import { placesOf } from "@/app/contributions/places";
import { speak } from "@/app/contributions/speaking";
import { formAction } from "@/app/form-action";
import { findContribution } from "@/db/contributions";
import { replyInput } from "@/domain/contribution-input";
import { replyRefusal } from "@/domain/contribution-permissions";

export const replyToContribution = formAction(
  replyInput,
  async ({ id, ...words }, person) => {
    const contribution = await findContribution(person, id);
    if (!contribution)
      return { refused: "This contribution is not shown any more. What you typed is still here." };
    const exercise = { ...contribution.exercise, myForums: contribution.myForums };
    const refused = replyRefusal(person, { contribution, exercise }, new Date());

    const result = await speak(person, { ...contribution, exercise, parentId: id, refusal: refused }, words);
    if (!("id" in result)) return result;
    refresh();
    redirect(`${placesOf(contribution).page}?sent=${result.id}#c-${result.id}`);
  },
  keepForLater,
);
