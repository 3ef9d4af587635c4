import type { BlockContent } from "./block";
import { type Editing, withSection } from "./draft-edit";
import type { VersionContent } from "./version-content";

export type Adopted = { content: VersionContent; stableId: string };

/**
 * A draft with other words in one block, through the code that every edit of a section goes through. `stableId` is
 * that of the block with these words: the same one, unless they are so unlike that it is another block. Null when the
 * draft has no such block.
 */
export function withOtherWords(
  content: VersionContent,
  { stableId, words }: { stableId: string; words: BlockContent },
  editing: Editing,
): Adopted | null {
  const section = content.find(({ blocks }) => blocks.some((block) => block.stableId === stableId));
  if (!section) return null;
  const texts = section.blocks.filter(({ kind }) => kind !== "footnotes");
  const at = texts.findIndex((block) => block.stableId === stableId);
  const blocks = section.blocks.map((block) => ({
    from: block.stableId,
    content: block.stableId === stableId ? words : block.content,
  }));
  const after = withSection(content, { stableId: section.stableId, title: section.title, blocks }, editing);
  const now = after?.find((each) => each.stableId === section.stableId)?.blocks ?? [];
  const written = now.filter(({ kind }) => kind !== "footnotes")[at];
  return after && written ? { content: after, stableId: written.stableId } : null;
}
