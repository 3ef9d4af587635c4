"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { requireTasks } from "@/app/manage/exercises/find";
import { updateLaunched } from "@/db/exercise-launch";
import { launchRefusal } from "@/domain/exercise-permissions";
import { launchInput } from "@/domain/exercise-stage-input";

export const launchExercise = formAction(launchInput, async ({ slug }, person) => {
  const now = new Date();
  const { exercise, tasks } = await requireTasks(person, slug);
  const refused = launchRefusal(person, { ...exercise, tasks }, now);
  if (refused) return { refused };
  const launch = await updateLaunched(person, exercise.id, now);
  if (launch.outcome === "taken") {
    return { refused: "Somebody else has launched or cancelled this exercise since you opened the page." };
  }
  if (launch.outcome === "open") {
    return {
      refused: "Something changed since you opened the page, and a task is open again. Look at the set-up.",
    };
  }
  refresh();
  redirect(`/manage/exercises/${slug}?done=launched`);
});
