"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { requireTeamExercise } from "@/app/manage/exercises/find";
import { deleteExerciseForum, insertExerciseForum } from "@/db/exercise-forums";
import { setUpRefusal } from "@/domain/exercise-permissions";
import { addedForumInput } from "@/domain/forum-input";

export const addForum = formAction(addedForumInput, async ({ slug, forum }, person) => {
  const exercise = await requireTeamExercise(person, slug);
  const refused = setUpRefusal("forums", exercise, new Date());
  if (refused) return { refused };
  if (!(await insertExerciseForum(person, { exerciseId: exercise.id, forum }))) {
    return {
      refused: "That forum is on the list already, or the exercise has closed since you opened the page.",
    };
  }
  refresh();
  redirect(`/manage/exercises/${slug}/forums?done=added`);
});

export const takeForumOff = formAction(addedForumInput, async ({ slug, forum }, person) => {
  const exercise = await requireTeamExercise(person, slug);
  const refused = setUpRefusal("forums", exercise, new Date());
  if (refused) return { refused };
  if (!(await deleteExerciseForum(person, { exerciseId: exercise.id, forum }))) {
    return { refused: "That forum has been invited, and an invitation cannot be taken back." };
  }
  refresh();
  redirect(`/manage/exercises/${slug}/forums?done=taken-off`);
});
