"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { valuesOf } from "@/app/sessions/values";
import { updateSession } from "@/db/session-changes";
import { findSession } from "@/db/sessions";
import { sessionInput } from "@/domain/session-input";
import { runSessionRefusal } from "@/domain/session-permissions";

export const changeSession = formAction(sessionInput, async ({ id, revision, ...typed }, person) => {
  const session = await findSession(person, id);
  if (!session) return { refused: "You no longer see this session." };
  const refused = runSessionRefusal(person, session);
  if (refused) return { refused };
  const on = { forumId: session.forum.id, versionId: session.versionId ?? 0 };
  const read = await valuesOf(person, on, typed);
  if ("invalid" in read) return read;
  if (!(await updateSession(person, { id, revision }, read.values))) {
    return { refused: "Somebody else has changed or cancelled this session since you opened the page." };
  }
  refresh();
  redirect(`/sessions/${id}?done=changed`);
});
