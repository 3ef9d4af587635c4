import { commonPairs, type Pair } from "./common-subsequence";

export type WordChange = { kind: "same" | "removed" | "added"; text: string };

/**
 * What changed between two texts, word by word, in the order of reading; what was removed stands before what was
 * added. The same and the added pieces together are the text after; the same and the removed ones, the text before
 * (but for white space, of which the later stands).
 */
export function wordChanges(before: string, after: string): WordChange[] {
  const old = wordsOf(before);
  const current = wordsOf(after);
  const pairs = commonPairs(old.map(bare), current.map(bare));
  const kept = pairs.filter(
    (pair, index) => !isLoneMark(old[pair[0]], pair, [pairs[index - 1], pairs[index + 1]]),
  );

  const changes: WordChange[] = [];
  let [fromOld, fromCurrent] = [0, 0];
  for (const [inOld, inCurrent] of [...kept, [old.length, current.length] as const]) {
    append(changes, "removed", old.slice(fromOld, inOld).join(""));
    append(changes, "added", current.slice(fromCurrent, inCurrent).join(""));
    append(changes, "same", current[inCurrent] ?? "");
    [fromOld, fromCurrent] = [inOld + 1, inCurrent + 1];
  }
  return changes;
}

/** Words and single marks of punctuation, each with the white space after it. */
function wordsOf(text: string): string[] {
  return text.match(/(?:[\p{L}\p{M}\p{N}]+(?:[’'-][\p{L}\p{M}\p{N}]+)*|[^\s])\s*|^\s+/gu) ?? [];
}

function bare(word: string): string {
  return word.trim();
}

/** A comma that happens to stand in both texts between words that all changed says nothing, and breaks the reading. */
function isLoneMark(
  word: string | undefined,
  [inOld, inCurrent]: Pair,
  neighbours: (Pair | undefined)[],
): boolean {
  const touches = neighbours.some(
    (other) => other && (Math.abs(other[0] - inOld) === 1 || Math.abs(other[1] - inCurrent) === 1),
  );
  return !touches && !/[\p{L}\p{N}]/u.test(word ?? "");
}

function append(changes: WordChange[], kind: WordChange["kind"], text: string): void {
  const last = changes.at(-1);
  if (text === "") return;
  if (last?.kind === kind) last.text += text;
  else changes.push({ kind, text });
}
