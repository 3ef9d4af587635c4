import { blocksFrom, markdownOf } from "@/documents/block-markdown";
import type { BlockContent } from "@/domain/block";
import { blockName } from "@/domain/block-name";
import { labelKey, marksIn, notesIn } from "@/domain/block-notes";
import type { WrittenBlock } from "@/domain/draft-edit";
import type { SectionEdit } from "@/domain/draft-edit-input";
import type { VersionBlock, VersionContent, VersionSection } from "@/domain/version-content";

type Problems = Record<string, string>;
/** `doubts` are problems that somebody may accept: something typed that cannot be kept, or a block that goes. */
export type Written = { blocks: WrittenBlock[]; problems: Problems; doubts: Problems };
/** What one text area holds, or one block of the editor. */
type Group = { id: string | null; blocks: WrittenBlock[]; problem?: Problems; doubt?: Problems };

/**
 * The blocks of a section as they were written, in the editor or in text areas. A text area that still holds what it
 * was given means the block as it stands, to the letter. While nobody has pressed a button (`by`), an emptied block
 * stays: somebody may be about to write it anew.
 */
export function writtenSection(input: SectionEdit, section: VersionSection): Written {
  const groups = input.blocks?.map(editorGroup) ?? textGroups(input, section);
  const [way, id] = input.do?.split(" ") ?? [];
  return {
    blocks: (way === "up" || way === "down" ? moved(groups, id, way) : groups).flatMap(
      ({ blocks }) => blocks,
    ),
    problems: Object.assign({}, ...groups.map(({ problem }) => problem)),
    doubts: Object.assign({}, ...groups.map(({ doubt }) => doubt)),
  };
}

function editorGroup({ stableId, content }: NonNullable<SectionEdit["blocks"]>[number]): Group {
  return { id: stableId, blocks: [{ from: stableId, content }] };
}

function textGroups({ ids, text, after, by }: SectionEdit, section: VersionSection): Group[] {
  return ids.flatMap((id, at) => {
    const block = section.blocks.find(({ stableId }) => stableId === id);
    const typed = { text: text[at] ?? "", name: `text-${at}` };
    const standing = block && standingGroup(block, typed, by === "itself");
    return [
      standing ?? textGroup(typed, id || null),
      textGroup({ text: after[at] ?? "", name: `after-${at}` }, null),
    ].filter((group) => group.blocks.length > 0 || group.problem || group.doubt);
  });
}

type Typed = { text: string; name: string };

/** A block that nobody changed, or that was emptied; null when there is something to read. */
function standingGroup(block: VersionBlock, { text, name }: Typed, byItself: boolean): Group | null {
  const kept = { id: block.stableId, blocks: [{ from: block.stableId, content: block.content }] };
  if (text.replaceAll("\r\n", "\n") === markdownOf(block.content)) return kept;
  if (text.trim() !== "") return null;
  if (byItself) return kept;
  const doubt = `You emptied ${inSentence(blockName(block))}, so it will be taken out`;
  return { id: block.stableId, blocks: [], doubt: { [name]: doubt } };
}

function textGroup({ text, name }: Typed, from: string | null): Group {
  const read = blocksFrom(text);
  if ("refusal" in read) return { id: from, blocks: [], problem: { [name]: read.refusal } };
  const blocks = read.blocks.map((content) => ({ from, content }));
  if (read.findings.length === 0) return { id: from, blocks };
  return { id: from, blocks, doubt: { [name]: read.findings.map(({ message }) => message).join(". ") } };
}

function moved(groups: readonly Group[], id: string | undefined, way: "up" | "down"): Group[] {
  const at = groups.findIndex((group) => group.id === id);
  const group = groups[at];
  if (!group) return [...groups];
  return groups.toSpliced(at, 1).toSpliced(Math.max(0, at + (way === "up" ? -1 : 1)), 0, group);
}

/** Footnote marks in what was written that no footnote of the draft answers, by label. */
export function lostMarks(blocks: readonly WrittenBlock[], others: VersionContent): string[] {
  const contents = blocks.map(({ content }) => content);
  const elsewhere = others.flatMap((section) => section.blocks.map(({ content }): BlockContent => content));
  const known = new Set(notesIn([...contents, ...elsewhere]).map(({ label }) => labelKey(label)));
  const lost = contents.flatMap(marksIn).filter(({ label }) => !known.has(labelKey(label)));
  return [...new Set(lost.map(({ label }) => label))];
}

function inSentence(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
