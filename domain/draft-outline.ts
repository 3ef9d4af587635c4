import {
  type BlockContent,
  type BlockKind,
  type Footnote,
  type Inline,
  inlineText,
  plainText,
} from "./block";
import type { ImportedSection } from "./version-draft";

/**
 * The headings of an imported draft as one list, and the draft again once somebody has said what each of them is.
 * Word files seldom say what their headings are, so what was guessed is confirmed before anything is saved.
 */

/** What a heading can be: the title of a section, a heading inside one (its level on the page), or plain text. */
export const headingLevels = ["section", "3", "4", "5", "6", "text"] as const;
export type HeadingLevel = (typeof headingLevels)[number];
export type OutlineHeading = { title: string; level: HeadingLevel };

type Piece = { heading: { title: string; inlines: Inline[]; level: HeadingLevel } } | { block: BlockContent };

/** Every heading of a draft in order, section titles among them. */
export function headingsOf(sections: readonly ImportedSection[]): OutlineHeading[] {
  return piecesOf(sections).flatMap((piece) =>
    "heading" in piece ? [{ title: piece.heading.title, level: piece.heading.level }] : [],
  );
}

/**
 * The same words with other headings: `levels` says what each heading of `headingsOf` is, in its order; what it does
 * not say stays. Blocks are numbered anew, and each footnote stands at the end of the section that first refers to it.
 * Words before the first section go into one called “Introduction”. No word is added but that, and none is lost.
 */
export function reshaped(
  sections: readonly ImportedSection[],
  levels: readonly (HeadingLevel | undefined)[],
): ImportedSection[] {
  const found: Unnumbered[] = [];
  for (const piece of settled(piecesOf(sections), levels)) {
    if ("heading" in piece && piece.heading.level === "section")
      found.push({ title: piece.heading.title, blocks: [] });
    else (found.at(-1) ?? introduction(found)).blocks.push(contentOf(piece));
  }
  return withNotes(found, notesOf(sections)).map(numberedSection);
}

/**
 * A section with its number and those of its blocks: the ones that somebody may speak of (“paragraph 4.2”). `index`
 * counts from 0. Its footnotes become its last block.
 */
export function numberedSection({ title, blocks, notes = [] }: Unnumbered, index: number): ImportedSection {
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

const numbered: readonly BlockKind[] = ["paragraph", "list", "table", "quote", "code", "figure"];
const untitled = "Introduction";

function piecesOf(sections: readonly ImportedSection[]): Piece[] {
  return sections.flatMap(({ title, blocks }) => [
    { heading: { title, inlines: [{ type: "text" as const, text: title }], level: "section" as const } },
    ...blocks.flatMap(({ content }): Piece[] => {
      if (content.kind === "footnotes") return [];
      return [content.kind === "heading" ? { heading: innerHeading(content) } : { block: content }];
    }),
  ]);
}

/** Each heading with the level that somebody chose for it, if they did. */
function settled(pieces: readonly Piece[], levels: readonly (HeadingLevel | undefined)[]): Piece[] {
  let heading = 0;
  return pieces.map((piece) => {
    if ("block" in piece) return piece;
    return { heading: { ...piece.heading, level: levels[heading++] ?? piece.heading.level } };
  });
}

function innerHeading({ level, inlines }: Extract<BlockContent, { kind: "heading" }>) {
  const known = headingLevels.find((each) => each === String(level)) ?? "6";
  return { title: inlineText(inlines), inlines, level: known };
}

function introduction(sections: Unnumbered[]): Unnumbered {
  const opened = { title: untitled, blocks: [] };
  sections.push(opened);
  return opened;
}

function contentOf(piece: Piece): BlockContent {
  if ("block" in piece) return piece.block;
  const { inlines, level } = piece.heading;
  return level === "text"
    ? { kind: "paragraph", inlines }
    : { kind: "heading", level: Number(level), inlines };
}

function notesOf(sections: readonly ImportedSection[]): Footnote[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap(({ content }) => (content.kind === "footnotes" ? content.notes : [])),
  );
}

type Unnumbered = { title: string; blocks: BlockContent[]; notes?: Footnote[] };

function withNotes(sections: readonly Unnumbered[], notes: readonly Footnote[]): Unnumbered[] {
  const left = new Set(notes);
  return sections.map(({ title, blocks }, index) => {
    const referred = new Set(blocks.flatMap(noteNumbersIn));
    const isLast = index === sections.length - 1;
    const own = [...left].filter(({ number }) => isLast || referred.has(number));
    for (const note of own) left.delete(note);
    return { title, blocks, notes: own };
  });
}

/** The numbers of the notes that a block refers to, wherever in it. */
function noteNumbersIn(content: BlockContent): number[] {
  switch (content.kind) {
    case "heading":
    case "paragraph":
      return noteNumbers(content.inlines);
    case "list":
      return content.items.flatMap((item) => [
        ...noteNumbers(item.inlines),
        ...item.children.flatMap(noteNumbersIn),
      ]);
    case "table":
      return [content.header, ...content.rows].flat().flatMap(noteNumbers);
    case "quote":
      return content.blocks.flatMap(noteNumbersIn);
    default:
      return [];
  }
}

function noteNumbers(inlines: readonly Inline[]): number[] {
  return inlines.flatMap((inline) => {
    if (inline.type === "footnoteRef") return [inline.number];
    return inline.type === "link" ? noteNumbers(inline.children) : [];
  });
}
