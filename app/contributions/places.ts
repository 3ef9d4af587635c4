import type { Contribution } from "@/db/contributions";
import { blockAnchor, placeInWords } from "@/domain/contribution-words";

/** Where a contribution stands: its section, the place in it, and the contribution itself, open. */
export function placesOf({ note, exercise, section, block }: Contribution) {
  const page = `/exercises/${exercise.slug}/sections/${section.number}` as const;
  const about = block?.kind ? { number: block.number, kind: block.kind } : null;
  return {
    page,
    place: `${page}#${about?.number ? blockAnchor(about.number) : "whole"}` as const,
    itself: `${page}?show=${note.id}#c-${note.id}` as const,
    words: `${placeInWords(about)}, section ${section.number}`,
  };
}
