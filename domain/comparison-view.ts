/** How two versions are shown: beside one another, what changed in the running text, or the new text alone. */
export const comparisonViews = ["side", "text", "new"] as const;
export type ComparisonView = (typeof comparisonViews)[number];

export const viewWords: Record<ComparisonView, string> = {
  side: "Side by side",
  text: "In the text",
  new: "New text only",
};
