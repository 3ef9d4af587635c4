import { hasRole, type Person } from "./person";
import type { SealTask } from "./summary";

/** Why this person cannot write the words of a summary, or read a quote for a second time, or null. */
export function writeWordsRefusal(person: Person): string | null {
  return hasRole(person, "auditor") ? "An auditor looks and does not write." : null;
}

/** Why this person cannot put quotes forward or take them out, or null. */
export function quoteRefusal(person: Person, { led }: { led: boolean }): string | null {
  if (!hasRole(person, "auditor") && led) return null;
  return "Only the programme lead, a deputy or an analyst chooses quotes.";
}

type Reporting = { led: boolean; sealedAt: Date | null; reportedAt: Date | null };

/** Why this person cannot publish the results to staff now, or null: sealed, and once (D§2.5). */
export function reportRefusal(person: Person, { led, sealedAt, reportedAt }: Reporting): string | null {
  if (hasRole(person, "auditor") || !led)
    return "Only the programme lead, a deputy or an analyst publishes the results.";
  if (reportedAt) return "The results are published already.";
  return sealedAt ? null : "The summary is not sealed yet. Results are published from a sealed summary only.";
}

/** Why this person cannot prepare the summary now, or null (D§2.5). `led`: they lead or analyse the exercise. */
export function prepareRefusal(
  person: Person,
  { led, tasks }: { led: boolean; tasks: SealTask[] },
): string | null {
  if (hasRole(person, "auditor") || !led)
    return "Only the programme lead, a deputy or an analyst prepares the summary.";
  const open = tasks.find(({ done }) => !done);
  return open ? `${open.title} first. ${open.missing}` : null;
}

export type Preparation = { preparedBy: number | null; preparedSha256: string | null };

/**
 * Why this person cannot seal now, or null. Two different people: the one who prepared it cannot seal it
 * (D§2.5, D§10a.8). `again` is the seal of what the facts compile to now: it must be what was prepared.
 */
export function sealRefusal(
  person: Person,
  draft: Preparation | null,
  { tasks, again }: { tasks: SealTask[]; again: string | null },
): string | null {
  if (hasRole(person, "auditor")) return "An auditor looks and does not seal.";
  if (!draft?.preparedBy || !draft.preparedSha256) return "Nobody has prepared the summary yet.";
  if (draft.preparedBy === person.id) {
    return "You prepared this summary, so somebody else on the team must seal it.";
  }
  const open = tasks.find(({ done }) => !done);
  if (open) return `${open.title} first. ${open.missing}`;
  if (again !== draft.preparedSha256) {
    return "Something has changed since this was prepared. Prepare it again, then have it read again.";
  }
  return null;
}
