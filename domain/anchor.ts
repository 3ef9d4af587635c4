/**
 * Words that somebody selected in one block: where they stand and what they say, so that they can be found again
 * when the text around them has changed. It is the selector pair of the W3C Web Annotation Data Model
 * (https://www.w3.org/TR/annotation-model/#selectors) over the plain text of the block (`plainText` of `./block`).
 * Places count UTF-16 code units; `end` is the first one that is not selected.
 */
export type Anchor = {
  blockStableId: string;
  quote: { exact: string; prefix: string; suffix: string };
  position: { start: number; end: number };
};

/** How much of the text on either side is kept with a quote: enough to tell two occurrences apart. */
export const longestContext = 32;

/**
 * The anchor of the words from `start` to `end` in a block, with what stands on either side of them. It cuts
 * at the ends of the text; ask `anchorRefusal` whether the words may be anchored at all.
 */
export function anchorOf(
  { stableId, text }: { stableId: string; text: string },
  start: number,
  end: number,
): Anchor {
  return {
    blockStableId: stableId,
    quote: {
      exact: text.slice(start, end),
      prefix: text.slice(wholeFrom(text, Math.max(0, start - longestContext)), start),
      suffix: text.slice(end, wholeTo(text, Math.min(text.length, end + longestContext))),
    },
    position: { start, end },
  };
}

/**
 * Why an anchor cannot be one of this text, or null: nothing is selected, the places are not in the text, or other
 * words stand there. A browser may have been looking at another version than the one it sends an anchor for.
 */
export function anchorRefusal(text: string, { quote, position }: Omit<Anchor, "blockStableId">) {
  const { start, end } = position;
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length) {
    return "out_of_range";
  }
  if (end <= start || quote.exact.trim() === "") return "empty";
  return text.slice(start, end) === quote.exact ? null : "other_words";
}

/** A character outside the basic plane is two code units, and half of one is no text that can be stored. */
function wholeFrom(text: string, place: number): number {
  return splitsCharacter(text, place) ? place + 1 : place;
}

function wholeTo(text: string, place: number): number {
  return splitsCharacter(text, place) ? place - 1 : place;
}

function splitsCharacter(text: string, place: number): boolean {
  return /^[\uDC00-\uDFFF]/.test(text.slice(place)) && /[\uD800-\uDBFF]$/.test(text.slice(0, place));
}
