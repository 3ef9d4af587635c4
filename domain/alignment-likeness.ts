import { normalisedText } from "./block";

/** A text to be found again: its place in its list, its words for comparison, and the pieces it is made of. */
export type Entry = {
  place: number;
  key: string;
  trigrams: ReadonlySet<string>;
  wordPairs: ReadonlySet<string>;
};

/** So few neighbouring words stand in a longer text by chance; they do not show that it contains the shorter one. */
const fewestWordPairs = 8;

/** An entry for the text that stands at `place` in its list. */
export function entryOf(text: string, place: number): Entry {
  const key = comparable(text);
  const words: string[] = key.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const spaced = ` ${words.join(" ")} `;
  return {
    place,
    key,
    trigrams: new Set(
      Array.from({ length: Math.max(0, spaced.length - 2) }, (_, at) => spaced.slice(at, at + 3)),
    ),
    wordPairs: new Set(words.map((word, at) => `${words[at - 1] ?? ""} ${word}`)),
  };
}

/** A change of white space or of the shape of quotation marks is no change of the words. */
export function comparable(text: string): string {
  return normalisedText(text).replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'");
}

/**
 * How alike two texts are, 0 to 1: the mean of the trigrams in common (Dice), which forgives an ending or a typing
 * error, and of the share of the shorter one’s neighbouring words that stand in the longer one, which forgives that a
 * text was added to. Unrelated English paragraphs share a third of their trigrams, but hardly any neighbours.
 */
export function likenessOf(one: Entry, other: Entry): number {
  const fewerPairs = Math.min(one.wordPairs.size, other.wordPairs.size);
  const total = one.trigrams.size + other.trigrams.size;
  if (total === 0 || fewerPairs === 0) return 0;
  const wordPairs = Math.max(
    fewerPairs,
    Math.min(fewestWordPairs, Math.max(one.wordPairs.size, other.wordPairs.size)),
  );
  const contained = inCommon(one.wordPairs, other.wordPairs) / wordPairs;
  return (2 * inCommon(one.trigrams, other.trigrams)) / total / 2 + contained / 2;
}

function inCommon(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  let count = 0;
  for (const piece of few) if (many.has(piece)) count += 1;
  return count;
}
