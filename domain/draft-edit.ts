import { type BlockContent, type Footnote, inlineText } from "./block";
import { gatheredNotes, labelKey, marksIn, notesIn, withNoteNumbers } from "./block-notes";
import { type WrittenBlock, withCarriedIds } from "./draft-carry";
import { numberedSection } from "./draft-outline";
import { type Change, changesBetween } from "./version-change";
import type { VersionBlock, VersionContent, VersionSection } from "./version-content";

/**
 * What a person does to a draft that waits to be published: each function takes the draft as it is and gives it as it
 * will be, numbered anew, with every block that is plainly the same place under the id that it had (D§2.7). Sections
 * and blocks are named by their stable ids; null when there is no such section, or no such place in it.
 */

export type { WrittenBlock } from "./draft-carry";

/** `superseded` is the version that the draft is compared with: a block that is put back has its id again. */
export type Editing = { superseded: VersionContent | null; newId: () => string };

type Unnumbered = { stableId: string; title: string; blocks: { stableId: string; content: BlockContent }[] };

/** The draft as it is stored after an edit, and every difference from the version that it supersedes. */
export function draftOf(
  content: VersionContent,
  superseded: VersionContent | null,
): { content: VersionContent; changes: Change[] } {
  return { content, changes: superseded ? changesBetween(superseded, content) : [] };
}

/** One section with other words. `from` says which block a written one was before, as far as it is known. */
export function withSection(
  content: VersionContent,
  written: { stableId: string; title: string; blocks: readonly WrittenBlock[] },
  editing: Editing,
): VersionContent | null {
  const section = content.find(({ stableId }) => stableId === written.stableId);
  if (!section) return null;
  const others = content.filter((each) => each !== section);
  const taken = new Set(notesIn(contentsOf(others)).map(({ label }) => labelKey(label)));
  const gathered = gatheredNotes(
    written.blocks.map((block) => block.content),
    taken,
  );
  const froms = written.blocks.filter((block) => block.content.kind !== "footnotes");
  const notes = section.blocks.find(({ kind }) => kind === "footnotes")?.stableId ?? null;
  const blocks = gathered.map((held, at) => ({
    content: held,
    from: held.kind === "footnotes" ? notes : (froms[at]?.from ?? null),
  }));
  const carried = withCarriedIds({ section, blocks, others, ...editing });
  return replaced(content, written.stableId, [{ ...section, title: written.title, blocks: carried }]);
}

/** One section made two: the blocks from `at` on go into a new one, whose title is the heading that stood there. */
export function withSplit(
  content: VersionContent,
  { stableId, at }: { stableId: string; at: string },
  { newId }: Pick<Editing, "newId">,
): VersionContent | null {
  const section = content.find((each) => each.stableId === stableId);
  const place = section?.blocks.findIndex((block) => block.stableId === at) ?? -1;
  if (!section || place < 1) return null;
  const [first, second] = [section.blocks.slice(0, place), section.blocks.slice(place)];
  const [opening] = second;
  const isHeading = opening?.content.kind === "heading";
  const title =
    opening?.content.kind === "heading"
      ? inlineText(opening.content.inlines)
      : `${section.title} (continued)`;
  const parts = withNotesApart(first, isHeading ? second.slice(1) : second, newId);
  return replaced(content, stableId, [
    { ...section, blocks: parts.first },
    { stableId: newId(), title, blocks: parts.second },
  ]);
}

/** A section and the next made one. The title of the next stays in the text, as a heading. */
export function withMerged(
  content: VersionContent,
  stableId: string,
  { newId }: Pick<Editing, "newId">,
): VersionContent | null {
  const at = content.findIndex((each) => each.stableId === stableId);
  const [section, next] = [content[at], content[at + 1]];
  if (!section || !next) return null;
  const heading: BlockContent = {
    kind: "heading",
    level: 3,
    inlines: [{ type: "text", text: next.title }],
  };
  const all = [...section.blocks, { stableId: newId(), content: heading }, ...next.blocks];
  const notes = all.filter((block) => block.content.kind === "footnotes");
  const blocks = all.filter((block) => block.content.kind !== "footnotes");
  const [first] = notes;
  const gathered: Unnumbered["blocks"] = first
    ? [{ stableId: first.stableId, content: { kind: "footnotes", notes: notesIn(notes.map(contentOf)) } }]
    : [];
  const without = content.filter((each) => each !== next);
  return replaced(without, stableId, [{ ...section, blocks: [...blocks, ...gathered] }]);
}

