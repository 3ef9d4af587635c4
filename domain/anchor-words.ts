import { commonPairs } from "./common-subsequence";

/** A word of a block: how it is compared, and where it stands (UTF-16 code units, `end` excluded). */
export type Word = { key: string; start: number; end: number };

/** Words as white space parts them, compared without case and without the marks at their ends. */
export function wordsWithPlaces(text: string): Word[] {
  return [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
    key: keyOf(word),
    start: index,
    end: index + word.length,
  }));
}

/** The first and the last (included) of the words that a selection touches, or null when it touches none. */
export function wordsTouched(
  words: readonly Word[],
  { start, end }: { start: number; end: number },
): { first: number; last: number } | null {
  const first = words.findIndex((word) => word.end > start);
  const last = words.findLastIndex((word) => word.start < end);
  return first < 0 || last < first ? null : { first, last };
}

/** Of each word of a text, which word of the other text it became: a longest common subsequence of the words. */
export function wordsKept(before: readonly Word[], after: readonly Word[]): Map<number, number> {
  return new Map(commonPairs(before.map(keyOfWord), after.map(keyOfWord)));
}

function keyOfWord({ key }: Word): string {
  return key;
}

function keyOf(word: string): string {
  const lower = word.toLowerCase().replaceAll(/[‘’]/g, "'");
  return lower.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "") || lower;
}
