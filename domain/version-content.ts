import type { BlockContent, BlockKind } from "./block";
import { blockAnchor } from "./contribution-words";

export type VersionBlock = {
  stableId: string;
  number: string | null;
  kind: BlockKind;
  content: BlockContent;
  text: string;
};
export type VersionSection = { stableId: string; number: number; title: string; blocks: VersionBlock[] };

/** The sections of a version in order, each with its blocks in order. */
export type VersionContent = VersionSection[];

/**
 * What the hash of a published version is taken over: every word, number and stable id of its sections and blocks,
 * and nothing that may differ between two readings of the same version. Any other key of a row stays out.
 */
export function sealedContent(content: VersionContent) {
  return {
    sections: content.map(({ stableId, number, title, blocks }) => ({
      stableId,
      number,
      title,
      blocks: blocks.map((block) => ({
        stableId: block.stableId,
        number: block.number,
        kind: block.kind,
        content: block.content,
        text: block.text,
      })),
    })),
  };
}

export type PlacedBlock = VersionBlock & { section: VersionSection; position: number };

/** Every block of a version by its stable id, with where it stands. */
export function placedBlocks(content: VersionContent): Map<string, PlacedBlock> {
  return new Map(
    content.flatMap((section) =>
      section.blocks.map((block, position) => [block.stableId, { ...block, section, position }] as const),
    ),
  );
}

/** The permanent address of a block inside a version: by its number, as staff see it, or else by its stable id. */
export function addressInVersion({ number, stableId }: { number: string | null; stableId: string }): string {
  return number ? blockAnchor(number) : `b-${stableId}`;
}

/** The permanent address of a section inside a version. */
export function sectionAnchor(number: number): string {
  return `section-${number}`;
}
