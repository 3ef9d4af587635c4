import { type Anchor, anchorOf } from "./anchor";
import { normalisedText } from "./block";

/** The most that somebody may point at in one block, in characters. */
export const longestWordsMeant = 1000;

/**
 * The words of a block that somebody typed, pasted or selected, as an anchor; or what is wrong in one sentence. Case
 * and the shape of quotation marks and dashes do not matter, since a keyboard has others than a printed draft. Words
 * that stand in the block more than once are asked about: which are meant is never guessed.
 */
export function anchorFromWords(
  block: { stableId: string; text: string },
  typed: string,
): { anchor: Anchor } | { problem: string } {
  const wanted = normalisedText(typed);
  const places = placesOf(block.text, wanted);
  const [start, another] = places.length > 0 ? places : placesOf(alike(block.text), alike(wanted));
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