/** A section one place up (-1) or down (1). */
export function withMoved(content: VersionContent, stableId: string, by: -1 | 1): VersionContent | null {
  const at = content.findIndex((each) => each.stableId === stableId);
  const [section, other] = [content[at], content[at + by]];
  if (!section || !other) return null;
  const moved = content.filter((each) => each !== section);
  return renumbered(moved.toSpliced(at + by, 0, section));
}

/** A new section without text, before or after another; at the end when `beside` is null. */
export function withAdded(
  content: VersionContent,
  { beside, where, title }: { beside: string | null; where: "before" | "after"; title: string },
  { newId }: Pick<Editing, "newId">,
): VersionContent | null {
  const at = content.findIndex((each) => each.stableId === beside);
  if (beside !== null && at < 0) return null;
  const place = beside === null ? content.length : at + (where === "after" ? 1 : 0);
  return renumbered(content.toSpliced(place, 0, { stableId: newId(), number: 0, title, blocks: [] }));
}

/** A draft without a section. Its last one stays: a draft without sections is no draft. */
export function withoutSection(content: VersionContent, stableId: string): VersionContent | null {
  const left = content.filter((each) => each.stableId !== stableId);
  return left.length === content.length || left.length === 0 ? null : renumbered(left);
}

/** The draft with one section replaced by these. */
function replaced(content: VersionContent, stableId: string, by: readonly Unnumbered[]): VersionContent {
  return renumbered(content.flatMap((section) => (section.stableId === stableId ? by : [section])));
}

type Held = Unnumbered["blocks"];

/** The footnotes of a section go with the part that refers to them; those that neither does stay in the first. */
function withNotesApart(first: Held, second: Held, newId: () => string): { first: Held; second: Held } {
  const all = [...first, ...second];
  const block = all.find(({ content }) => content.kind === "footnotes");
  if (!block) return { first, second };
  const texts = (held: Held) => held.filter(({ content }) => content.kind !== "footnotes");
  const labels = (held: Held) =>
    held.flatMap(({ content }) => marksIn(content)).map(({ label }) => labelKey(label));
  const [ofFirst, ofSecond] = [new Set(labels(texts(first))), new Set(labels(texts(second)))];
  const goes = (label: string) => ofSecond.has(labelKey(label)) && !ofFirst.has(labelKey(label));
  const notes = notesIn(all.map(contentOf));
  const part = (held: Held, own: Footnote[], stableId: string): Held =>
    own.length > 0 ? [...texts(held), { stableId, content: { kind: "footnotes", notes: own } }] : texts(held);
  const [gone, kept] = [notes.filter(({ label }) => goes(label)), notes.filter(({ label }) => !goes(label))];
  return {
    first: part(first, kept, block.stableId),
    second: part(second, gone, kept.length > 0 ? newId() : block.stableId),
  };
}

/** Levels of headings follow their nesting, so that none is skipped. */
function levelled(blocks: readonly BlockContent[]): BlockContent[] {
  const open: number[] = [];
  return blocks.map((content) => {
    if (content.kind !== "heading") return content;
    while ((open.at(-1) ?? 0) >= content.level) open.pop();
    open.push(content.level);
    return { ...content, level: Math.min(6, 2 + open.length) };
  });
}

function contentOf({ content }: { content: BlockContent }): BlockContent {
  return content;
}

function contentsOf(sections: readonly Unnumbered[]): BlockContent[] {
  return sections.flatMap(({ blocks }) => blocks.map(contentOf));
}

/** Numbers of sections, blocks and footnotes, which follow from their places. */
export function renumbered(sections: readonly Unnumbered[]): VersionContent {
  const contents = withNoteNumbers(sections.map(({ blocks }) => levelled(blocks.map(contentOf))));
  return sections.map(({ stableId, title, blocks }, at): VersionSection => {
    const numbered = numberedSection({ title, blocks: contents[at] ?? [] }, at);
    return {
      stableId,
      number: numbered.number,
      title,
      blocks: numbered.blocks.map((block, index): VersionBlock => {
        return { stableId: blocks[index]?.stableId ?? "", ...block };
      }),
    };
  });
}
