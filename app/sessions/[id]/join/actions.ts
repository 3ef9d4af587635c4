"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { insertAttendance } from "@/db/session-attendance";
import { findSession } from "@/db/sessions";
import { joinInput } from "@/domain/session-input";
import { joinRefusal } from "@/domain/session-permissions";

export const joinSession = formAction(joinInput, async ({ id }, person) => {
  const session = await findSession(person, id);
  if (!session) return { refused: "This session is not open to you." };
  const refused = joinRefusal(person, session, new Date());
  if (refused) return { refused };
  await insertAttendance(person, { id, exerciseId: session.exercise.id, forumId: session.forum.id });
  refresh();
  redirect(`/sessions/${id}?done=joined`);
});
