"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { requireTeamExercise } from "@/app/manage/exercises/find";
import { updatePaused, updateResumed } from "@/db/exercise-stages";
import { pauseRefusal, resumeRefusal } from "@/domain/exercise-permissions";
import { pauseInput, resumptionInput } from "@/domain/exercise-stage-input";

export const pauseExercise = formAction(pauseInput, async ({ slug, reason }, person) => {
  const exercise = await requireTeamExercise(person, slug);
  const refused = pauseRefusal(person, exercise, new Date());
  if (refused) return { refused };
  if (!(await updatePaused(person, { exerciseId: exercise.id, reason }))) {
    return { refused: "Somebody else has paused or closed this exercise since you opened the page." };
  }
  refresh();
  redirect(`/manage/exercises/${slug}?done=paused`);
});

export const resumeExercise = formAction(resumptionInput, async ({ slug }, person) => {
  const exercise = await requireTeamExercise(person, slug);
  const refused = resumeRefusal(person, exercise, new Date());
  if (refused) return { refused };
  if (!(await updateResumed(person, exercise.id))) {
    return { refused: "Somebody else has resumed or closed this exercise since you opened the page." };
  }
  refresh();
  redirect(`/manage/exercises/${slug}?done=resumed`);
});
