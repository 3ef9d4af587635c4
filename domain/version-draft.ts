import { carryIds, carrySectionIds } from "./alignment";
import { type Change, changesBetween } from "./version-change";
import type { VersionBlock, VersionContent } from "./version-content";

/** What an import makes of a file, before anything is known of earlier versions. */
export type ImportedSection = { number: number; title: string; blocks: Omit<VersionBlock, "stableId">[] };

/**
 * A draft ready to be stored: imported sections with the stable ids of the version that it supersedes, so that
 * contributions keep their place (D§2.7), and every difference from it. Without a previous version all ids are new
 * (`newId`) and nothing counts as a change.
 */
export function draftFrom(
  imported: readonly ImportedSection[],
  previous: VersionContent | null,
  newId: () => string,
): { content: VersionContent; changes: Change[] } {
  const before = previous ?? [];
  const sectionIds = carrySectionIds(before.map(withText), imported.map(withText), newId);
  const placed = imported.map((section, index) => ({
    ...section,
    stableId: sectionIds[index]?.stableId ?? newId(),
  }));

  const blockIds = carryIds(blocksOf(before), blocksOf(placed), newId).map(({ stableId }) => stableId);
  const content = placed.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => ({ ...block, stableId: blockIds.shift() ?? newId() })),
  }));
  return { content, changes: previous ? changesBetween(previous, content) : [] };
}

/**
 * What to say of the title that stands in the file itself: it is in no section, so unless it is that of the strategy
 * it would be lost without a word.
 */
export function titleFindings(title: string | null, strategyTitle: string) {
  if (!title || title.toLowerCase() === strategyTitle.toLowerCase()) return [];
  return [
    {
      kind: "title",
      message: `The file calls itself “${title}”. Here the strategy is called “${strategyTitle}”, and the title of the file is in no section`,
      where: "",
    },
  ];
}

function withText<Section extends { blocks: readonly { text: string }[] }>(section: Section) {
  return { ...section, text: section.blocks.map(({ text }) => text).join(" ") };
}

function blocksOf<Block extends { text: string }>(
  sections: readonly { stableId: string; blocks: readonly Block[] }[],
) {
  return sections.flatMap(({ stableId, blocks }) =>
    blocks.map((block) => ({ ...block, sectionStableId: stableId })),
  );
}
