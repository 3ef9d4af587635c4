/** What became of selected words in a version: `selected` in the one they were selected in, the others in later ones. */
export const anchorStates = ["selected", "unchanged", "moved", "reworded", "ambiguous", "removed"] as const;
export type AnchorState = (typeof anchorStates)[number];
