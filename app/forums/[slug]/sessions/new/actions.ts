"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { requireForum } from "@/app/forums/find";
import { valuesOf } from "@/app/sessions/values";
import { insertSession } from "@/db/session-changes";
import { listExercisesToMeetAbout } from "@/db/sessions";
import { newSessionInput } from "@/domain/session-input";

export const setUpSession = formAction(newSessionInput, async (typed, person) => {
  const forum = await requireForum(person, typed.slug);
  const exercises = await listExercisesToMeetAbout(person, forum.id);
  const exercise = exercises.find(({ slug }) => slug === typed.exercise);
  if (!exercise) return { refused: "This forum is not invited to the exercise any more, or it is over." };
  const read = await valuesOf(person, { forumId: forum.id, versionId: exercise.versionId ?? 0 }, typed);
  if ("invalid" in read) return read;
  const id = await insertSession(person, { exerciseId: exercise.id, forumId: forum.id }, read.values);
  refresh();
  redirect(`/sessions/${id}?done=set-up`);
});
