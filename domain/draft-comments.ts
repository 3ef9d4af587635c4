import { type Anchor, anchorOf } from "./anchor";
import { normalisedText } from "./block";
import type { VersionContent } from "./version-content";

/**
 * What somebody wrote beside a draft in Word, as it was read: `words` are the words of the draft that it is about, and
 * `begun` those of them in the paragraph where they begin, after `before`. `paragraph` is that paragraph, the `nth`
 * (from 0) with the same text; null where the text of the draft does not have it.
 */
export type ReadComment = {
  text: string;
  words: string;
  begun: string;
  before: string;
  paragraph: { text: string; nth: number } | null;
};

/** A comment where it stands in a draft: by words of a block, by a block, by a section as a whole, or nowhere. */
export type PlacedComment = {
  body: string;
  words: string;
  sectionStableId: string | null;
  blockStableId: string | null;
  startsAt: number | null;
};

/** Finds the words that comments are about in the draft that was made of the file, whatever its headings became. */
export function placedComments(comments: readonly ReadComment[], content: VersionContent): PlacedComment[] {
  return comments.map((comment) => {
    const place = placeOf(comment, content) ?? onlyPlaceOf(comment, content);
    const { sectionStableId = null, blockStableId = null } = place ?? {};
    const words = normalisedText(comment.begun);
    const startsAt = place?.blockStableId && words ? startOf(comment, place) : null;
    return { body: comment.text, words, sectionStableId, blockStableId, startsAt };
  });
}

type Place = { sectionStableId: string; blockStableId: string | null; text: string; from: number };

/** The place of the paragraph, of which there may be several with the same words. */
function placeOf({ paragraph }: ReadComment, content: VersionContent): Place | null {
  if (!paragraph) return null;
  const typed = paragraph.text.replace(/^\d{1,2}(?:\.\d{1,2}){0,4}[.)]?\s+/, "");
  for (const text of new Set([paragraph.text, typed])) {
    const found = content.flatMap((section) => placesIn(section, text));
    const place = found[paragraph.nth] ?? found.at(-1);
    if (place) return place;
  }
  return null;
}

/** Where the words stand with what is before them, if that is in the draft once: the end of a paragraph may be gone. */
function onlyPlaceOf({ begun, before }: ReadComment, content: VersionContent): Place | null {
  const words = normalisedText(`${before}${begun}`).slice(-longestSought);
  if (begun.trim() === "" || words.length < shortestSought) return null;
  const found = content.flatMap(({ stableId, blocks }) =>
    blocks.flatMap((block) => {
      const from = block.text.indexOf(words);
      const isTwice = from >= 0 && block.text.includes(words, from + 1);
      const place = { sectionStableId: stableId, blockStableId: block.stableId, text: block.text, from };
      return from < 0 ? [] : isTwice ? [place, place] : [place];
    }),
  );
  const [only, ...others] = found;
  return only && others.length === 0 ? only : null;
}

const shortestSought = 16;
const longestSought = 80;

function placesIn({ stableId, title, blocks }: VersionContent[number], text: string): Place[] {
  const whole = { sectionStableId: stableId, blockStableId: null, text: title, from: 0 };
  const inBlocks = blocks.flatMap((block) => {
    const isOneParagraph = block.kind === "paragraph" || block.kind === "heading";
    const starts = isOneParagraph ? (block.text === text ? [0] : []) : startsIn(block.text, text);
    return starts.map((from) => ({ ...whole, blockStableId: block.stableId, text: block.text, from }));
  });
  return title === text ? [whole, ...inBlocks] : inBlocks;
}

/** Where a paragraph begins in the words of a list or table: as words of their own, not as part of others. */
function startsIn(text: string, paragraph: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(paragraph); at >= 0; at = text.indexOf(paragraph, at + 1)) {
    const isBegun = at === 0 || text[at - 1] === " ";
    const after = at + paragraph.length;
    if (isBegun && (after === text.length || text[after] === " ")) starts.push(at);
  }
  return starts;
}

/** Of the same words twice in a paragraph, those with as many of them before. */
function startOf({ begun, before }: ReadComment, { text, from }: Place): number | null {
  const words = normalisedText(begun);
  const context = normalisedText(`${before}${begun}`).slice(-longestSought);
  const sought = text.indexOf(context, from);
  const start = sought + context.length - words.length;
  if (sought >= 0 && start >= 0 && text.startsWith(words, start)) return start;
  const passed = normalisedText(before).split(words).length - 1;
  let at = text.indexOf(words, from);
  for (let count = 0; count < passed && at >= 0; count += 1) {
    const next = text.indexOf(words, at + 1);
    if (next < 0) break;
    at = next;
  }
  return at < 0 ? null : at;
}

/**
 * The words of a comment in the text that a block has now, or null where they are not in it: then it is about the
 * block as a whole.
 */
export function commentAnchor(
  { words, startsAt }: Pick<PlacedComment, "words" | "startsAt">,
  block: { stableId: string; text: string },
): Anchor | null {
  if (startsAt === null || words === "") return null;
  const isThere = block.text.startsWith(words, startsAt);
  const first = block.text.indexOf(words);
  const isOnce = first >= 0 && block.text.indexOf(words, first + 1) < 0;
  if (!isThere && !isOnce) return null;
  const start = isThere ? startsAt : first;
  return anchorOf(block, start, start + words.length);
}
