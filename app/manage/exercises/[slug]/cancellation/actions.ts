"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { requireTeamExercise } from "@/app/manage/exercises/find";
import { updateCancelled } from "@/db/exercise-stages";
import { cancelRefusal } from "@/domain/exercise-permissions";
import { cancellationInput } from "@/domain/exercise-stage-input";

export const cancelExercise = formAction(cancellationInput, async ({ slug, reason }, person) => {
  const exercise = await requireTeamExercise(person, slug);
  const refused = cancelRefusal(person, exercise, new Date());
  if (refused) return { refused };
  if (!(await updateCancelled(person, { exerciseId: exercise.id, reason }))) {
    return { refused: "Somebody else has cancelled or sealed it since you opened the page." };
  }
  refresh();
  redirect(`/manage/exercises/${slug}?done=cancelled`);
});
