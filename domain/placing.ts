/** A place in a version that a contribution may be about: words of a block, a whole block, or a whole section. */
export type PlacingSpot = {
  sectionStableId: string;
  blockStableId: string | null;
  start: number | null;
  end: number | null;
  score: number;
};
