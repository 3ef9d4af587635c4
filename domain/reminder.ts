import { dayInWords } from "./dates-in-words";
import { stageOf } from "./exercise";
import type { ManagedExercise } from "./exercise-permissions";

/** How long people are left in peace between two reminders of one exercise. */
export const daysBetweenReminders = 3;

export type RemindersSoFar = { sent: number; most: number; lastAt: Date | null };

/** Why those who have not taken part cannot be reminded now, or null. Never more often than the exercise says (D§6). */
export function reminderRefusal(
  exercise: ManagedExercise,
  { sent, most, lastAt }: RemindersSoFar,
  now: Date,
): string | null {
  if (!exercise.led)
    return "Only the programme lead, a deputy or an analyst of this strategy can send a reminder.";
  if (stageOf(exercise, now) !== "open") return "Reminders are sent while the exercise is open.";
  if (most === 0) return "This exercise was set up to send no reminders.";
  if (sent >= most) return "Everything that this exercise may send has been sent: no more reminders go.";
  const next = lastAt && new Date(lastAt.getTime() + daysBetweenReminders * 86_400_000);
  if (next && now < next) {
    return `People were reminded less than ${daysBetweenReminders} days ago. You can send the next from ${dayInWords(next)}.`;
  }
  return null;
}
