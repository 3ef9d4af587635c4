import { findInvitedExercise, findOwnContributionStatus } from "@/db/message-facts";
import type { TakenMessage } from "@/db/message-work";
import { findOrganisation } from "@/db/organisation";
import { stageOf } from "@/domain/exercise";
import type { MessageKind } from "@/domain/message";
import { env } from "@/env";
import type { Letter } from "@/mail/letter";
import { type ExerciseGiven, invitationLetter } from "@/mail/letters/invitation";
import { moderatedLetter } from "@/mail/letters/moderated";
import { reminderLetter } from "@/mail/letters/reminder";
import { writeDigest, writeMoment } from "./notice-letters";
import { writeSession } from "./session-letters";

type Written = Omit<Letter, "to" | "id">;

/** Writes a letter as things stand now, read as the person whom it goes to; null when it is not true any more. */
type Writer = (message: TakenMessage, now: Date) => Promise<Written | null>;

/** Every kind has its letter: a new kind is a line here and in the domain. */
export const letters: Record<MessageKind, Writer> = {
  invitation: async (message, now) => {
    const given = await exerciseFor(message, now);
    return given && invitationLetter(given);
  },
  reminder: async (message, now) => {
    const given = await exerciseFor(message, now);
    return given && !given.tookPart && given.stage === "open" ? reminderLetter(given) : null;
  },
  moderated: async ({ personId, detail }) => {
    const found = await findOwnContributionStatus({ id: personId }, Number(detail.contribution));
    // Withdrawn by its author meanwhile: nothing is left to be told.
    if (!found || found.status === "withdrawn") return null;
    return moderatedLetter({ exercise: found.exercise, what: found.status, link: ownPage("/contributions") });
  },
  exercise_opened: (message, now) => writeMoment("exercise_opened", message, now),
  dates_changed: (message, now) => writeMoment("dates_changed", message, now),
  closed_provide_result: (message, now) => writeMoment("closed_provide_result", message, now),
  session_invitation: (message, now) => writeSession("invitation", message, now),
  session_changed: (message, now) => writeSession("changed", message, now),
  session_cancelled: (message, now) => writeSession("cancelled", message, now),
  digest: writeDigest,
};

/** A page of ours, as a letter names it. */
export function ownPage(path: string): URL {
  return new URL(path, env().NEXTAUTH_URL);
}

async function exerciseFor({ personId, exerciseId }: TakenMessage, now: Date) {
  const found = exerciseId === null ? null : await findInvitedExercise({ id: personId }, exerciseId);
  if (!found?.opensAt || !found.closesAt) return null;
  const stage = stageOf(found, now);
  if (stage !== "scheduled" && stage !== "open" && stage !== "paused") return null;
  const { name: organisation } = await findOrganisation();
  const given: ExerciseGiven = {
    exercise: found.title,
    opensAt: found.opensAt,
    closesAt: found.closesAt,
    link: ownPage(`/exercises/${found.slug}`),
    organisation,
  };
  return { ...given, stage, tookPart: found.tookPart };
}
