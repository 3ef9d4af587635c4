import { hasRole, type Person } from "./person";

/**
 * Why this person cannot code, raise issues or answer them, or null. The lead, deputies and analysts do, while
 * the exercise is open and after; a sealed exercise is analysed no further (D§2.5).
 */
export function analyseRefusal(
  person: Person,
  exercise: { led: boolean; sealedAt: Date | null; launchedAt: Date | null },
): string | null {
  if (hasRole(person, "auditor") || person.suspendedAt || !exercise.led) {
    return "Only the programme lead, a deputy or an analyst codes and answers.";
  }
  if (!exercise.launchedAt) return "The exercise has not been opened yet.";
  if (exercise.sealedAt) return "The summary is sealed, so what it was made from stays as it is.";
  return null;
}
