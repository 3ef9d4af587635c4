import type { Element, ElementContent, Root } from "hast";
import { type BlockContent, type Footnote, type Inline, inlineText } from "@/domain/block";
import { sectionLevel } from "./markdown-outline";
import { blocksOf, unwrapped } from "./word-blocks";
import { inlinesOf } from "./word-inlines";
import { elementsIn, tell, type WordReading } from "./word-reading";
import type { WordHeading } from "./word-thread";

/** A section as it was read; `from` is how many headings stand before its text begins. */
export type WordSection = { title: string; from: number; blocks: BlockContent[]; notes: Footnote[] };
export type WordDraft = { title: string | null; sections: WordSection[] };

const untitled = "Introduction";
const why = {
  style: "",
  largest: "because its letters are the largest",
  number: "because of the number before it",
  list: "because it is bold and numbered",
  bold: "because it is a bold line",
};

/**
 * The title and the sections of a document. The title has Word's style for one, or is the one level 1 heading that
 * comes first; sections begin at the shallowest level that occurs more than once, as in Markdown.
 */
export function draftOf(tree: Root, headings: readonly WordHeading[], reading: WordReading): WordDraft {
  const titleAt = titleIndex(headings);
  const outline = headings.filter((_, at) => at !== titleAt).map(({ level }) => level);
  const writing: Writing = {
    draft: { title: null, sections: [] },
    headings,
    titleAt,
    sectionsAt: outline.length > 0 ? sectionLevel(outline) : 0,
    open: [],
  };
  for (const node of topNodes(tree)) {
    if (node.type === "element" && /^h[1-6]$/.test(node.tagName)) writeHeading(node, writing, reading);
    else if (!isWrittenUnder(node, writing, reading)) writeBlocks(blocksOf([node], reading), writing);
  }
  const notes = [...printNotes(reading), ...unusedNotes(reading)];
  if (notes.length > 0) current(writing).notes.push(...notes);
  return writing.draft;
}

/** `open` are the levels of the headings within a section that what follows stands under. */
type Writing = {
  draft: WordDraft;
  headings: readonly WordHeading[];
  titleAt: number;
  sectionsAt: number;
  open: number[];
};

function titleIndex(headings: readonly WordHeading[]): number {
  const styled = headings.findIndex(({ level }) => level === 0);
  if (styled >= 0) return styled;
  return headings[0]?.level === 1 && headings.filter(({ level }) => level === 1).length === 1 ? 0 : -1;
}

function current({ draft }: Writing): WordSection {
  const last = draft.sections.at(-1);
  if (last) return last;
  const created = { title: untitled, from: 0, blocks: [], notes: [] };
  draft.sections.push(created);
  return created;
}

function writeBlocks(blocks: BlockContent[], writing: Writing): void {
  if (blocks.length > 0) current(writing).blocks.push(...blocks);
}

/** Whether a paragraph is the caption of the picture before it, which then has it. */
function isWrittenUnder(node: ElementContent, { draft }: Writing, reading: WordReading): boolean {
  if (node.type !== "element" || ![node.properties.className].flat().includes("caption")) return false;
  const last = draft.sections.at(-1)?.blocks.at(-1);
  if (last?.kind !== "figure" || last.caption !== null) return false;
  last.caption = inlineText(inlinesOf(node.children, reading)) || null;
  return true;
}

function writeHeading(node: Element, writing: Writing, reading: WordReading): void {
  const { draft, headings, titleAt, sectionsAt, open } = writing;
  const at = reading.headingsSeen;
  const heading = headings[at] ?? { level: Number(node.tagName.slice(1)), why: "style", number: null };
  reading.headingsSeen += 1;
  const inlines = headingInlines(node, heading, reading);
  if (at === titleAt) draft.title = inlineText(inlines);
  else if (heading.level <= sectionsAt) {
    draft.sections.at(-1)?.notes.push(...printNotes(reading));
    draft.sections.push({ title: titleWords(inlines, reading), from: at + 1, blocks: [], notes: [] });
    writing.open = [];
  } else {
    writing.open = [...open.filter((level) => level < heading.level), heading.level];
    const level = Math.min(6, 2 + writing.open.length);
    writeBlocks([{ kind: "heading", level, inlines }], writing);
  }
}

