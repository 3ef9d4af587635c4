/** A session: a lab or a meeting of a forum about an exercise (D§2.7). */
export const sessionFormats = ["in_person", "online", "both"] as const;
export type SessionFormat = (typeof sessionFormats)[number];

export const sessionFormatWords: Record<SessionFormat, string> = {
  in_person: "In person",
  online: "Online",
  both: "In person and online",
};

export type SessionTimes = { startsAt: Date; endsAt: Date; cancelledAt: Date | null };
export type SessionState = "coming" | "now" | "past" | "cancelled";

export const sessionStateWords: Record<SessionState, string> = {
  coming: "Coming",
  now: "Now",
  past: "Past",
  cancelled: "Cancelled",
};

/** Where a session stands, read off its times: nothing of it is stored. */
export function sessionStateOf({ startsAt, endsAt, cancelledAt }: SessionTimes, now: Date): SessionState {
  if (cancelledAt) return "cancelled";
  if (now < startsAt) return "coming";
  return now <= endsAt ? "now" : "past";
}

/** What became of the note of what somebody said; `named: false` is a note that stands in nobody’s name. */
export type NoteStanding = { named: boolean; corrected: boolean; confirmed: boolean; disowned: boolean };

export function noteStandingWords({ named, corrected, confirmed, disowned }: NoteStanding): string {
  if (disowned) return "They say that they did not say this";
  if (!named) return "In nobody’s name";
  if (corrected) return "Corrected by the person who said it";
  return confirmed ? "Confirmed by the person who said it" : "Not confirmed yet";
}

/** Waits for the person whose words it says to confirm or correct it. */
export function isWaitingNote({ named, corrected, confirmed, disowned }: NoteStanding): boolean {
  return named && !corrected && !confirmed && !disowned;
}
