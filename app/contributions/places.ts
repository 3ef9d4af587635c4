import type { Contribution } from "@/db/contributions";
import { blockAnchor, placeInWords } from "@/domain/contribution-words";
import { sinceThen } from "@/domain/placing-words";

/** Where a contribution stands: its section, the place in it, and the contribution itself, open. */
export function placesOf(contribution: Contribution) {
  const { note, exercise, section, block, standing } = contribution;
  const about = block?.kind ? { number: block.number, kind: block.kind } : null;
  const since = standing
    ? sinceThen({ ...standing, section: section.number, block: block?.number ?? null }, standing)
    : null;
  return {
    ...addressesOf({ id: note.parentId ?? note.id, exercise, standing }, note.id),
    words: `${placeInWords(about)}, section ${section.number}${since ? ` ${since}` : ""}`,
  };
}

type Standing = Pick<Contribution, "exercise" | "standing"> & { id: number };

/** What stands nowhere in the present version is among what was said of removed text. */
function addressesOf({ id, exercise, standing }: Standing, itself: number) {
  if (!standing?.section) {
    const removed = `/exercises/${exercise.slug}/removed` as const;
    return { page: removed, place: removed, itself: `${removed}?before=${id + 1}#c-${itself}` as const };
  }
  const page = `/exercises/${exercise.slug}/sections/${standing.section}` as const;
  return {
    page,
    place: `${page}#${standing.block ? blockAnchor(standing.block) : "whole"}` as const,
    itself: `${page}?show=${itself}#c-${itself}` as const,
  };
}