/** The notes of a document, by the names that their marks have, from the list that ends it. */
export function notesIn(tree: Root): Map<string, Element> {
  const last = lists(tree).at(-1);
  const items = last ? elementsIn(last.children) : [];
  return new Map(items.map((item) => [String(item.properties.id ?? ""), item]));
}

function lists(tree: Root): Element[] {
  return tree.children.filter((node) => node.type === "element").filter(isNoteList);
}

function isNoteList({ tagName, children }: Element): boolean {
  const items = elementsIn(children);
  return (
    tagName === "ol" &&
    items.length > 0 &&
    items.every(({ properties }) => /^(?:foot|end)note-\d+$/.test(String(properties.id)))
  );
}

function topNodes(tree: Root): ElementContent[] {
  const notes = lists(tree).at(-1);
  return tree.children.flatMap((node) => (node.type === "doctype" || node === notes ? [] : opened(node)));
}

function opened(node: ElementContent): ElementContent[] {
  if (node.type !== "element" || node.tagName !== "table") return [node];
  return unwrapped(node)?.flatMap(opened) ?? [node];
}

function headingInlines(
  node: Element,
  { level, why: cause, number }: WordHeading,
  reading: WordReading,
): Inline[] {
  const inlines = withoutStart(inlinesOf(node.children, reading), number?.length ?? 0);
  const words = inlineText(inlines);
  if (cause !== "style") {
    const kind = level === 0 ? "the title" : `a heading of level ${level}`;
    const taken = number
      ? ` The number “${number.trim()}” was taken out: sections are numbered in order.`
      : "";
    tell(reading, "heading", `“${words}” was guessed to be ${kind}, ${why[cause]}.${taken}`);
  } else if (/^\d+(?:[.)]|(?:\.\d+)+[.)]?)\s/.test(words)) {
    const message = `The title “${words}” has a number of its own, and sections are numbered in order: take it out`;
    tell(reading, "title", message);
  }
  return inlines;
}

/** Takes a number of characters off the start, over however many pieces they are spread. */
function withoutStart(inlines: readonly Inline[], count: number): Inline[] {
  let left = count;
  return inlines.flatMap((inline) => {
    if (inline.type !== "text" || left === 0) return [inline];
    const taken = Math.min(left, inline.text.length);
    left -= taken;
    return taken === inline.text.length ? [] : [{ ...inline, text: inline.text.slice(taken) }];
  });
}

/** A section's title is plain text: what it cannot hold is reported. */
function titleWords(inlines: readonly Inline[], reading: WordReading): string {
  const title = inlineText(inlines);
  for (const inline of inlines) {
    if (inline.type === "link")
      tell(reading, "title", `The title “${title}” had a link, which is not kept: ${inline.href}`);
    if (inline.type === "footnoteRef")
      tell(reading, "title", `The title “${title}” had the mark of note ${inline.number}`);
  }
  return title;
}

function printNotes(reading: WordReading): Footnote[] {
  const printed: Footnote[] = [];
  for (let label = reading.waitingNotes.shift(); label; label = reading.waitingNotes.shift()) {
    const number = reading.noteNumbers.get(label) ?? 0;
    printed.push({ label, number, blocks: blocksOf(reading.notes.get(label)?.children ?? [], reading) });
  }
  return printed;
}

function unusedNotes(reading: WordReading): Footnote[] {
  for (const label of reading.notes.keys()) {
    if (reading.noteNumbers.has(label)) continue;
    tell(reading, "footnote", "No mark refers to a footnote; it is kept at the end");
    reading.noteNumbers.set(label, reading.noteNumbers.size + 1);
    reading.waitingNotes.push(label);
  }
  return printNotes(reading);
}
