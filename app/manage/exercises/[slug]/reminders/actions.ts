"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { requireTeamExercise } from "@/app/manage/exercises/find";
import { findReminding, insertReminder } from "@/db/reminders";
import { reminderInput } from "@/domain/exercise-stage-input";
import { reminderRefusal } from "@/domain/reminder";

export const sendReminder = formAction(reminderInput, async ({ slug, number }, person) => {
  const exercise = await requireTeamExercise(person, slug);
  const reminding = await findReminding(person, exercise.id);
  if (!reminding) return { refused: "This exercise is not yours." };
  const { sent, most } = reminding;
  const soFar = { sent: sent.length, most, lastAt: sent.at(-1)?.sentAt ?? null };
  const refused = reminderRefusal(exercise, soFar, new Date());
  if (refused) return { refused };
  if ((await insertReminder(person, { exerciseId: exercise.id, number })) === null) {
    return { refused: "Somebody else has sent a reminder since you opened the page." };
  }
  refresh();
  redirect(`/manage/exercises/${slug}/reminders?done=sent`);
});
