import { type IndexedBlock, type IndexedBlocks, keptBetween } from "./anchor-index";
import { type Word, wordsKept } from "./anchor-words";
import { commonPairs } from "./common-subsequence";

/** Selected words: the block they stand in, and the first and the last (included) of its words. */
export type Selected = { block: IndexedBlock; first: number; last: number };
/**
 * Words of the new version that may be the selected ones. `alike` says how many of the words are kept, `context` what
 * share of those close by in the block, `around` of those further off and in the blocks before and after.
 */
export type Spot = {
  block: IndexedBlock;
  first: number;
  last: number;
  alike: number;
  context: number;
  around: number;
  score: number;
};

/** So many words on either side say whether a place is the same place. */
const contextWords = 5;
/** Where the same words stand twice, so many on either side tell one place from the other, whatever their blocks. */
const aroundWords = 30;
/** What full context weighs, in characters of the quote: a quote of one short word is known by its context. */
const contextWeight = 20;
/** Kept words, with those kept around them, are evidence only from this many characters on: “of the” stands anywhere. */
const leastEvidence = 25;
/** A replaced word at an edge of the selection is followed into at most so many words. */
const mostGrowth = 3;
/** So many blocks that share most pairs of words with the selection are looked through for changed words. */
const blocksToSearch = 6;
/** Words that stand in more places than this have look-alikes enough. */
const mostPlaces = 50;

/** Where the selected words went inside one block of the new version, by the words that the two blocks both keep. */
export function spotByKeptWords(selected: Selected, to: IndexedBlock): Spot | null {
  const kept = keptBetween(selected.block, to);
  const places = range(selected.first, selected.last).flatMap((word) => kept.get(word) ?? []);
  const length = selected.last - selected.first + 1;
  let best: { first: number; last: number; alike: number } | null = null;
  for (const [at, first] of places.entries()) {
    for (const [more, last] of places.slice(at).entries()) {
      const alike = (2 * (more + 1)) / (length + last - first + 1);
      if (alike > (best?.alike ?? 0)) best = { first, last, alike };
    }
  }
  return best && scored(selected, { block: to, ...best, ...withReplaced(selected, best, kept) });
}

type Stretch = { first: number; last: number };

/** Takes in what stands where the first or the last of the selected words did, as far as the kept words beside. */
function withReplaced(selected: Stretch, spot: Stretch, kept: ReadonlyMap<number, number>): Stretch {
  const words = range(selected.first, selected.last);
  const lostBefore = words.findIndex((word) => kept.get(word) === spot.first);
  const lostAfter = words.length - 1 - words.findLastIndex((word) => kept.get(word) === spot.last);
  const from = (kept.get(selected.first - 1) ?? Number.NaN) + 1;
  const to = (kept.get(selected.last + 1) ?? Number.NaN) - 1;
  const isNear = (gap: number, lost: number) => lost > 0 && gap > 0 && gap <= mostGrowth * lost;
  return {
    first: isNear(spot.first - from, lostBefore) ? from : spot.first,
    last: isNear(to - spot.last, lostAfter) ? to : spot.last,
  };
}

/** What stands between the kept words around the selection, when the selected words themselves are gone. */
export function spotInPlace({ block, first, last }: Selected, to: IndexedBlock): Spot | null {
  const kept = keptBetween(block, to);
  const before = kept.get(first - 1);
  const after = kept.get(last + 1);
  if (before === undefined || after === undefined || after - before < 2) return null;
  const spot = scored({ block, first, last }, { block: to, first: before + 1, last: after - 1, alike: 0 });
  return { ...spot, score: Math.max(spot.score, spot.context / 2) };
}

/** Every place of the new version where exactly the selected words stand; short ones with the words beside them. */
export function spotsOfSameWords(selected: Selected, after: IndexedBlocks): Spot[] {
  const [first, last] = [selected.block.at + selected.first, selected.block.at + selected.last];
  if (charactersOf(wordsOf(selected)) >= leastEvidence)
    return spotsOfSequence(selected, { first, last }, after);
  const around: Stretch[] = [
    { first: first - 3, last },
    { first: first - 1, last: last + 1 },
    { first, last: last + 3 },
  ];
  return around
    .filter((stretch) => stretch.first >= 0 && stretch.last < selected.block.version.length)
    .flatMap((stretch) => spotsOfSequence(selected, stretch, after));
}

