"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { findContribution } from "@/db/contributions";
import { updateNoteAnswered } from "@/db/session-notes";
import { withdrawRefusal } from "@/domain/contribution-permissions";
import { noteAnswerInput } from "@/domain/session-input";

/** Confirms the note of what somebody said; or takes it out of their name, which withdraws it. */
export const answerNote = formAction(
  noteAnswerInput,
  async ({ id, contribution: noteId, answer }, person) => {
    const contribution = await findContribution(person, noteId);
    if (!contribution?.mine) return { refused: "This note is not in your name." };
    if (answer === "disown") {
      const exercise = { ...contribution.exercise, myForums: contribution.myForums };
      const refused = withdrawRefusal(person, { contribution, exercise }, new Date());
      if (refused) return { refused };
    }
    if (!(await updateNoteAnswered(person, noteId, answer))) {
      return { refused: "You have already answered for this note." };
    }
    refresh();
    redirect(`/sessions/${id}?done=${answer === "confirm" ? "confirmed" : "disowned"}`);
  },
);
