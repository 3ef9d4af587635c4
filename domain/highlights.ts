import { type BlockContent, type Inline, textRuns } from "./block";

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
 * The pieces of every text node of a block that a highlight touches, by the node. Highlights count in the plain text of
 * the block, which has less white space than its nodes.
 */
export function piecesByNode(content: BlockContent, highlights: readonly Highlight[]): Map<Inline, Piece[]> {
  const pieces = new Map<Inline, Piece[]>();
  if (highlights.length === 0) return pieces;
  const runs = textRuns(content);
  const places = placesOfPlainText(runs.map(({ text }) => text).join(""));
  const inNodes = highlights.map(({ id, start, end }) => ({
    id,
    start: places[start] ?? 0,
    end: (places[end - 1] ?? -1) + 1,
  }));
  let from = 0;
  for (const { text, node } of runs) {
    const here = inNodes.filter(({ start, end }) => start < from + text.length && end > from);
    if (node && here.length > 0) pieces.set(node, piecesOf(text, from, here));
    from += text.length;
  }
  return pieces;
}

/** Where each character of the plain text stands in the text before its white space was made plain. */
function placesOfPlainText(text: string): number[] {
  const begin = text.length - text.trimStart().length;
  const places: number[] = [];
  for (let at = begin; at < text.trimEnd().length; at++) {
    if (!isSpace(text[at]) || !isSpace(text[at - 1])) places.push(at);
  }
  return places;
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character);
}
