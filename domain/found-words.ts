/** A stretch of text, and whether it is what was looked for. */
export type Stretch = { text: string; found: boolean };

/** Around what was found in the answer of a database: characters for private use, which no text of ours keeps. */
export const foundFrom = "\uE000";
export const foundTo = "\uE001";

const pieces = /[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu;
const marksAndWords = new RegExp(`[${foundFrom}${foundTo}]|[\\p{L}\\p{N}]+`, "gu");

/**
 * What was found in a text, as its author wrote it. `marked` is the same text in the one spelling of the search, with
 * `foundFrom` and `foundTo` round what was found: spelling differs inside words and never in how many there are. Where
 * the two do not have as many words the text comes back whole, with nothing marked.
 */
export function stretchesOf(text: string, marked: string): Stretch[] {
  const own = text.match(pieces) ?? [];
  const words = wordsFound(marked);
  const alike = own.filter(isWord).length === words.length;
  const stretches: Stretch[] = [];
  for (const piece of own) {
    const found = alike && isWord(piece) && words.shift() === true;
    const last = stretches.at(-1);
    if (last?.found === found) last.text += piece;
    else stretches.push({ text: piece, found });
  }
  return stretches;
}

/** For each word of a marked text, whether it stands between the marks. */
function wordsFound(marked: string): boolean[] {
  const found: boolean[] = [];
  let inside = false;
  for (const part of marked.match(marksAndWords) ?? []) {
    if (isWord(part)) found.push(inside);
    else inside = part === foundFrom;
  }
  return found;
}

function isWord(piece: string): boolean {
  return /[\p{L}\p{N}]/u.test(piece);
}

/** The stretches around the first thing found, `longest` characters or so, with … where something is left out. */
export function excerptOf(stretches: readonly Stretch[], longest = 300): Stretch[] {
  const text = stretches.map((stretch) => stretch.text).join("");
  if (text.length <= longest) return [...stretches];
  const first = stretches.findIndex(({ found }) => found);
  const before = stretches
    .slice(0, Math.max(0, first))
    .reduce((sum, stretch) => sum + stretch.text.length, 0);
  const from = wordStart(text, Math.min(before - longest / 3, text.length - longest));
  const to = Math.min(text.length, from + longest);
  let at = 0;
  const cut = stretches.flatMap(({ text: words, found }) => {
    const start = at;
    at += words.length;
    const kept = words.slice(Math.max(0, from - start), Math.max(0, to - start));
    return kept ? [{ text: kept, found }] : [];
  });
  return [
    ...(from > 0 ? [{ text: "…", found: false }] : []),
    ...cut,
    ...(to < text.length ? [{ text: "…", found: false }] : []),
  ];
}

/** The beginning of the word at or after this place. */
function wordStart(text: string, place: number): number {
  if (place <= 0) return 0;
  const space = text.indexOf(" ", Math.floor(place));
  return space < 0 ? 0 : space + 1;
}
