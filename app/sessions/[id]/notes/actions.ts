"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { listAgenda } from "@/db/session-agenda";
import { hasJoined } from "@/db/session-attendance";
import { insertSessionNote } from "@/db/session-notes";
import { findSession } from "@/db/sessions";
import { noteInput } from "@/domain/session-input";
import { takeNotesRefusal } from "@/domain/session-permissions";

export const takeNote = formAction(noteInput, async ({ id, place, speaker, body, key }, person) => {
  const session = await findSession(person, id);
  if (!session) return { refused: "You no longer see this session. What you typed is still here." };
  const refused = takeNotesRefusal(person, { session, exercise: session.exercise }, new Date());
  if (refused) return { refused };
  const [sectionStableId = "", blockStableId = null] = place.split("/");
  const section = (await listAgenda(person, session)).find(({ stableId }) => stableId === sectionStableId);
  if (!section || (blockStableId && !section.blocks.some(({ stableId }) => stableId === blockStableId))) {
    return { invalid: { place: "The draft has changed. Select again what it is about" } };
  }
  if (speaker !== "" && !(await hasJoined(person, id, speaker))) {
    return { invalid: { speaker: "Select somebody who joined, or no name" } };
  }
  const taken = await insertSessionNote(person, {
    sessionId: id,
    exerciseId: session.exercise.id,
    forumId: session.forum.id,
    versionId: session.versionId ?? 0,
    sectionStableId,
    blockStableId,
    speakerId: speaker === "" ? null : speaker,
    body,
    key,
  });
  refresh();
  redirect(`/sessions/${id}/notes?taken=${taken}&at=${encodeURIComponent(place)}`);
});
