import { commonPairs, type Pair } from "./common-subsequence";

export type WordChange = { kind: "same" | "removed" | "added"; text: string };

/**
 * What changed between two texts, word by word, in the order of reading; what was removed stands before what was
 * added. The same and the added pieces together are the text after; the same and the removed ones, the text before
 * (but for white space that changed between words that did not, of which the later stands).
 */
export function wordChanges(before: string, after: string): WordChange[] {
  const [old, current] = [wordsOf(before), wordsOf(after)];
  const pairs = commonPairs(
    old.map(({ word }) => word),
    current.map(({ word }) => word),
  );
  const kept = pairs.filter(
    (pair, index) => !isLoneMark(old[pair[0]]?.word ?? "", pair, [pairs[index - 1], pairs[index + 1]]),
  );
  return withoutIslands(stretchesOf(old, current, kept))
    .map(tailShared)
    .flatMap(piecesOf);
}

/** A word or a single mark of punctuation, and the white space after it. */
type Word = { word: string; space: string };

function wordsOf(text: string): Word[] {
  const found = text.matchAll(/([\p{L}\p{M}\p{N}]+(?:[’'-][\p{L}\p{M}\p{N}]+)*|[^\s]|^(?=\s))(\s*)/gu);
  return [...found].map(([, word = "", space = ""]) => ({ word, space }));
}

/** A comma that happens to stand in both texts between words that all changed says nothing, and breaks the reading. */
function isLoneMark(word: string, [inOld, inCurrent]: Pair, neighbours: (Pair | undefined)[]): boolean {
  const touches = neighbours.some(
    (other) => other && (Math.abs(other[0] - inOld) === 1 || Math.abs(other[1] - inCurrent) === 1),
  );
  return !touches && !/[\p{L}\p{N}]/u.test(word);
}

/** Words that were taken out and put in at one place, and those after them that stayed. */
type Stretch = { removed: string; added: string; same: string };

function stretchesOf(old: readonly Word[], current: readonly Word[], pairs: readonly Pair[]): Stretch[] {
  const stretches: Stretch[] = [{ removed: "", added: "", same: "" }];
  let [fromOld, fromCurrent] = [0, 0];
  // The white space after the last word that stayed, in either text: it may differ where the words after it do.
  let spaces: readonly [old: string, current: string] = ["", ""];
  for (const [inOld, inCurrent] of [...pairs, [old.length, current.length] as const]) {
    const removed = textOf(old.slice(fromOld, inOld));
    const added = textOf(current.slice(fromCurrent, inCurrent));
    const last = stretches.at(-1);
    if (removed === "" && added === "") append(last, spaces[1]);
    else if (spaces[0] !== spaces[1])
      stretches.push({ removed: spaces[0] + removed, added: spaces[1] + added, same: "" });
    else {
      append(last, spaces[1]);
      stretches.push({ removed, added, same: "" });
    }
    append(stretches.at(-1), current[inCurrent]?.word ?? "");
    spaces = [old[inOld]?.space ?? "", current[inCurrent]?.space ?? ""];
    [fromOld, fromCurrent] = [inOld + 1, inCurrent + 1];
  }
  return stretches;
}

function append(stretch: Stretch | undefined, text: string): void {
  if (stretch) stretch.same += text;
}

function textOf(words: readonly Word[]): string {
  return words.map(({ word, space }) => word + space).join("");
}

/**
 * A few words that stayed between two long stretches that changed say nothing, and break the reading: they are told
 * as taken out and put in with the rest.
 */
function withoutIslands(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const stretch of stretches) {
    const last = result.at(-1);
    if (last && 2 * last.same.length <= Math.min(changeOf(last), changeOf(stretch))) {
      last.removed += last.same + stretch.removed;
      last.added += last.same + stretch.added;
      last.same = stretch.same;
    } else result.push({ ...stretch });
  }
  return result;
}

function changeOf({ removed, added }: Stretch): number {
  return Math.max(removed.length, added.length);
}

/** White space at the end of both what was taken out and what was put in did not change. */
function tailShared({ removed, added, same }: Stretch): Stretch {
  const [tail = ""] = removed.match(/\s*$/) ?? [];
  if (tail === "" || !added.endsWith(tail)) return { removed, added, same };
  return { removed: removed.slice(0, -tail.length), added: added.slice(0, -tail.length), same: tail + same };
}

function piecesOf({ removed, added, same }: Stretch): WordChange[] {
  return [
    { kind: "removed" as const, text: removed },
    { kind: "added" as const, text: added },
    { kind: "same" as const, text: same },
  ].filter(({ text }) => text !== "");
}