function spotsOfSequence(selected: Selected, stretch: Stretch, after: IndexedBlocks): Spot[] {
  const keys = selected.block.version.slice(stretch.first, stretch.last + 1);
  const trace = rarest(keys, after);
  const into = selected.block.at + selected.first - stretch.first;
  const length = selected.last - selected.first;
  return (after.places.get(keys[trace] ?? "") ?? [])
    .map((place) => place - trace)
    .filter((start) => keys.every((key, at) => after.version[start + at] === key))
    .slice(0, mostPlaces)
    .flatMap((start) => {
      const block = after.blockOf[start + into];
      if (!block || block !== after.blockOf[start + into + length]) return [];
      const first = start + into - block.at;
      return scored(selected, { block, first, last: first + length, alike: 1 });
    });
}

/** Places with nearly the selected words in the blocks that share most with the selection and what is around it. */
export function spotsOfAlikeWords(selected: Selected, after: IndexedBlocks): Spot[] {
  const shared = new Map<IndexedBlock, number>();
  for (const word of range(selected.first - contextWords, selected.last + contextWords)) {
    const pair = selected.block.wordPairs[word];
    const blocks = (pair !== undefined && after.blocksOfPair.get(pair)) || [];
    for (const block of blocks) shared.set(block, (shared.get(block) ?? 0) + 1);
  }
  return [...shared]
    .sort(([, one], [, other]) => other - one)
    .slice(0, blocksToSearch)
    .flatMap(([block]) => spotByKeptWords(selected, block) ?? []);
}

/** Whether what was kept is enough to say that words are the selected ones, without asking what block they are in. */
export function isDistinctive(selected: Selected, spot: Spot): boolean {
  const kept = keptAround(selected, spot, contextWords);
  return spot.alike * charactersOf(wordsOf(selected)) + charactersOf(kept) >= leastEvidence;
}

function scored(selected: Selected, spot: Omit<Spot, "context" | "around" | "score">): Spot {
  const around = contextOf(selected);
  const size = around.before.length + around.after.length;
  const there = contextOf(spot);
  const context =
    size === 0
      ? 1
      : (wordsKept(around.before, there.before).size + wordsKept(around.after, there.after).size) / size;
  const weight = (contextWeight * size) / (2 * contextWords);
  const characters = charactersOf(wordsOf(selected));
  return {
    ...spot,
    context,
    around: shareAround(selected, spot),
    score: (characters * spot.alike + weight * context) / (characters + weight),
  };
}

function shareAround(selected: Selected, spot: Selected): number {
  const size = around(selected, aroundWords).flat().length;
  return size === 0 ? 1 : keptAround(selected, spot, aroundWords).length / size;
}

/** Of `count` words on either side of the selection, those that stand around the spot too. */
function keptAround(selected: Selected, spot: Selected, count: number): { key: string }[] {
  const there = around(spot, count);
  return around(selected, count).flatMap((keys, side) =>
    commonPairs(keys, there[side] ?? []).map(([at]) => ({ key: keys[at] ?? "" })),
  );
}

function around({ block, first, last }: Selected, count: number): string[][] {
  const [from, to] = [block.at + first, block.at + last + 1];
  return [block.version.slice(Math.max(0, from - count), from), block.version.slice(to, to + count)];
}

function contextOf({ block: { words }, first, last }: Selected): { before: Word[]; after: Word[] } {
  return {
    before: words.slice(Math.max(0, first - contextWords), first),
    after: words.slice(last + 1, last + 1 + contextWords),
  };
}

function wordsOf({ block, first, last }: Selected): Word[] {
  return block.words.slice(first, last + 1);
}

function charactersOf(words: readonly { key: string }[]): number {
  return words.reduce((sum, { key }) => sum + key.length + 1, 0);
}

function rarest(keys: readonly string[], { places }: IndexedBlocks): number {
  const counts = keys.map((key) => places.get(key)?.length ?? 0);
  return counts.indexOf(Math.min(...counts));
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
