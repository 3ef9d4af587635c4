import { type BlockContent, type Inline, plainText } from "./block";

/** Words of a block that a contribution is about: its id, and their place in the plain text of the block. */
export type Highlight = { id: number; start: number; end: number };

/** A piece of a run of text, and the contributions that are about it, in the order that they were given. */
export type Piece = { text: string; ids: number[]; opens: number[] };

/**
 * A run of text that begins at `from` in its block, cut where a highlight begins or ends. `opens` are the
 * contributions whose words begin in the piece. The pieces together are the text again.
 */
export function piecesOf(text: string, from: number, highlights: readonly Highlight[]): Piece[] {
  const inside = highlights.flatMap(({ start, end }) => [start - from, end - from]);
  const cuts = [...new Set([0, ...inside.filter((at) => at > 0 && at < text.length), text.length])];
  cuts.sort((one, other) => one - other);
  return cuts.slice(0, -1).map((at, index) => {
    const next = cuts[index + 1] ?? text.length;
    const over = highlights.filter(({ start, end }) => start - from < next && end - from > at);
    return {
      text: text.slice(at, next),
      ids: over.map(({ id }) => id),
      opens: over.filter(({ start }) => start - from === at).map(({ id }) => id),
    };
  });
}

/**
 * How much of the plain text of a block an inline node takes, in UTF-16 code units: see `plainText`, which joins them
 * in the same way.
 */
export function lengthOf(inline: Inline): number {
  switch (inline.type) {
    case "text":
      return inline.text.length;
    case "link":
      return inline.children.reduce((sum, child) => sum + lengthOf(child), 0);
    case "image":
      return inline.alt.length + 2;
    case "break":
      return 1;
    case "footnoteRef":
      return 0;
  }
}

/**
 * Whether places in the plain text of a block are places in its nodes too: a paragraph or heading of which `plainText`
 * took no white space away. Others show no highlights; the words stand with the contribution all the same.
 */
export function takesHighlights(content: BlockContent): boolean {
  if (content.kind !== "paragraph" && content.kind !== "heading") return false;
  return content.inlines.reduce((sum, inline) => sum + lengthOf(inline), 0) === plainText(content).length;
}
