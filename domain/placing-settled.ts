import { comparable } from "./alignment-likeness";
import { type Anchor, anchorOf } from "./anchor";
import { type PlacingSpot, type Standing, standingIn, type VersionText } from "./placing";
import { anchorFromWords } from "./words-meant";

/** What a contribution was said of: its place then, the text there, and the words of it that were selected, if any. */
export type Said = {
  section: string;
  block: string | null;
  text: string;
  quote: Anchor["quote"] | null;
};

/** What a person says became of it in a version. */
export type Settlement = Standing & {
  state: "unchanged" | "moved" | "reworded" | "removed";
  start: number | null;
  end: number | null;
  quote: Anchor["quote"] | null;
};

/** A place that somebody types: a block’s number, or for a section as a whole a section’s, and words of the block. */
export type Pointed = { place: string; words: string };

type Block = VersionText["blocks"][number];
type NumberedText = Pick<VersionText, "sections"> & {
  blocks: readonly (Block & { number: string | null })[];
};
type Spot = Omit<PlacingSpot, "score">;

/** The settlement of what was said at this spot of the version. Throws when the version has no such place. */
export function settledAt(said: Said, spot: Spot, version: VersionText): Settlement {
  const { sectionStableId, blockStableId } = spot;
  if (blockStableId === null) {
    const state = sectionStableId === said.section ? "reworded" : "moved";
    return { state, sectionStableId, blockStableId, start: null, end: null, quote: null };
  }
  const block = version.blocks.find(({ stableId }) => stableId === blockStableId);
  if (!block) throw new Error(`The version has no block ${blockStableId}.`);
  const same = comparable(wordsOf(said)) === comparable(wordsAt(block, spot));
  const state = !same ? "reworded" : blockStableId === said.block ? "unchanged" : "moved";
  return { state, sectionStableId: block.sectionStableId, blockStableId, ...selectedAt(said, block, spot) };
}

const wordsOf = ({ quote, text }: Said) => quote?.exact ?? text;
const wordsAt = ({ text }: Block, { start, end }: Spot) => text.slice(start ?? 0, end ?? text.length);

function selectedAt({ quote }: Said, block: Block, { start, end }: Spot) {
  if (!quote || start === null || end === null) return { start: null, end: null, quote: null };
  return { start, end, quote: anchorOf(block, start, end).quote };
}

/**
 * The settlement of what has no place in the version any more: words leave the contribution at their block, a block by
 * its section, as far as they are there; a section leaves it nowhere.
 */
export function settledAsRemoved({ section, block, quote }: Said, version: VersionText): Settlement {
  const left = block === null ? "" : section;
  const standing = standingIn(version, { section: left, block: quote ? block : null });
  return { state: "removed", ...standing, start: null, end: null, quote };
}

/** The spot that somebody points at in a version; or what is wrong, in one sentence, by the field to put right. */
export function pointedSpot(
  said: Said,
  { place, words }: Pointed,
  version: NumberedText,
): { spot: Spot } | { problem: string; in: "place" | "words" } {
  if (said.block === null) {
    const section = version.sections.find(({ number }) => String(number) === place);
    if (!section) return { problem: `There is no section ${place}`, in: "place" };
    return { spot: { sectionStableId: section.stableId, blockStableId: null, start: null, end: null } };
  }
  const block = version.blocks.find(({ number }) => number === place);
  if (!block) return { problem: `There is no block with the number ${place}`, in: "place" };
  const { sectionStableId, stableId: blockStableId } = block;
  if (!said.quote) return { spot: { sectionStableId, blockStableId, start: null, end: null } };
  const pointed = anchorFromWords(block, words);
  if ("problem" in pointed) {
    return { problem: `${pointed.problem.split(". ")[0]}. Copy the words from the new version`, in: "words" };
  }
  return { spot: { sectionStableId, blockStableId, ...pointed.anchor.position } };
}
