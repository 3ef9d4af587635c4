import { normalisedText } from "./block";
import { commonPairs } from "./common-subsequence";

/**
 * What is the same from one version of a strategy to the next. A contribution is anchored to a stable id, so an id
 * is carried on when the text is plainly the same place, and never guessed when two places are equally likely.
 */

export type PlacedBlock = { sectionStableId: string; text: string };
export type SectionToCarry = { title: string; number: number; text: string };
/** `same`: word for word; `edited`: carried although the words changed; `new`: an id of its own. */
export type Carried = { stableId: string; change: "same" | "edited" | "new" };

/** Two texts are alike when this share of their words is common (Dice) and no other pair is nearly as good. */
const leastAlike = 0.6;
const margin = 0.1;
/** A section that kept its number need only resemble its old self. */
const leastAlikeInPlace = 0.3;
/** A text shorter than this is not recognised in another section: "Yes" stands in many tables. */
const distinctive = 20;
/** Texts further apart than this, among those still without a partner, are not compared. */
const reach = 100;

/**
 * The stable id of each block of a new version, in its order: of the block with the same words in the same section
 * (in order, then wherever it moved), then with the same words in another section, then of the one block of the same
 * section that is most like it; else a `newId()`. `next` names sections by the ids that `carrySectionIds` gave.
 */
export function carryIds(
  previous: readonly (PlacedBlock & { stableId: string })[],
  next: readonly PlacedBlock[],
  newId: () => string,
): Carried[] {
  const before = previous.map(({ text }, place) => entryOf(text, place));
  const after = next.map(({ text }, place) => entryOf(text, place));
  const sections = [...new Set(next.map(({ sectionStableId }) => sectionStableId))].map((section) => ({
    before: before.filter(({ place }) => previous[place]?.sectionStableId === section),
    after: after.filter(({ place }) => next[place]?.sectionStableId === section),
  }));
  const isDistinctive = ({ key }: Entry) => key.length >= distinctive;
  const pairing = startPairing();

  for (const section of sections) pairEqual(pairing, section);
  pairEqual(pairing, { before: before.filter(isDistinctive), after: after.filter(isDistinctive) });
  for (const section of sections) pairAlike(pairing, section);
  return after.map(({ place, key }) => {
    const from = previous[pairing.previousOf.get(place) ?? -1];
    if (!from) return { stableId: newId(), change: "new" };
    return { stableId: from.stableId, change: keyOf(from.text) === key ? "same" : "edited" };
  });
}

/**
 * The stable id of each section of a new version, in its order: of the section with the same title, with a similar
 * title, with similar words under another title, or with the same number and some likeness; else a `newId()`.
 */
export function carrySectionIds(
  previous: readonly (SectionToCarry & { stableId: string })[],
  next: readonly SectionToCarry[],
  newId: () => string,
): Carried[] {
  const sidesBy = (part: "title" | "text"): Sides => ({
    before: previous.map((section, place) => entryOf(section[part], place)),
    after: next.map((section, place) => entryOf(section[part], place)),
  });
  const [titles, texts] = [sidesBy("title"), sidesBy("text")];
  const pairing = startPairing();

  pairEqual(pairing, titles);
  pairAlike(pairing, titles);
  pairAlike(pairing, texts);
  const sameNumber = (from: Entry, to: Entry) => previous[from.place]?.number === next[to.place]?.number;
  pairInPlace(pairing, titles, sameNumber);
  pairInPlace(pairing, texts, sameNumber);
  return next.map(({ title, text }, place) => {
    const from = previous[pairing.previousOf.get(place) ?? -1];
    if (!from) return { stableId: newId(), change: "new" };
    const isSame = keyOf(from.title) === keyOf(title) && keyOf(from.text) === keyOf(text);
    return { stableId: from.stableId, change: isSame ? "same" : "edited" };
  });
}

type Entry = { place: number; key: string; words: ReadonlySet<string> };
type Sides = { before: readonly Entry[]; after: readonly Entry[] };
/** Places in the new version, and the place in the old one that each continues. */
type Pairing = { previousOf: Map<number, number>; continued: Set<number> };
type Candidate = { from: Entry; to: Entry; likeness: number };

