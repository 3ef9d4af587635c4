import { type BlockContent, type BlockKind, type Footnote, plainText } from "@/domain/block";

export type ImportedBlock = { kind: BlockKind; number: string | null; content: BlockContent; text: string };
export type ImportedSection = { number: number; title: string; blocks: ImportedBlock[] };

/** A block of one of these kinds can be spoken of by its number ("paragraph 4.2"). */
const numbered: readonly BlockKind[] = ["paragraph", "list", "table", "quote", "code", "figure"];

type Unnumbered = { title: string; blocks: BlockContent[]; notes: Footnote[] };

/** A section with its number and those of its blocks; its footnotes become its last block. */
export function numberedSection({ title, blocks, notes }: Unnumbered, index: number): ImportedSection {
  const number = index + 1;
  const all: BlockContent[] = notes.length > 0 ? [...blocks, { kind: "footnotes", notes }] : blocks;
  let last = 0;
  return {
    number,
    title,
    blocks: all.map((content) => ({
      kind: content.kind,
      number: numbered.includes(content.kind) ? `${number}.${++last}` : null,
      content,
      text: plainText(content),
    })),
  };
}
