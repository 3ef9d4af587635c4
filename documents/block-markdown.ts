import type { FootnoteDefinition, Heading, RootContent } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { type Options, toMarkdown } from "mdast-util-to-markdown";
import { type BlockContent, plainText } from "@/domain/block";
import { blocksOf } from "./markdown-blocks";
import { type Finding, type ImportRefusal, reportUnusedDefinitions } from "./markdown-import";
import { inlinesOf } from "./markdown-inlines";
import { deepestNesting, sourceRefusal, tooDeep } from "./markdown-limits";
import { nodesFrom } from "./markdown-nodes";
import { nodesOf, type Reading, report, reportTags, startReading } from "./markdown-reading";

/**
 * A block as the Markdown that a person can edit, in the characters of a text area. Read again by `blocksFrom` it is
 * the same block, but for the numbers of footnotes, which follow from their places in the document.
 */
export function markdownOf(content: BlockContent): string {
  const children = nodesFrom(content);
  return toMarkdown({ type: "root", children }, style).trimEnd();
}

const style: Options = {
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  bullet: "-",
  emphasis: "_",
  fences: true,
  listItemIndent: "one",
  rule: "-",
};

export type ReadBlocks = { blocks: BlockContent[]; findings: Finding[] };

/**
 * The blocks of a text that somebody wrote here, read by the code that reads imported files: none for an empty text,
 * several where empty lines part them. Its footnotes, in the order of their marks, are one block at the end. A mark
 * may refer to a footnote that stands elsewhere in the document: `[^label]` is always a mark, and whoever puts the
 * blocks in place numbers it, or tells that there is no such footnote. No word is dropped without a finding.
 * Returns a refusal for what `importMarkdown` refuses to read, except emptiness.
 */
export function blocksFrom(markdown: string): ReadBlocks | ImportRefusal {
  const source = markdown.replaceAll("\r\n", "\n");
  if (source.trim() === "") return { blocks: [], findings: [] };
  const refusal = /[\p{L}\p{N}]/u.test(source) ? sourceRefusal(source) : null;
  if (refusal !== null) return { refusal: aboutText(refusal) };

  const { reading, skipped } = startReadingHere(source);
  if (nodesOf(reading.tree).some(({ depth }) => depth > deepestNesting))
    return { refusal: aboutText(tooDeep) };
  const nodes = reading.tree.children.filter((node) => startOf(node) >= skipped);
  const blocks = nodes.flatMap((node) =>
    node.type === "heading" ? headingBlock(node, reading) : blocksOf([node], reading),
  );
  const notes = notesOf(reading, skipped);
  reportUnusedDefinitions(reading);
  const lines = source.split("\n").length - reading.source.split("\n").length;
  return {
    blocks: notes.length > 0 ? [...blocks, { kind: "footnotes", notes }] : blocks,
    findings: findingsOf(reading, lines),
  };
}

function aboutText(refusal: string): string {
  return refusal.replace("The selected file", "The text");
}

/**
 * Markdown takes a mark without a footnote for plain words, so marks whose footnote stands elsewhere are given an
 * empty one in front of the text, which is skipped when it is read.
 */
function startReadingHere(source: string): { reading: Reading; skipped: number } {
  const marks = new Set([...source.matchAll(/\[\^((?:\\.|[^\]\s\\])+)\]/g)].map(([, label]) => label));
  const stubs = [...marks].map((label) => `[^${label}]: -\n\n`).join("");
  if (stubs === "") return { reading: startReading(source, "here"), skipped: 0 };
  const front = `${stubs}---\n\n`;
  const reading = startReading(`${front}${source}`, "here");
  const own = reading.notes.filter((note) => startOf(note) >= front.length);
  const stands = (note: FootnoteDefinition) => own.some(({ identifier }) => identifier === note.identifier);
  const notes = reading.notes.filter((note) => own.includes(note) || !stands(note));
  return { reading: { ...reading, notes }, skipped: front.length };
}

function startOf({ position }: RootContent): number {
  return position?.start.offset ?? 0;
}

/** The level is the one that was typed, from 3: a section’s title has level 2, and a section is not begun by typing. */
function headingBlock(node: Heading, reading: Reading): BlockContent[] {
  const inlines = inlinesOf(node.children, reading);
  reportTags(reading, node);
  if (plainText({ kind: "paragraph", inlines }) === "") {
    report(reading, { kind: "heading", node, message: "A heading without words was left out" });
    return inlines.length > 0 ? [{ kind: "paragraph", inlines }] : [];
  }
  return [{ kind: "heading", level: Math.max(3, node.depth), inlines }];
}

function notesOf(reading: Reading, skipped: number) {
  const own = reading.notes.filter((note) => startOf(note) >= skipped);
  const read = own.map((note) => ({ note, blocks: blocksOf(note.children, reading) }));
  for (const { note } of read) {
    if (!reading.noteNumbers.has(note)) reading.noteNumbers.set(note, reading.noteNumbers.size + 1);
  }
  return read
    .map(({ note, blocks }) => ({
      label: note.label ?? note.identifier,
      number: reading.noteNumbers.get(note) ?? 0,
      blocks,
    }))
    .toSorted((one, other) => one.number - other.number);
}

function findingsOf({ findings }: Reading, lines: number): Finding[] {
  return findings
    .toSorted((one, other) => one.line - other.line)
    .map(({ kind, message, line }) => ({ kind, message, where: line === 0 ? "" : `Line ${line + lines}` }));
}
