import { addDays, localDate, localTime, londonInstant } from "./calendar";

/** How often somebody is told by e-mail what is new: theirs to choose, weekly until they do (D§6). */
export const digestFrequencies = ["daily", "weekly", "none"] as const;
export type DigestFrequency = (typeof digestFrequencies)[number];
export type SentFrequency = Exclude<DigestFrequency, "none">;

export const digestWords: Record<DigestFrequency, { text: string; hint: string }> = {
  daily: { text: "Every day", hint: "At 7am, on days when there is something new." },
  weekly: { text: "Every week", hint: "At 7am on Monday, in weeks when there is something new." },
  none: { text: "Never", hint: "Everything is still on your page of notices." },
};

/** When a digest goes, on London clocks. */
export const digestTime = "07:00";
const monday = 1;

/** Which digests are due on the London day of an instant, if any yet: from 7am on, the weekly ones on a Monday. */
export function digestsDue(now: Date): { day: string; frequencies: SentFrequency[] } | null {
  if (localTime(now) < digestTime) return null;
  const day = localDate(now);
  return { day, frequencies: isMonday(day) ? ["daily", "weekly"] : ["daily"] };
}

/** From when on a digest of a day tells: since the one before it would have gone. */
export function digestSince(day: string, frequency: SentFrequency): Date {
  return londonInstant(addDays(day, frequency === "daily" ? -1 : -7), digestTime);
}

/** When the next digest goes, if there is something new then; null for those who want none. */
export function nextDigest(frequency: DigestFrequency, now: Date): Date | null {
  if (frequency === "none") return null;
  const today = localDate(now);
  const days = Array.from({ length: 8 }, (_, later) => addDays(today, later));
  const next = days
    .filter((day) => frequency === "daily" || isMonday(day))
    .map((day) => londonInstant(day, digestTime))
    .find((instant) => instant > now);
  return next ?? null;
}

function isMonday(day: string): boolean {
  return new Date(`${day}T00:00:00Z`).getUTCDay() === monday;
}
