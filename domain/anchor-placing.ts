import { comparable } from "./alignment-likeness";
import { type Anchor, anchorRefusal } from "./anchor";
import { type AnchorBlock, type IndexedBlock, type IndexedBlocks, indexed } from "./anchor-index";
import {
  isDistinctive,
  type Selected,
  type Spot,
  spotByKeptWords,
  spotInPlace,
  spotsOfAlikeWords,
  spotsOfSameWords,
} from "./anchor-spots";
import { wordsTouched } from "./anchor-words";

/** Words of the new version (UTF-16 code units of the plain text of a block), and how sure it is, 0 to 1. */
export type AnchorSpot = { blockStableId: string; start: number; end: number; score: number };
/**
 * Where selected words are in the next version: `unchanged` (the same words in the same block), `moved` (the same
 * words in another block or elsewhere in theirs), `reworded` (plainly their place, but the words changed),
 * `ambiguous` (waits for a person, who chooses among the candidates, best first) or `removed`.
 */
export type AnchorPlacing =
  | ({ state: "unchanged" | "moved" | "reworded" } & AnchorSpot)
  | { state: "ambiguous"; candidates: AnchorSpot[] }
  | { state: "removed" };

/** Two thirds of the words and of their context are enough where the block or what is around says the rest. */
const least = 0.65;
/** Words in another block, with other words around it, are far more often a look-alike. */
const leastElsewhere = 0.85;
/** Where so much of what stood around is kept, it is the same place, whatever the block is called. */
const mostlyAround = 0.6;
/** Two places whose worth is within this of each other are look-alikes, and a person decides. */
const margin = 0.15;
/** What it is worth that a place is in the block that carries on the stable id. */
const homeBonus = 0.1;
/** What it is worth that everything around is kept, over nothing: rows of tables and headings repeat. */
const aroundBonus = 0.5;
/** So sure a place in its own block is not compared with others, unless words like those stand anywhere. */
const sureInBlock = 0.85;
/** A place that scores less is not worth a person's time. */
const leastShown = 0.4;
const mostCandidates = 5;

/**
 * Where each anchor of `before` is in `after`, in the order of the anchors. Blocks come in the order in which they are
 * read, and those of `after` have the stable ids that `carryIds` carried on. Throws when an anchor is not one of `before`: its row names the version it stands in.
 */
export function placeAnchors(
  before: readonly AnchorBlock[],
  after: readonly AnchorBlock[],
  anchors: readonly Anchor[],
): AnchorPlacing[] {
  const old = indexed(before);
  const current = indexed(after);
  return anchors.map((anchor) => {
    const block = old.byId.get(anchor.blockStableId);
    if (!block || anchorRefusal(block.text, anchor)) {
      throw new Error(`Block ${anchor.blockStableId} does not hold the words of its anchor.`);
    }
    return placeAnchor(anchor, block, current);
  });
}

function placeAnchor(anchor: Anchor, block: IndexedBlock, after: IndexedBlocks): AnchorPlacing {
  const home = after.byId.get(block.stableId);
  const touched = wordsTouched(block.words, anchor.position);
  if (!touched) return { state: "removed" };
  const selected = { block, ...touched };
  const chosen = choose(selected, home, after);
  if (chosen.spot) return placed(anchor, selected, chosen);
  const candidates = chosen.candidates.map((spot) => spotOf(anchor, selected, spot));
  return candidates.length > 0 ? { state: "ambiguous", candidates } : { state: "removed" };
}

type Choice = { spot: Spot; byWords: Spot | null } | { spot: null; candidates: Spot[] };

/** The one place that is plainly it, or those that might be. */
function choose(selected: Selected, home: IndexedBlock | undefined, after: IndexedBlocks): Choice {
  const byWords = home ? spotByKeptWords(selected, home) : null;
  if (byWords && isSure(selected, byWords)) return { spot: byWords, byWords };

  const inPlace = home && !byWords ? spotInPlace(selected, home) : null;
  const worth = (spot: Spot) =>
    spot.score + (spot.block === home ? homeBonus : 0) + aroundBonus * spot.around;
  const spots = apart(
    [byWords, ...spotsOfSameWords(selected, after), ...spotsOfAlikeWords(selected, after), inPlace]
      .filter((spot) => spot !== null)
      .filter((spot) => spot.block === home || isDistinctive(selected, spot))
      .sort((one, other) => worth(other) - worth(one)),
  );
  const [best, next] = spots;
  if (!best) return { spot: null, candidates: [] };
  const isClear = !next || worth(best) - worth(next) >= margin;
  if (best.alike > 0 && best.score >= leastFor(best, home) && isClear) return { spot: best, byWords };
  const candidates = spots.filter(({ score }) => score >= leastShown).slice(0, mostCandidates);
  return { spot: null, candidates };
}

/** A block of one short word may carry on the id of another such block. */
function isSure(selected: Selected, spot: Spot): boolean {
  return spot.score >= sureInBlock && (spot.around >= mostlyAround || isDistinctive(selected, spot));
}

function leastFor({ block, around }: Spot, home: IndexedBlock | undefined): number {
  return block === home || around >= mostlyAround ? least : leastElsewhere;
}

/** Without the places that overlap a better one. */
function apart(spots: readonly Spot[]): Spot[] {
  return spots.filter(
    (spot, at) =>
      !spots
        .slice(0, at)
        .some(({ block, first, last }) => block === spot.block && first <= spot.last && last >= spot.first),
  );
}

function placed(
  anchor: Anchor,
  selected: Selected,
  { spot, byWords }: { spot: Spot; byWords: Spot | null },
): AnchorPlacing {
  if (spot === byWords && spot.block.text === selected.block.text) {
    const { block, score } = spot;
    return { state: "unchanged", blockStableId: block.stableId, ...anchor.position, score };
  }
  const found = spotOf(anchor, selected, spot);
  const words = spot.block.text.slice(found.start, found.end);
  if (comparable(words) !== comparable(anchor.quote.exact)) return { state: "reworded", ...found };
  return { state: spot === byWords ? "unchanged" : "moved", ...found };
}

/**
 * The places in the text: inside the first and the last word where the selection began and ended inside them, unless
 * nothing is left of a word that stands for both.
 */
function spotOf({ position }: Anchor, selected: Selected, { block, first, last, score }: Spot): AnchorSpot {
  const [fromFirst, fromLast] = [selected.block.words[selected.first], selected.block.words[selected.last]];
  const [toFirst, toLast] = [block.words[first], block.words[last]];
  if (!fromFirst || !fromLast || !toFirst || !toLast)
    throw new Error("A spot is made of words of its block.");
  const skipped = sameLength(fromFirst, toFirst) ? Math.max(0, position.start - fromFirst.start) : 0;
  const left = sameLength(fromLast, toLast) ? Math.max(0, fromLast.end - position.end) : 0;
  const [start, end] = [toFirst.start + skipped, toLast.end - left];
  const isCutAway = end <= start;
  return {
    blockStableId: block.stableId,
    start: isCutAway ? toFirst.start : start,
    end: isCutAway ? toLast.end : end,
    score,
  };
}

function sameLength(one: { start: number; end: number; key: string }, other: typeof one): boolean {
  return one.key === other.key && one.end - one.start === other.end - other.start;
}
