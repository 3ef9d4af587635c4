"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { requireTeamExercise } from "@/app/manage/exercises/find";
import { updateClosed, updateClosesAt, updateLateDecision } from "@/db/exercise-stages";
import { closeRefusal, extendRefusal } from "@/domain/exercise-permissions";
import { closingInput, extensionInput, lateDecisionInput } from "@/domain/exercise-stage-input";

export const extendExercise = formAction(extensionInput, async ({ slug, reason, closesAt: to }, person) => {
  const exercise = await requireTeamExercise(person, slug);
  const refused = extendRefusal(person, { ...exercise, newClosesAt: null }, new Date());
  if (refused || !exercise.closesAt) return { refused: refused ?? "It has no closing date yet." };
  const tooEarly = extendRefusal(person, { ...exercise, newClosesAt: to }, new Date());
  if (tooEarly) return { invalid: { closes: tooEarly } };
  const moved = await updateClosesAt(person, {
    exerciseId: exercise.id,
    reason,
    from: exercise.closesAt,
    to,
  });
  if (!moved) return { refused: "Somebody else has moved or closed it since you opened the page." };
  refresh();
  redirect(`/manage/exercises/${slug}?done=extended`);
});

export const closeExercise = formAction(closingInput, async ({ slug, reason }, person) => {
  const exercise = await requireTeamExercise(person, slug);
  const refused = closeRefusal(person, exercise, new Date());
  if (refused) return { refused };
  if (!(await updateClosed(person, { exerciseId: exercise.id, reason }))) {
    return { refused: "It has closed since you opened the page." };
  }
  refresh();
  redirect(`/manage/exercises/${slug}?done=closed`);
});

export const decideOnLateContributions = formAction(lateDecisionInput, async ({ slug, decision }, person) => {
  const exercise = await requireTeamExercise(person, slug);
  if (!(await updateLateDecision(person, { exerciseId: exercise.id, decision }))) {
    return { refused: "Only the team’s leads record this, and only until the summary is sealed." };
  }
  refresh();
  redirect(`/manage/exercises/${slug}?done=late`);
});
