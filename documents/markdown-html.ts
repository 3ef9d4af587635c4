/** A piece of raw HTML: words to keep, a tag, or what no reader was meant to see (a comment, a script, a style). */
export type HtmlPiece = { kind: "words" | "tag" | "hidden"; text: string };

const hiddenParts = [
  { start: /<!--/y, end: /-->/g },
  { start: /<\?/y, end: /\?>/g },
  { start: /<!\[CDATA\[/y, end: /\]\]>/g },
  { start: /<script(?=[\s/>])/iy, end: /<\/script>/gi },
  { start: /<style(?=[\s/>])/iy, end: /<\/style>/gi },
];
const tag = /<[/!]?[a-z](?:[^<>"']|"[^"]*"|'[^']*')*>/iy;

/**
 * Takes raw HTML apart without reading it as HTML: nothing is decoded and nothing is trusted, and the pieces joined
 * together are the source. What is hidden and not closed is hidden to the end.
 */
export function htmlPieces(html: string): HtmlPiece[] {
  const pieces: HtmlPiece[] = [];
  for (let at = 0; at < html.length; ) {
    const piece = markupAt(html, at) ?? wordsAt(html, at);
    pieces.push(piece);
    at += piece.text.length;
  }
  return pieces;
}

function markupAt(html: string, at: number): HtmlPiece | null {
  if (html[at] !== "<") return null;
  const part = hiddenParts.find(({ start }) => endOfMatch(start, html, at) !== null);
  if (part) {
    return { kind: "hidden", text: html.slice(at, endOfMatch(part.end, html, at + 2) ?? html.length) };
  }
  const end = endOfMatch(tag, html, at);
  return end === null ? null : { kind: "tag", text: html.slice(at, end) };
}

function wordsAt(html: string, at: number): HtmlPiece {
  const next = html.indexOf("<", at + 1);
  return { kind: "words", text: html.slice(at, next < 0 ? html.length : next) };
}

/** Where a pattern ends that is looked for from a place on (or just there, when it is sticky). */
function endOfMatch(pattern: RegExp, text: string, from: number): number | null {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : null;
}
