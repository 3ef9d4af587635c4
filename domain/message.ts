/**
 * What letters there are. A service message tells somebody what concerns them and always goes; a subscription is
 * theirs to end, with one press (D§6). A new kind gets its letter in `jobs/letters.ts`.
 */
export const messageKinds = {
  invitation: "service",
  reminder: "service",
  moderated: "service",
  exercise_opened: "service",
  dates_changed: "service",
  closed_provide_result: "service",
  session_invitation: "service",
  session_changed: "service",
  session_cancelled: "service",
  digest: "subscription",
} as const satisfies Record<string, "service" | "subscription">;

export type MessageKind = keyof typeof messageKinds;

/** What each kind is called where administrators look after them. */
export const messageWords: Record<MessageKind, string> = {
  invitation: "Invitation",
  reminder: "Reminder",
  moderated: "About a contribution",
  exercise_opened: "To the lead: it has opened",
  dates_changed: "To the lead: its dates have changed",
  closed_provide_result: "To the lead: it has closed",
  session_invitation: "Invitation to a session",
  session_changed: "A session has changed",
  session_cancelled: "A session is cancelled",
  digest: "Digest",
};

/** Only numbers, dates and addresses of our own pages: never words of staff, and never anybody’s name. */
export type MessageDetail = Record<string, string | number | null>;

/** How often a letter is tried before a person must look at it: ten times, over some six hours. */
export const mostAttempts = 10;

/** How long to wait after so many attempts in vain, in seconds: a minute, then twice as long each time, to two hours. */
export function nextAttemptIn(attempts: number): number {
  return Math.min(60 * 2 ** Math.max(0, attempts - 1), 7200);
}
