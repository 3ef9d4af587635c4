"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { updateWithdrawn } from "@/db/contribution-changes";
import { findContribution } from "@/db/contributions";
import { withdrawalInput } from "@/domain/contribution-input";
import { withdrawRefusal } from "@/domain/contribution-permissions";

export const withdrawContribution = formAction(withdrawalInput, async ({ id }, person) => {
  const contribution = await findContribution(person, id);
  if (!contribution) return { refused: "You no longer see this contribution." };
  const exercise = { ...contribution.exercise, myForums: contribution.myForums };
  const refused = withdrawRefusal(person, { contribution, exercise }, new Date());
  if (refused) return { refused };
  if (!(await updateWithdrawn(person, id)))
    return { refused: "You have already withdrawn this contribution." };
  refresh();
  redirect(`/contributions?withdrawn=${id}`);
});
