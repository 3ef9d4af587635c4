import { contributeRefusal, type TalkSetting } from "./contribution-permissions";
import type { Viewer } from "./person";
import { type SessionTimes, sessionStateOf } from "./session";

type Session = SessionTimes & { runs: boolean; member: boolean };

/** Why this viewer cannot set up or change a session, or null: convenors of the forum do, and who leads the exercise. */
export function runSessionRefusal(viewer: Viewer, { runs }: { runs: boolean }): string | null {
  return viewer && !viewer.suspendedAt && runs
    ? null
    : "Only a convenor of the forum and the programme team can do this.";
}

const hour = 3_600_000;

/** Why this viewer cannot join a session now, or null: members do, from an hour before it until a day after. */
export function joinRefusal(viewer: Viewer, session: Session, now: Date): string | null {
  if (!viewer || viewer.suspendedAt) return "Sign in to join.";
  if (!session.member) {
    return "This session is for members of the forum that holds it. If you should be one, ask its convenor to add you.";
  }
  if (session.cancelledAt) return "This session was cancelled.";
  if (now.getTime() < session.startsAt.getTime() - hour) return "You can join from an hour before it starts.";
  if (now.getTime() > session.endsAt.getTime() + 24 * hour) return "This session is over.";
  return null;
}

/** Why this viewer cannot take notes in a session, or null: they are contributions, so the exercise must take some. */
export function takeNotesRefusal(
  viewer: Viewer,
  { session, exercise }: { session: Session; exercise: Omit<TalkSetting, "myForums"> },
  now: Date,
): string | null {
  const refused = runSessionRefusal(viewer, session);
  if (refused) return refused;
  const state = sessionStateOf(session, now);
  if (state === "cancelled") return "This session was cancelled, so there is nothing to note.";
  return contributeRefusal(viewer, { ...exercise, myForums: ["its forum"] }, now);
}
