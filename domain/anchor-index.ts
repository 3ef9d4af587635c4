import { type Word, wordsKept, wordsWithPlaces } from "./anchor-words";

/** A block as anchors see it: what it is called, and its plain text (`plainText` of `./block`). */
export type AnchorBlock = { stableId: string; text: string };
/**
 * `wordPairs` names, for each word, the pair it makes with the word before it. `version` holds the words of all
 * blocks one after another, those of this block from `at` on: what is around words does not end with their block.
 */
export type IndexedBlock = AnchorBlock & {
  words: Word[];
  wordPairs: string[];
  at: number;
  version: readonly string[];
  kept: Map<IndexedBlock, Map<number, number>>;
};
/** `places` are places in `version`, and `blockOf` names the block of each. */
export type IndexedBlocks = {
  byId: Map<string, IndexedBlock>;
  version: readonly string[];
  blockOf: readonly IndexedBlock[];
  places: Map<string, number[]>;
  blocksOfPair: Map<string, Set<IndexedBlock>>;
};

/** The blocks of a version by stable id, by word and by pair of neighbouring words. */
export function indexed(blocks: readonly AnchorBlock[]): IndexedBlocks {
  const version: string[] = [];
  const blockOf: IndexedBlock[] = [];
  const index = { byId: new Map(), version, blockOf, places: new Map(), blocksOfPair: new Map() };
  for (const { stableId, text } of blocks) {
    const words = wordsWithPlaces(text);
    const wordPairs = words.map(({ key }, at) => `${words[at - 1]?.key ?? ""} ${key}`);
    const block = { stableId, text, words, wordPairs, at: version.length, version, kept: new Map() };
    index.byId.set(stableId, block);
    for (const [word, { key }] of words.entries()) {
      listAt(index.places, key).push(version.length);
      version.push(key);
      blockOf.push(block);
      setAt(index.blocksOfPair, wordPairs[word] ?? "").add(block);
    }
  }
  return index;
}

/** Which word of the later block each word of the earlier one became; worked out once for each two blocks. */
export function keptBetween(before: IndexedBlock, after: IndexedBlock): Map<number, number> {
  const known = before.kept.get(after);
  if (known) return known;
  const kept = wordsKept(before.words, after.words);
  before.kept.set(after, kept);
  return kept;
}

function listAt<Key, Item>(map: Map<Key, Item[]>, key: Key): Item[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}

function setAt<Key, Item>(map: Map<Key, Set<Item>>, key: Key): Set<Item> {
  const set = map.get(key) ?? new Set();
  map.set(key, set);
  return set;
}
