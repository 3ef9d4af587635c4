import { type Anchor, anchorOf } from "./anchor";
import { type AnchorPlacing, type AnchorSpot, placeAnchors } from "./anchor-placing";
import type { AnchorState } from "./anchor-state";

/** A place in a version that a contribution may be about: words of a block, a whole block, or a whole section. */
export type PlacingSpot = {
  sectionStableId: string;
  blockStableId: string | null;
  start: number | null;
  end: number | null;
  score: number;
};

/** The text of a version, as placing reads it. */
export type VersionText = {
  sections: readonly { stableId: string; number: number; title: string }[];
  blocks: readonly { stableId: string; sectionStableId: string; text: string }[];
};

/** What a contribution is about in the earlier version: the words of a block, the whole of it, or the whole section. */
export type Target = { section: string; block: string | null; words: { start: number; end: number } | null };

/** Where a contribution stands in a version: at a block, by a section as a whole (no block), or nowhere in it. */
export type Standing = { sectionStableId: string | null; blockStableId: string | null };

/**
 * What became of a target in the next version. `start` and `end` are where its words are; without a place for them (or
 * for the block) it stands by what is still there round it. `candidates` is what was found, best first.
 */
export type Placing = Standing & {
  state: Exclude<AnchorState, "selected">;
  start: number | null;
  end: number | null;
  score: number | null;
  candidates: PlacingSpot[];
};

/** A section that is gone is offered in those that hold so much of its text. */
const leastShare = 0.2;
const mostCandidates = 5;

/**
 * What became of each target of `before` in `after`, in the order of the targets. Blocks and sections are followed by
 * the stable ids that `carryIds` carried on; the text of a block that is gone is looked for as selected words are; a
 * section that is gone is never placed without a person. Throws when words are not those of their block.
 */
export function placeTargets(before: VersionText, after: VersionText, targets: readonly Target[]): Placing[] {
  const compared = { before: indexOf(before), after: indexOf(after) };
  const sought = targets.flatMap((target) => anchorToSeek(target, compared) ?? []);
  const found = placeAnchors(before.blocks, after.blocks, sought);
  const foundOf = new Map(sought.map((anchor, index) => [keyOf(anchor), found[index]]));
  return targets.map((target) => {
    if (target.block === null) return placeSection(target, compared);
    const anchor = anchorToSeek(target, compared);
    const placing = anchor ? foundOf.get(keyOf(anchor)) : undefined;
    return placing ? placeFound(target, placing, compared) : placeBlock(target, target.block, compared);
  });
}

/** Where something stands that was at this place: at its block, else by its section, else nowhere. */
export function standingIn({ blocks, sections }: VersionText, { section, block }: Omit<Target, "words">) {
  return standing(indexOf({ blocks, sections }), { section, block });
}

type Index = {
  sections: Map<string, VersionText["sections"][number]>;
  blocks: Map<string, VersionText["blocks"][number]>;
  textOf: Map<string, string>;
};
type Compared = { before: Index; after: Index };

function indexOf({ sections, blocks }: VersionText): Index {
  const textOf = new Map<string, string>();
  for (const { sectionStableId: section, text } of blocks)
    textOf.set(section, `${textOf.get(section) ?? ""}\n${text}`);
  return {
    sections: new Map(sections.map((section) => [section.stableId, section])),
    blocks: new Map(blocks.map((block) => [block.stableId, block])),
    textOf,
  };
}

function standing({ blocks, sections }: Index, { section, block }: Omit<Target, "words">): Standing {
  const held = blocks.get(block ?? "");
  if (held) return { sectionStableId: held.sectionStableId, blockStableId: held.stableId };
  return { sectionStableId: sections.has(section) ? section : null, blockStableId: null };
}

/** What has to be looked for: selected words, and the text of a block that is gone. */
function anchorToSeek({ block, words }: Target, { before, after }: Compared): Anchor | null {
  const held = before.blocks.get(block ?? "");
  if (!held) return null;
  if (words) return anchorOf(held, words.start, words.end);
  if (after.blocks.has(held.stableId) || held.text.trim() === "") return null;
  return anchorOf(held, 0, held.text.length);
}

