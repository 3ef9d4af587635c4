"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { updateAttended } from "@/db/session-changes";
import { findSession } from "@/db/sessions";
import { attendedInput } from "@/domain/session-input";
import { runSessionRefusal } from "@/domain/session-permissions";

export const setAttended = formAction(attendedInput, async ({ id, attended, basis }, person) => {
  const session = await findSession(person, id);
  if (!session) return { refused: "You no longer see this session." };
  const refused = runSessionRefusal(person, session);
  if (refused) return { refused };
  await updateAttended(person, id, attended && basis ? { count: Number(attended), basis } : null);
  refresh();
  redirect(`/sessions/${id}?done=attended`);
});
