import { carryIds } from "./alignment";
import { comparable, entryOf, likenessOf } from "./alignment-likeness";
import { type BlockContent, plainText } from "./block";
import type { VersionContent, VersionSection } from "./version-content";

/** A block as somebody wrote it, and which block of the section it was before (null when it is new, or not known). */
export type WrittenBlock = { from: string | null; content: BlockContent };

type Written = {
  section: VersionSection;
  blocks: readonly WrittenBlock[];
  /** The other sections of the draft, whose ids are taken. */
  others: VersionContent;
  superseded: VersionContent | null;
  newId: () => string;
};
type Carried = { stableId: string; content: BlockContent };

/** Below this likeness a text is another text, although somebody wrote it where the other stood. */
const leastLikeness = 0.3;

/**
 * The stable id of each block of a section that was written anew: of the block that it was written in the place of,
 * as far as it is like it; else of the block of the section that `carryIds` finds; else of one that the superseded
 * version has and the draft has no longer, so that what is put back is itself again; else a new one. What this draft
 * made itself again and again, as a paragraph that is typed anew while it is saved by itself, is looked for in the
 * superseded version first: half a sentence is like nothing, and the whole of it is the old paragraph reworded.
 */
export function withCarriedIds(written: Written): Carried[] {
  const { section, blocks, superseded, newId } = written;
  const ids = new Map<BlockContent, string>();
  const gone = goneSince(written);
  const known = new Set((superseded ?? []).flatMap((each) => each.blocks.map(({ stableId }) => stableId)));
  const madeHere = blocks.filter(({ from }) => from !== null && !known.has(from));
  carryOn(ids, { ...written, blocks: madeHere }, gone);
  for (const [content, stableId] of writtenInPlace(section, blocks)) {
    if (!ids.has(content)) ids.set(content, stableId);
  }
  const inSection = section.blocks.map(({ stableId, text }) => ({
    stableId,
    text,
    section: section.stableId,
  }));
  carryOn(ids, written, inSection);
  carryOn(ids, written, gone);
  return blocks.map(({ content }) => ({ content, stableId: ids.get(content) ?? newId() }));
}

/** The blocks of the superseded version that the draft has no longer. */
function goneSince({ section, others, superseded }: Written): Candidate[] {
  const taken = new Set([...others, section].flatMap((each) => each.blocks.map(({ stableId }) => stableId)));
  return (superseded ?? []).flatMap((each) =>
    each.blocks
      .filter(({ stableId }) => !taken.has(stableId))
      .map(({ stableId, text }) => ({ stableId, text, section: each.stableId })),
  );
}

/** Of what was written in the place of one block, the part that is most like it; the first, when several are. */
function writtenInPlace(section: VersionSection, blocks: readonly WrittenBlock[]): [BlockContent, string][] {
  return section.blocks.flatMap(({ stableId, text }): [BlockContent, string][] => {
    const written = blocks.filter(({ from }) => from === stableId).map(({ content }) => content);
    const same = written.find((content) => comparable(plainText(content)) === comparable(text));
    if (same) return [[same, stableId]];
    const was = entryOf(text, 0);
    const scored = written.map((content) => ({
      content,
      score: likenessOf(was, entryOf(plainText(content), 0)),
    }));
    const best = Math.max(...scored.map(({ score }) => score));
    const found = scored.find(({ score }) => score === best);
    return found && best >= leastLikeness ? [[found.content, stableId]] : [];
  });
}

type Candidate = { stableId: string; text: string; section: string };

/** Looks for what has no id yet among the candidates whose ids are free, with the code that every import uses. */
function carryOn(
  ids: Map<BlockContent, string>,
  { blocks, section: { stableId: sectionStableId } }: Written,
  candidates: readonly Candidate[],
): void {
  const used = new Set(ids.values());
  const previous = candidates
    .filter(({ stableId }) => !used.has(stableId))
    .map(({ stableId, text, section }) => ({ stableId, text, sectionStableId: section }));
  const open = blocks.map(({ content }) => content).filter((content) => !ids.has(content));
  if (previous.length === 0 || open.length === 0) return;
  const next = open.map((content) => ({ text: plainText(content), sectionStableId }));
  const carried = carryIds(previous, next, () => "");
  for (const [at, { stableId, change }] of carried.entries()) {
    const content = open[at];
    if (content && change !== "new") ids.set(content, stableId);
  }
}
