import { type Anchor, anchorOf } from "./anchor";
import { normalisedText } from "./block";

/** The most that somebody may point at in one block, in characters. */
export const longestWordsMeant = 1000;

/** How many characters of what stands before selected words are sent with them. */
export const longestBefore = 40;

/**
 * What stands before selected words, so that the second “staff” of a paragraph is not taken for the first: its last
 * characters, without the spaces, which a page and a plain text have in different places.
 */
export function beforeWords(text: string): string {
  return [...text.replaceAll(/\s+/gu, "")].slice(-longestBefore).join("");
}

/**
 * The words of a block that somebody typed, pasted or selected, as an anchor; or what is wrong in one sentence. Case
 * and the shape of quotation marks and dashes do not matter, since a keyboard has others than a printed draft. Words
 * that stand in the block more than once are asked about, unless it is known what stands `before` the ones that were
 * selected (`beforeWords`): which are meant is never guessed.
 */
export function anchorFromWords(
  block: { stableId: string; text: string },
  typed: string,
  before?: string,
): { anchor: Anchor } | { problem: string } {
  const wanted = normalisedText(typed);
  const exact = placesOf(block.text, wanted);
  const places = exact.length > 0 ? exact : placesOf(alike(block.text), alike(wanted));
  const selected = places.filter((place) => beforeWords(block.text.slice(0, place)) === before);
  const [start, another] = selected.length === 1 ? selected : places;
  if (start === undefined || wanted === "") {
    return { problem: "These words are not in it. Copy them from the draft, or leave this empty" };
  }
  if (another !== undefined) {
    return { problem: "These words stand in it more than once. Add the words before or after them" };
  }
  return { anchor: anchorOf(block, start, start + wanted.length) };
}

function placesOf(text: string, wanted: string): number[] {
  const found: number[] = [];
  if (wanted === "") return found;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) found.push(at);
  return found;
}

/** The same text, as long, without what a keyboard writes differently. */
function alike(text: string): string {
  const plain = text
    .replaceAll(/[‘’‛′]/g, "'")
    .replaceAll(/[“”„″]/g, '"')
    .replaceAll(/[‐‑‒–—―]/g, "-");
  const lower = plain.toLowerCase();
  return lower.length === text.length ? lower : plain;
}
