"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { requireTeamExercise } from "@/app/manage/exercises/find";
import { deleteExerciseForum, insertExerciseForums } from "@/db/exercise-forums";
import { setUpRefusal } from "@/domain/exercise-permissions";
import { addedForumsInput, removedForumInput } from "@/domain/forum-input";

export const addForums = formAction(addedForumsInput, async ({ slug, forum: forums }, person) => {
  const exercise = await requireTeamExercise(person, slug);
  const refused = setUpRefusal("forums", exercise, new Date());
  if (refused) return { refused };
  if ((await insertExerciseForums(person, { exerciseId: exercise.id, forums })) === 0) {
    return { refused: "They are on the list already, or the exercise has closed since you opened the page." };
  }
  refresh();
  redirect(`/manage/exercises/${slug}/forums?done=added`);
});

export const takeForumOff = formAction(removedForumInput, async ({ slug, forum }, person) => {
  const exercise = await requireTeamExercise(person, slug);
  const refused = setUpRefusal("forums", exercise, new Date());
  if (refused) return { refused };
  if (!(await deleteExerciseForum(person, { exerciseId: exercise.id, forum }))) {
    return { refused: "That forum has been invited, and an invitation cannot be taken back." };
  }
  refresh();
  redirect(`/manage/exercises/${slug}/forums?done=taken-off`);
});
