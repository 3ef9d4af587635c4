import { type Word, wordsKept, wordsWithPlaces } from "./anchor-words";

/** A block as anchors see it: what it is called, and its plain text (`plainText` of `./block`). */
export type AnchorBlock = { stableId: string; text: string };
/** `wordPairs` names, for each word, the pair it makes with the word before it. */
export type IndexedBlock = AnchorBlock & {
  words: Word[];
  wordPairs: string[];
  kept: Map<IndexedBlock, Map<number, number>>;
};
export type IndexedBlocks = {
  byId: Map<string, IndexedBlock>;
  places: Map<string, { block: IndexedBlock; word: number }[]>;
  blocksOfPair: Map<string, Set<IndexedBlock>>;
};

/** The blocks of a version by stable id, by word and by pair of neighbouring words. */
export function indexed(blocks: readonly AnchorBlock[]): IndexedBlocks {
  const index: IndexedBlocks = { byId: new Map(), places: new Map(), blocksOfPair: new Map() };
  for (const { stableId, text } of blocks) {
    const words = wordsWithPlaces(text);
    const wordPairs = words.map(({ key }, at) => `${words[at - 1]?.key ?? ""} ${key}`);
    const block = { stableId, text, words, wordPairs, kept: new Map() };
    index.byId.set(stableId, block);
    for (const [word, { key }] of words.entries()) {
      listAt(index.places, key).push({ block, word });
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