/** Equal texts: as many as stand in the same order, then those that moved, first to first. */
function pairEqual(pairing: Pairing, sides: Sides): void {
  const { before, after } = unpaired(pairing, sides);
  const keys = (entries: readonly Entry[]) => entries.map(({ key }) => key);
  for (const [from, to] of commonPairs(keys(before), keys(after))) pair(pairing, before[from], after[to]);

  const left = unpaired(pairing, sides);
  const waiting = new Map<string, Entry[]>();
  for (const from of left.before.toReversed())
    waiting.set(from.key, [...(waiting.get(from.key) ?? []), from]);
  for (const to of left.after) pair(pairing, waiting.get(to.key)?.pop(), to);
}

/** Similar texts, the best pair first; a text that has two candidates about as good gets neither. */
function pairAlike(pairing: Pairing, sides: Sides): void {
  const candidates = candidatesAmong(unpaired(pairing, sides));
  const rivals = new Map<Entry, Candidate[]>();
  for (const candidate of candidates) {
    for (const entry of [candidate.from, candidate.to]) {
      rivals.set(entry, [...(rivals.get(entry) ?? []), candidate]);
    }
  }
  const isOpen = ({ from, to }: Candidate) =>
    !pairing.continued.has(from.place) && !pairing.previousOf.has(to.place);
  for (const best of candidates) {
    if (best.likeness < leastAlike || !isOpen(best)) continue;
    const close = [best.from, best.to]
      .flatMap((entry) => rivals.get(entry) ?? [])
      .some((other) => other !== best && other.likeness > best.likeness - margin && isOpen(other));
    if (!close) pair(pairing, best.from, best.to);
  }
}

function candidatesAmong({ before, after }: Sides): Candidate[] {
  return before
    .flatMap((from, index) =>
      after
        .slice(Math.max(0, index - reach), index + reach)
        .map((to) => ({ from, to, likeness: likenessOf(from, to) })),
    )
    .filter(({ likeness }) => likeness > leastAlike - margin)
    .sort((one, other) => other.likeness - one.likeness);
}

/** Texts that kept their place and are not wholly different. */
function pairInPlace(pairing: Pairing, sides: Sides, inPlace: (from: Entry, to: Entry) => boolean): void {
  const { before, after } = unpaired(pairing, sides);
  for (const to of after) {
    const from = before.find((entry) => inPlace(entry, to));
    if (from && likenessOf(from, to) >= leastAlikeInPlace) pair(pairing, from, to);
  }
}

function startPairing(): Pairing {
  return { previousOf: new Map(), continued: new Set() };
}

function pair({ previousOf, continued }: Pairing, from: Entry | undefined, to: Entry | undefined): void {
  if (!from || !to || continued.has(from.place) || previousOf.has(to.place)) return;
  previousOf.set(to.place, from.place);
  continued.add(from.place);
}

function unpaired({ previousOf, continued }: Pairing, { before, after }: Sides): Sides {
  return {
    before: before.filter(({ place }) => !continued.has(place)),
    after: after.filter(({ place }) => !previousOf.has(place)),
  };
}

function entryOf(text: string, place: number): Entry {
  const key = keyOf(text);
  return { place, key, words: new Set(key.toLowerCase().match(/[\p{L}\p{N}]+/gu)) };
}

/** A change of white space or of the shape of quotation marks is no change of the words. */
function keyOf(text: string): string {
  return normalisedText(text).replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'");
}

/** The share of words in common, 0 to 1: twice those in both over those in either (Dice). */
function likenessOf(one: Entry, other: Entry): number {
  const [few, many] = [one.words, other.words].toSorted((left, right) => left.size - right.size);
  const total = one.words.size + other.words.size;
  if (!few || !many || total === 0 || (2 * few.size) / total < leastAlikeInPlace) return 0;
  return (2 * [...few].filter((word) => many.has(word)).length) / total;
}
