import { hasRole, type Person } from "./person";

/**
 * Why this person cannot say where a contribution stands in the present version, or null. The lead, deputies and
 * analysts do, until the summary is sealed.
 */
export function settleRefusal(
  person: Person,
  exercise: { led: boolean; sealedAt: Date | null },
): string | null {
  if (hasRole(person, "auditor") || person.suspendedAt || !exercise.led) {
    return "Only the programme lead, a deputy or an analyst settles where contributions stand.";
  }
  if (exercise.sealedAt) return "The summary is sealed, so what it was made from stays as it is.";
  return null;
}
