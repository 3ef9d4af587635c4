"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { insertExercise, listLedStrategies } from "@/db/exercise-set-up";
import { startRefusal } from "@/domain/exercise-permissions";
import { newExerciseInput } from "@/domain/exercise-set-up-input";

export const startExercise = formAction(newExerciseInput, async (input, person) => {
  const refused = startRefusal(person, (await listLedStrategies(person)).length);
  if (refused) return { refused };
  const slug = await insertExercise(person, input);
  if (!slug) return { invalid: { strategy: "Select one of your strategies" } };
  refresh();
  redirect(`/manage/exercises/${slug}/set-up`);
});
