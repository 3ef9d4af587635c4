import type { FootnoteDefinition, Heading } from "mdast";
import { type BlockContent, type Footnote, plainText } from "@/domain/block";
import { blocksOf } from "./markdown-blocks";
import { inlinesOf } from "./markdown-inlines";
import { type Part, titleText } from "./markdown-outline";
import { type Reading, report, reportTags } from "./markdown-reading";

/** A section as it was read; `line` is where it begins. Its notes become its last block. */
export type ReadSection = { title: string; line: number; blocks: BlockContent[]; notes: Footnote[] };

const untitled = "Introduction";

/** The sections of a document, in order. Each ends with the footnotes that were first referred to in it. */
export function sectionsOf(parts: readonly Part[], reading: Reading): ReadSection[] {
  const sections = parts
    .map((part) => readPart(part, reading))
    .filter(({ hasTitle, blocks, notes }) => hasTitle || blocks.length > 0 || notes.length > 0);
  placeUnusedNotes(sections, reading);
  return sections;
}

function readPart({ heading, nodes }: Part, reading: Reading): ReadSection & { hasTitle: boolean } {
  const title = heading ? titleText(heading, reading) : untitled;
  const open: number[] = [];
  const blocks = nodes.flatMap((node) =>
    node.type === "heading" ? headingBlock(node, open, reading) : blocksOf([node], reading),
  );
  if (heading) remarkOn({ heading, title, blocks }, reading);
  const line = heading?.position?.start.line ?? 1;
  return { title, line, blocks, notes: printNotes(reading), hasTitle: heading !== null };
}

/** Levels follow the nesting of headings, whatever numbers were typed, so that none is skipped. `open` are those above. */
function headingBlock(node: Heading, open: number[], reading: Reading): BlockContent[] {
  const inlines = inlinesOf(node.children, reading);
  reportTags(reading, node);
  if (plainText({ kind: "paragraph", inlines }) === "") {
    report(reading, { kind: "heading", node, message: "A heading without words was left out" });
    return inlines.length > 0 ? [{ kind: "paragraph", inlines }] : [];
  }
  while ((open.at(-1) ?? 0) >= node.depth) open.pop();
  open.push(node.depth);
  return [{ kind: "heading", level: Math.min(6, 2 + open.length), inlines }];
}

type Titled = { heading: Heading; title: string; blocks: readonly BlockContent[] };

function remarkOn({ heading, title, blocks }: Titled, reading: Reading): void {
  if (/^\d+(?:[.)]|(?:\.\d+)+[.)]?)\s/.test(title)) {
    const message = `The title “${title}” has a number of its own, and sections are numbered in order: take it out`;
    report(reading, { kind: "title", node: heading, message });
  }
  if (blocks.length === 0) {
    report(reading, { kind: "heading", node: heading, message: `The section “${title}” has no text` });
  }
}

/** Prints the notes that were referred to since the last time, and those that they refer to. */
function printNotes(reading: Reading): Footnote[] {
  const printed: Footnote[] = [];
  for (let note = reading.waitingNotes.shift(); note; note = reading.waitingNotes.shift()) {
    const number = reading.noteNumbers.get(note) ?? 0;
    printed.push({ label: note.label ?? note.identifier, number, blocks: blocksOf(note.children, reading) });
  }
  return printed;
}

/** Footnotes that nothing refers to are kept in the section where they stand, after those that are used. */
function placeUnusedNotes(sections: ReadSection[], reading: Reading): void {
  for (const note of reading.notes) {
    if (reading.noteNumbers.has(note)) continue;
    const isSecond = reading.notes.some((other) => other !== note && other.identifier === note.identifier);
    const cause = isSecond ? "Another footnote has the same mark as" : "No mark refers to";
    const message = `${cause} the footnote [^${note.label ?? note.identifier}]; it is kept at the end of its section`;
    report(reading, { kind: "footnote", node: note, message });
    reading.noteNumbers.set(note, reading.noteNumbers.size + 1);
    reading.waitingNotes.push(note);
    sectionAt(sections, note).notes.push(...printNotes(reading));
  }
}

function sectionAt(sections: ReadSection[], note: FootnoteDefinition): ReadSection {
  const line = note.position?.start.line ?? 1;
  const found = sections.findLast((section) => section.line <= line) ?? sections[0];
  if (found) return found;
  const created = { title: untitled, line: 1, blocks: [], notes: [] };
  sections.push(created);
  return created;
}
