import type { BlockKind } from "./block";

const blockNames: Record<BlockKind, string> = {
  heading: "Heading",
  paragraph: "Paragraph",
  list: "List",
  table: "Table",
  quote: "Quotation",
  code: "Code",
  footnotes: "Notes",
  figure: "Picture",
  rule: "Dividing line",
};

/** What a block is called by itself: “Paragraph 4.3”, or “Heading” where it has no number. */
export function blockName({ kind, number }: { kind: BlockKind; number: string | null }): string {
  return number ? `${blockNames[kind]} ${number}` : blockNames[kind];
}
