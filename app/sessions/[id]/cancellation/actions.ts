"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { updateSessionCancelled } from "@/db/session-changes";
import { findSession } from "@/db/sessions";
import { sessionCancellationInput } from "@/domain/session-input";
import { runSessionRefusal } from "@/domain/session-permissions";

export const cancelSession = formAction(sessionCancellationInput, async ({ id, reason }, person) => {
  const session = await findSession(person, id);
  if (!session) return { refused: "You no longer see this session." };
  const refused = runSessionRefusal(person, session);
  if (refused) return { refused };
  if (!(await updateSessionCancelled(person, id, reason)))
    return { refused: "It has been cancelled already." };
  refresh();
  redirect(`/sessions/${id}?done=cancelled`);
});
