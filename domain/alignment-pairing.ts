import { type Entry, likenessOf } from "./alignment-likeness";
import { commonPairs } from "./common-subsequence";

/** The texts of an old list and of a new one. */
export type Sides = { before: readonly Entry[]; after: readonly Entry[] };
/** Places in the new list, and the place in the old one that each continues. */
export type Pairing = { previousOf: Map<number, number>; continued: Set<number> };
type Candidate = { from: Entry; to: Entry; score: number };

/** Two texts are paired when they score this much, and no other pair of either scores nearly as much. */
const leastScore = 0.5;
/** More than one neighbour is worth: among look-alikes, a neighbour alone decides nothing. */
const margin = 0.12;
/** Below this likeness a text is another text, wherever it stands. */
const leastLikeness = 0.3;
/** What it adds that the text just before, or just after, is paired with the one before, or after, the other. */
const neighbourBonus = 0.1;
/** What it costs to have moved by `reach` places or more. */
const distanceCost = 0.1;
/** Each pair gives its neighbours a neighbour; this often the rest is looked at again. */
const rounds = 3;
/** Texts further apart than this, among those still without a partner, are not compared. */
const reach = 100;

export function startPairing(): Pairing {
  return { previousOf: new Map(), continued: new Set() };
}

/** Pairs equal texts: as many as stand in the same order, then those that moved, first to first. */
export function pairEqual(pairing: Pairing, sides: Sides): void {
  const { before, after } = unpaired(pairing, sides);
  const keys = (entries: readonly Entry[]) => entries.map(({ key }) => key);
  for (const [from, to] of commonPairs(keys(before), keys(after))) pair(pairing, before[from], after[to]);

  const left = unpaired(pairing, sides);
  const waiting = new Map<string, Entry[]>();
  for (const from of left.before.toReversed())
    waiting.set(from.key, [...(waiting.get(from.key) ?? []), from]);
  for (const to of left.after) pair(pairing, waiting.get(to.key)?.pop(), to);
}

/** Pairs similar texts, the best pair first; a text that has two candidates about as good gets neither. */
export function pairAlike(pairing: Pairing, sides: Sides): void {
  const alike = alikeAmong(unpaired(pairing, sides));
  const scored = ({ from, to, likeness }: Alike): Candidate => {
    const distance = Math.min(1, Math.abs(from.place - to.place) / reach);
    const score = likeness + neighbourBonus * neighbours(pairing, from, to) - distanceCost * distance;
    return { from, to, score };
  };
  for (let round = 0; round < rounds; round += 1) {
    const paired = pairing.previousOf.size;
    pairBest(pairing, alike.filter((pair) => isOpen(pairing, pair)).map(scored));
    if (pairing.previousOf.size === paired) return;
  }
}

/** Pairs texts that kept their place and are not wholly different. */
export function pairInPlace(
  pairing: Pairing,
  sides: Sides,
  inPlace: (from: Entry, to: Entry) => boolean,
): void {
  const { before, after } = unpaired(pairing, sides);
  for (const to of after) {
    const from = before.find((entry) => inPlace(entry, to));
    if (from && likenessOf(from, to) >= leastLikeness) pair(pairing, from, to);
  }
}

function pairBest(pairing: Pairing, candidates: readonly Candidate[]): void {
  const rivals = rivalsOf(candidates);
  for (const best of candidates.toSorted((one, other) => other.score - one.score)) {
    if (best.score < leastScore) return;
    const close = [best.from, best.to]
      .flatMap((entry) => rivals.get(entry) ?? [])
      .some((other) => other !== best && other.score > best.score - margin && isOpen(pairing, other));
    if (!close) pair(pairing, best.from, best.to);
  }
}

function rivalsOf(candidates: readonly Candidate[]): Map<Entry, Candidate[]> {
  const rivals = new Map<Entry, Candidate[]>();
  for (const candidate of candidates) {
    for (const entry of [candidate.from, candidate.to]) {
      const known = rivals.get(entry);
      if (known) known.push(candidate);
      else rivals.set(entry, [candidate]);
    }
  }
  return rivals;
}

type Alike = { from: Entry; to: Entry; likeness: number };

function alikeAmong({ before, after }: Sides): Alike[] {
  return before.flatMap((from, index) =>
    after
      .slice(Math.max(0, index - reach), index + reach)
      .map((to) => ({ from, to, likeness: likenessOf(from, to) }))
      .filter(({ likeness }) => likeness >= leastLikeness),
  );
}

function neighbours({ previousOf }: Pairing, from: Entry, to: Entry): number {
  return [-1, 1].filter((step) => previousOf.get(to.place + step) === from.place + step).length;
}

function isOpen({ previousOf, continued }: Pairing, { from, to }: Pick<Candidate, "from" | "to">): boolean {
  return !continued.has(from.place) && !previousOf.has(to.place);
}

function pair(pairing: Pairing, from: Entry | undefined, to: Entry | undefined): void {
  if (!from || !to || !isOpen(pairing, { from, to })) return;
  pairing.previousOf.set(to.place, from.place);
  pairing.continued.add(from.place);
}

function unpaired({ previousOf, continued }: Pairing, { before, after }: Sides): Sides {
  return {
    before: before.filter(({ place }) => !continued.has(place)),
    after: after.filter(({ place }) => !previousOf.has(place)),
  };
}
