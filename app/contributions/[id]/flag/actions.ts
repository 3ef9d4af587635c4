"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { placesOf } from "@/app/contributions/places";
import { formAction } from "@/app/form-action";
import { insertFlag } from "@/db/contribution-changes";
import { findContribution } from "@/db/contributions";
import { flagInput } from "@/domain/contribution-input";
import { flagRefusal } from "@/domain/contribution-permissions";

export const tellConvenor = formAction(flagInput, async ({ id, reason }, person) => {
  const contribution = await findContribution(person, id);
  if (!contribution)
    return { refused: "This contribution is not shown any more, so nothing needs to be done." };
  const { exercise, myForums, forumId } = contribution;
  const refused = flagRefusal(person, { contribution, exercise: { ...exercise, myForums } });
  if (refused) return { refused };
  if (!(await insertFlag(person, { id, exerciseId: exercise.id, forumId, reason }))) {
    return { refused: "You have already asked the convenor to look at this." };
  }
  refresh();
  redirect(`${placesOf(contribution).page}?told=${id}#c-${id}`);
});
