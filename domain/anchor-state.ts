/** What became of selected words in a version: `selected` in the one they were selected in, the others in later ones. */
export const anchorStates = ["selected", "unchanged", "moved", "reworded", "ambiguous", "removed"] as const;
export type AnchorState = (typeof anchorStates)[number];

/** What a reader is told of words that are not as they were, or null while they are. */
export const anchorStateWords: Record<AnchorState, string | null> = {
  selected: null,
  unchanged: null,
  moved: "These words have moved since.",
  reworded: "The words here have changed since.",
  ambiguous: "Where these words are now is being settled.",
  removed: "These words are no longer in the draft.",
};
