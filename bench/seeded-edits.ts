import { type Chance, chanceFrom } from "@/fixtures/demo-random";
import type { BenchBlock, Expected, Selection, VersionPair } from "./version-pair";

// A next version made by chance out of a real one. Every word of the real one carries a tag through the edits, so
// that where selected words went is known and not worked out. The same seed makes the same edits.

/** `tag` counts the words of the version before; a word that was not there has none. */
type Word = { text: string; tag: number | null };
type Block = { kind: string; words: readonly Word[] };

/** Shares of the blocks that each kind of edit meets. */
const share = {
  words: 0.3,
  sentences: 0.12,
  deleted: 0.08,
  moved: 0.06,
  split: 0.06,
  merged: 0.05,
  inserted: 0.08,
};
/** Share of the words of a block that are replaced, taken out or put in where its words are edited. */
const editedWords = 0.12;
/** Selections are of one to so many words; so large a share of them of a few words only. */
const longest = 40;
const few = { words: 4, share: 0.35 };
/** Selected words survive when so many of them stand in one block, and are gone when fewer than these stand anywhere. */
const leastKept = 0.6;
const mostGone = 0.3;

/** The version, one made from it by chance, and selections with where they went; unclear ones are left out. */
export function seededPair(
  version: { name: string; blocks: readonly BenchBlock[] },
  seed: number,
): VersionPair {
  const chance = chanceFrom(seed);
  let tag = 0;
  const before = version.blocks.map(({ kind, text }) => ({
    kind,
    words: (text.match(/\S+/gu) ?? []).map((word) => ({ text: word, tag: tag++ })),
  }));
  const after = edited(before, chance);
  const selections = before.flatMap((_, block) => selectionsIn(before, block, chance));
  return {
    name: version.name,
    before: before.map(asText),
    after: after.map(asText),
    selections: selections.flatMap(({ words, ...selection }) => {
      const expected = whereWent(words, after);
      return expected ? { ...selection, expected } : [];
    }),
  };
}

function edited(before: readonly Block[], chance: Chance): Block[] {
  const vocabulary = before.flatMap(({ words }) => words.map(({ text }) => text));
  const fresh = (count: number) =>
    Array.from({ length: count }, (): Word => ({ text: chance.pick(vocabulary), tag: null }));
  const happens = (likely: number) => chance.next() < likely;

  const within = before
    .filter(() => !happens(share.deleted))
    .map((block) => {
      if (happens(share.words)) return { ...block, words: withWordsEdited(block.words, fresh, chance) };
      if (happens(share.sentences))
        return { ...block, words: withSentenceEdited(block.words, fresh, chance) };
      return block;
    })
    .filter(({ words }) => words.length > 0);
  const parted = within.flatMap((block) => (happens(share.split) ? splitUp(block, chance) : [block]));
  const joined: Block[] = [];
  for (const block of parted) {
    const last = joined.at(-1);
    if (!last || !happens(share.merged)) joined.push(block);
    else joined[joined.length - 1] = { ...last, words: [...last.words, ...block.words] };
  }
  return movedAbout(joined, chance).flatMap((block) =>
    happens(share.inserted) ? [block, newBlock(before, fresh, chance)] : [block],
  );
}

type Fresh = (count: number) => Word[];

function withWordsEdited(words: readonly Word[], fresh: Fresh, chance: Chance): Word[] {
  return words.flatMap((word) => {
    if (chance.next() >= editedWords) return [word];
    return chance.pick([() => fresh(1), () => [], () => [word, ...fresh(1)]])();
  });
}

/** One of the sentences is taken out, written anew or put last, or another is put before it. */
function withSentenceEdited(words: readonly Word[], fresh: Fresh, chance: Chance): Word[] {
  const sentences = sentencesOf(words);
  const at = chance.below(sentences.length);
  const others = (put: Word[][]) => [...sentences.slice(0, at), ...put, ...sentences.slice(at + 1)].flat();
  const chosen = sentences[at] ?? [];
  return chance.pick([
    () => others([]),
    () => others([fresh(chosen.length)]),
    () => [...others([]), ...chosen],
    () => others([fresh(5 + chance.below(15)), chosen]),
  ])();
}

function sentencesOf(words: readonly Word[]): Word[][] {
  const sentences: Word[][] = [[]];
  for (const word of words) {
    sentences.at(-1)?.push(word);
    if (/[.!?:;]$/.test(word.text)) sentences.push([]);
  }
  return sentences.filter(({ length }) => length > 0);
}

function splitUp(block: Block, chance: Chance): Block[] {
  const at = 1 + chance.below(block.words.length);
  const parts = [block.words.slice(0, at), block.words.slice(at)];
  return parts.filter(({ length }) => length > 0).map((words) => ({ ...block, words }));
}

function movedAbout(blocks: readonly Block[], chance: Chance): Block[] {
  const moving = blocks.filter(() => chance.next() < share.moved);
  const list = blocks.filter((block) => !moving.includes(block));
  for (const block of moving) list.splice(chance.below(list.length + 1), 0, block);
  return list;
}

/** Half of the new blocks are look-alikes: the words of a block that was there, one in four replaced. */
function newBlock(before: readonly Block[], fresh: Fresh, chance: Chance): Block {
  if (chance.next() < 0.5) return { kind: "paragraph", words: fresh(3 + chance.below(60)) };
  const { kind, words } = chance.pick(before);
  return {
    kind,
    words: words.flatMap(({ text }) => (chance.next() < 0.25 ? fresh(1) : [{ text, tag: null }])),
  };
}

/** About two selections for each block of usual length. */
function selectionsIn(blocks: readonly Block[], block: number, chance: Chance) {
  const all = blocks[block]?.words ?? [];
  return [0, 1].flatMap(() => {
    const most = chance.next() < few.share ? few.words : longest;
    const length = 1 + chance.below(most);
    if (length > all.length) return [];
    const first = chance.below(all.length - length + 1);
    return { block, ...stretchOf(all, first, first + length - 1), words: all.slice(first, first + length) };
  });
}

function whereWent(selected: readonly Word[], after: readonly Block[]): Expected | null {
  const tags = new Set(selected.map(({ tag }) => tag));
  const found = after.map(({ words }) =>
    words.flatMap(({ tag }, at) => (tag !== null && tags.has(tag) ? [at] : [])),
  );
  const kept = found.flat().length / selected.length;
  if (kept < mostGone) return { kind: "gone" };
  const most = Math.max(...found.map(({ length }) => length));
  const block = found.findIndex(({ length }) => length === most);
  const places = found[block] ?? [];
  const [first = 0, last = 0] = [places[0], places.at(-1)];
  const isClear = most / selected.length >= leastKept && most / (last - first + 1) >= 0.5;
  return isClear ? { kind: "kept", block, ...stretchOf(after[block]?.words ?? [], first, last) } : null;
}

function stretchOf(words: readonly Word[], first: number, last: number): Pick<Selection, "start" | "end"> {
  const start = textOf(words.slice(0, first)).length + (first > 0 ? 1 : 0);
  return { start, end: start + textOf(words.slice(first, last + 1)).length };
}

function textOf(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(" ");
}

function asText({ kind, words }: Block): BenchBlock {
  return { kind, text: textOf(words) };
}
