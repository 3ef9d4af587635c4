import { carryIds } from "@/domain/alignment";
import { anchorOf } from "@/domain/anchor";
import { type AnchorPlacing, placeAnchors } from "@/domain/anchor-placing";

// Two versions as blocks, selections in the first, and where each went. Places count UTF-16 code units.

export type BenchBlock = { kind: string; text: string };
export type Expected = { kind: "gone" } | { kind: string; block: number; start: number; end: number };
export type Selection = { block: number; start: number; end: number; expected: Expected };
export type VersionPair = {
  name: string;
  before: readonly BenchBlock[];
  after: readonly BenchBlock[];
  selections: readonly Selection[];
};
/**
 * What became of a selection: words that survive are `right`, `wrong` (placed elsewhere) or `lost` (left to a person);
 * deleted ones are `left` (placed nowhere) or `placed`.
 */
export type Outcome = "right" | "wrong" | "lost" | "left" | "placed";
export type Placed = { selection: Selection; outcome: Outcome; placing: AnchorPlacing; block: number };

/** Places the selections of a pair with the product's code, all blocks of a version being one section. */
export function placedIn(pair: VersionPair): Placed[] {
  const before = pair.before.map((block, place) => ({ ...block, stableId: `${place}` }));
  const inOneSection = (blocks: readonly BenchBlock[]) =>
    blocks.map((block, place) => ({ ...block, stableId: `${place}`, sectionStableId: "" }));
  let fresh = 0;
  const carried = carryIds(inOneSection(pair.before), inOneSection(pair.after), () => `new-${fresh++}`);
  const after = pair.after.map((block, place) => ({ ...block, stableId: carried[place]?.stableId ?? "" }));
  const places = new Map(after.map(({ stableId }, place) => [stableId, place]));

  const anchors = pair.selections.map(({ block, start, end }) => {
    const holder = before[block];
    if (!holder) throw new Error(`${pair.name} has no block ${block}`);
    return anchorOf(holder, start, end);
  });
  const placings = placeAnchors(before, after, anchors);
  return pair.selections.map((selection, at) => {
    const placing = placings[at] ?? { state: "removed" };
    const block = "blockStableId" in placing ? (places.get(placing.blockStableId) ?? -1) : -1;
    return { selection, placing, block, outcome: outcomeOf(placing, block, selection.expected) };
  });
}

function outcomeOf(placing: AnchorPlacing, block: number, expected: Expected): Outcome {
  const isPlaced = "blockStableId" in placing;
  if (!("block" in expected)) return isPlaced ? "placed" : "left";
  if (!isPlaced) return "lost";
  return block === expected.block && overlap(placing, expected) >= 0.5 ? "right" : "wrong";
}

type Stretch = { start: number; end: number };

/** Intersection over union. */
function overlap(one: Stretch, other: Stretch): number {
  const both = Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  return both / (Math.max(one.end, other.end) - Math.min(one.start, other.start));
}
