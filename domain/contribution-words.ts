import type { BlockKind } from "./block";

/** How a contribution is named to people: C-1042. */
export function contributionReference(id: number): string {
  return `C-${id}`;
}

/** What a block is called beside its number: “paragraph 4.3”, “table 4.4”. */
export const blockWords: Record<BlockKind, string> = {
  heading: "heading",
  paragraph: "paragraph",
  list: "list",
  table: "table",
  quote: "quote",
  code: "code",
  footnotes: "notes",
  figure: "figure",
  rule: "break",
};

/** The place of a contribution in words: “paragraph 4.3”, or the section when it is about no block. */
export function placeInWords(block: { number: string | null; kind: BlockKind } | null): string {
  return block?.number ? `${blockWords[block.kind]} ${block.number}` : "the section as a whole";
}

/** The id on the page of a block, from its number: p-4-3. It is the block’s permanent link. */
export function blockAnchor(number: string): string {
  return `p-${number.replaceAll(".", "-")}`;
}

/** The first words of what somebody said, on one line. */
export function firstWords(text: string, longest = 60): string {
  const line = text
    .slice(0, longest * 2)
    .replaceAll(/\s+/g, " ")
    .trim();
  if (line.length <= longest && text.length <= longest * 2) return line;
  const cut = line.slice(0, longest);
  const space = cut.lastIndexOf(" ");
  return `${space > longest / 2 ? cut.slice(0, space) : cut}…`;
}

/** What is said beside the draft, where something long is cut: the rest is one link away. */
export function shortened(text: string, longest: number): { words: string; cut: boolean } {
  if (text.length <= longest) return { words: text, cut: false };
  const cut = text.slice(0, longest);
  const space = cut.search(/\s\S*$/);
  return { words: `${cut.slice(0, space > longest / 2 ? space : longest).trimEnd()}…`, cut: true };
}
