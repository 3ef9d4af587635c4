import type { SessionInList } from "@/db/sessions";
import { countInWords } from "@/domain/counts-in-words";
import { basisOf, basisWords } from "@/domain/metric";

/** How many a session is for, and how that is known (D§2.3). */
export function invitedWords({ listed, members, stated }: SessionInList): string {
  return listed
    ? `${countInWords(members ?? 0, "member")} of the forum. ${basisWords.counted}.`
    : `${countInWords(stated.count ?? 0, "person", "people")}. ${basisWords[basisOf(stated.basis)]}.`;
}

/** How many came: what the host says, where they said it, or else those who joined. */
export function cameWords({ joined, attendedCount, attendedBasis }: SessionInList): string {
  const here = countInWords(joined, "person", "people");
  return attendedCount === null
    ? `${here} joined. ${basisWords.counted}.`
    : `${countInWords(attendedCount, "person", "people")}. ${basisWords[basisOf(attendedBasis)]}. ${here} joined here.`;
}