const keyOf = ({ blockStableId, position }: Anchor) => `${blockStableId} ${position.start} ${position.end}`;

function placeFound(target: Target, placing: AnchorPlacing, compared: Compared): Placing {
  const { after } = compared;
  if (placing.state === "removed") return lost(target, [], after);
  if (placing.state === "ambiguous") {
    const spots = placing.candidates.map((found) => spotFor(target, found, after));
    return lost(target, target.words ? spots : firstOfEachBlock(spots), after);
  }
  const spot = spotFor(target, placing, after);
  if (stoodThereBefore(target, placing, compared)) return lost(target, [spot], after);
  const elsewhere = placing.state === "unchanged" && spot.sectionStableId !== target.section;
  return { state: elsewhere ? "moved" : placing.state, ...spot, candidates: [spot] };
}

function spotFor(
  target: Target,
  { blockStableId, start, end, score }: AnchorSpot,
  after: Index,
): PlacingSpot {
  const sectionStableId = after.blocks.get(blockStableId)?.sectionStableId ?? "";
  return { sectionStableId, blockStableId, ...(target.words ? { start, end } : wholly), score };
}

/** Whether another block held the words already: a look-alike that stayed, and no place that they moved to. */
function stoodThereBefore(target: Target, { blockStableId, start, end }: AnchorSpot, compared: Compared) {
  if (blockStableId === target.block) return false;
  const words = compared.after.blocks.get(blockStableId)?.text.slice(start, end) ?? "";
  return compared.before.blocks.get(blockStableId)?.text.includes(words) ?? false;
}

const wholly = { start: null, end: null };

function firstOfEachBlock(spots: readonly PlacingSpot[]): PlacingSpot[] {
  return spots.filter(
    ({ blockStableId }, at) => spots.findIndex((spot) => spot.blockStableId === blockStableId) === at,
  );
}

function lost(target: Target, candidates: PlacingSpot[], after: Index): Placing {
  const state = candidates.length > 0 ? "ambiguous" : "removed";
  return { state, ...standing(after, target), ...wholly, score: null, candidates };
}

/** A block or section that has its stable id still: what it says may have changed, where it is is known. */
function carried({ sectionStableId, blockStableId }: Standing) {
  const place = { ...wholly, score: 1 };
  const spot = { sectionStableId: sectionStableId ?? "", blockStableId, ...place };
  return { sectionStableId, blockStableId, ...place, candidates: [spot] };
}

function placeBlock(target: Target, block: string, { before, after }: Compared): Placing {
  const [was, is] = [before.blocks.get(block), after.blocks.get(block)];
  if (!was || !is) return lost(target, [], after);
  const state =
    is.text !== was.text ? "reworded" : is.sectionStableId !== was.sectionStableId ? "moved" : "unchanged";
  return { state, ...carried(standing(after, target)) };
}

function placeSection(target: Target, { before, after }: Compared): Placing {
  const { section } = target;
  const [was, is] = [before.sections.get(section), after.sections.get(section)];
  if (!was || !is) return lost(target, sectionsWithTextOf(section, { before, after }), after);
  const reworded = is.title !== was.title || after.textOf.get(section) !== before.textOf.get(section);
  const state = reworded ? "reworded" : is.number !== was.number ? "moved" : "unchanged";
  return { state, ...carried(standing(after, target)) };
}

/** The sections that the blocks of one that is gone are in now, by how much of its text they hold. */
function sectionsWithTextOf(section: string, { before, after }: Compared): PlacingSpot[] {
  const shares = new Map<string, number>();
  let whole = 0;
  for (const { stableId, sectionStableId, text } of before.blocks.values()) {
    if (sectionStableId !== section) continue;
    whole += text.length;
    const now = after.blocks.get(stableId)?.sectionStableId;
    if (now) shares.set(now, (shares.get(now) ?? 0) + text.length);
  }
  return [...shares]
    .map(([sectionStableId, length]) => ({
      ...{ sectionStableId, blockStableId: null, ...wholly },
      score: length / Math.max(1, whole),
    }))
    .filter(({ score }) => score >= leastShare)
    .sort((one, other) => other.score - one.score)
    .slice(0, mostCandidates);
}
