"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { deleteReason, insertReason } from "@/db/contribution-reasons";
import { type Contribution, findContribution } from "@/db/contributions";
import { reasonInput } from "@/domain/contribution-input";
import { reasonRefusal } from "@/domain/contribution-permissions";

export const changeReason = formAction(reasonInput, async ({ id, back, give, take }, person) => {
  const contribution = await findContribution(person, id);
  const forum = contribution ? forumOf(contribution) : undefined;
  if (!contribution || !forum) return { refused: "This contribution is not shown to you any more." };
  const { exercise, myForums } = contribution;
  const refused = reasonRefusal(person, { contribution, exercise: { ...exercise, myForums } }, new Date());
  if (refused) return { refused };
  const about = { contributionId: id, exerciseId: exercise.id, forumId: forum.id };
  if (give) await insertReason(person, { ...about, reason: give });
  if (take) await deleteReason(person, { ...about, reason: take });
  refresh();
  redirect(`/exercises/${back}#c-${id}`);
});

/** Nobody is asked for whom they agree: where it was said, if they are of that forum, or where they last spoke from. */
function forumOf({ myForums, forumId, lastWords }: Contribution) {
  const mine = (wanted: number | undefined) => myForums.find(({ id }) => id === wanted);
  return mine(forumId) ?? mine(lastWords?.forumId) ?? myForums[0];
}
