"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { listWaitingComments, updateCommentsSettled } from "@/db/draft-comments";
import { listExerciseForums } from "@/db/exercise-forums";
import { fileCommentsRefusal } from "@/domain/exercise-permissions";
import { fileCommentChoices, fileCommentsInput } from "@/domain/file-comments-input";
import { requireTeamExercise } from "../../find";

export const settleFileComments = formAction(fileCommentsInput, async ({ slug, all, ...each }, person) => {
  const exercise = await requireTeamExercise(person, slug);
  const refused = fileCommentsRefusal(exercise, new Date());
  if (refused) return { refused };
  const [comments, forums] = await Promise.all([
    listWaitingComments(person, exercise.id),
    listExerciseForums(person, exercise.id),
  ]);
  const choices = fileCommentChoices({ all, each, comments, forums });
  if (choices.length === 0) return { invalid: { all: "Say which forum said at least one of the comments" } };
  await updateCommentsSettled(person, exercise.id, choices);
  refresh();
  redirect(`/manage/exercises/${slug}/file-comments?done=settled`);
});
