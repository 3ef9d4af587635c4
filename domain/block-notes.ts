import type { BlockContent, Footnote, Inline, ListItem } from "./block";

/** Footnotes: which marks refer to which notes, and what number each has. A mark and its note share a label. */

export type NoteMark = Extract<Inline, { type: "footnoteRef" }>;

/** Two labels that differ only in capitals are the same one, as in Markdown. */
export function labelKey(label: string): string {
  return label.toLowerCase();
}

/** Every footnote mark of a block in reading order, those inside footnotes too. */
export function marksIn(content: BlockContent): NoteMark[] {
  const marks: NoteMark[] = [];
  withMarks(content, (mark) => {
    marks.push(mark);
    return mark;
  });
  return marks;
}

/** The same block with each footnote mark replaced by what `change` makes of it. */
export function withMarks(content: BlockContent, change: (mark: NoteMark) => Inline): BlockContent {
  const line = (inlines: readonly Inline[]) => inlinesWithMarks(inlines, change);
  const inner = (blocks: readonly BlockContent[]) => blocks.map((block) => withMarks(block, change));
  switch (content.kind) {
    case "heading":
    case "paragraph":
      return { ...content, inlines: line(content.inlines) };
    case "list":
      return {
        ...content,
        items: content.items.map(
          (item): ListItem => ({ ...item, inlines: line(item.inlines), children: inner(item.children) }),
        ),
      };
    case "table":
      return {
        ...content,
        header: content.header.map(line),
        rows: content.rows.map((row) => row.map(line)),
      };
    case "quote":
      return { ...content, blocks: inner(content.blocks) };
    case "footnotes":
      return { ...content, notes: content.notes.map((note) => ({ ...note, blocks: inner(note.blocks) })) };
    default:
      return content;
  }
}

function inlinesWithMarks(inlines: readonly Inline[], change: (mark: NoteMark) => Inline): Inline[] {
  return inlines.map((inline) => {
    if (inline.type === "footnoteRef") return change(inline);
    return inline.type === "link"
      ? { ...inline, children: inlinesWithMarks(inline.children, change) }
      : inline;
  });
}

/** The footnotes that stand in these blocks, in order. */
export function notesIn(blocks: readonly BlockContent[]): Footnote[] {
  return blocks.flatMap((content) => (content.kind === "footnotes" ? content.notes : []));
}

/**
 * The blocks of each section with its footnotes numbered through the document in the order of their first marks;
 * those without a mark come last. A mark without a footnote becomes the words that were typed, `[^label]`.
 */
export function withNoteNumbers(sections: readonly BlockContent[][]): BlockContent[][] {
  const notes = new Map(notesIn(sections.flat()).map((note) => [labelKey(note.label), note]));
  const numbers = numbersOf(sections, notes);
  const numberOf = (label: string) => numbers.get(labelKey(label)) ?? 0;
  const renumbered = (mark: NoteMark): Inline =>
    notes.has(labelKey(mark.label))
      ? { ...mark, number: numberOf(mark.label) }
      : { type: "text", text: `[^${mark.label}]` };
  return sections.map((blocks) =>
    blocks.map((block) => {
      const content = withMarks(block, renumbered);
      if (content.kind !== "footnotes") return content;
      const numbered = content.notes.map((note) => ({ ...note, number: numberOf(note.label) }));
      return { ...content, notes: numbered.toSorted((one, other) => one.number - other.number) };
    }),
  );
}

/** The number that each label of a document has, for showing a block that is not in it yet. */
export function noteNumbersIn(blocks: readonly BlockContent[]): Map<string, number> {
  return new Map(notesIn(blocks).map(({ label, number }) => [labelKey(label), number]));
}

function numbersOf(
  sections: readonly BlockContent[][],
  notes: ReadonlyMap<string, Footnote>,
): Map<string, number> {
  const numbers = new Map<string, number>();
  const number = (label: string) => {
    const key = labelKey(label);
    if (notes.has(key) && !numbers.has(key)) numbers.set(key, numbers.size + 1);
  };
  for (const blocks of sections) {
    const [text, own] = [blocks.filter(({ kind }) => kind !== "footnotes"), notesIn(blocks)];
    for (const { label } of text.flatMap(marksIn)) number(label);
    for (const { label } of inOrder(own, numbers).flatMap((note) => note.blocks.flatMap(marksIn)))
      number(label);
  }
  for (const { label } of notesIn(sections.flat())) number(label);
  return numbers;
}

/** Notes as they are printed: by number, and those without one after them. */
function inOrder(notes: readonly Footnote[], numbers: ReadonlyMap<string, number>): Footnote[] {
  const place = ({ label }: Footnote) => numbers.get(labelKey(label)) ?? Number.MAX_SAFE_INTEGER;
  return notes.toSorted((one, other) => place(one) - place(other));
}

/**
 * Blocks that were written in one section, with their footnotes as one last block. A label that another section has
 * (`taken`), or that is given twice, becomes a free one, and marks in these blocks go with it.
 */
export function gatheredNotes(blocks: readonly BlockContent[], taken: ReadonlySet<string>): BlockContent[] {
  const used = new Set(taken);
  const renamed = new Map<string, string>();
  const notes = notesIn(blocks).map((note): Footnote => {
    const key = labelKey(note.label);
    const label = used.has(key) ? freeLabel(note.label, used) : note.label;
    if (taken.has(key) && !renamed.has(key)) renamed.set(key, label);
    used.add(labelKey(label));
    return { ...note, label };
  });
  const rename = (mark: NoteMark) => ({ ...mark, label: renamed.get(labelKey(mark.label)) ?? mark.label });
  const text = blocks.filter(({ kind }) => kind !== "footnotes");
  const all: BlockContent[] = notes.length > 0 ? [...text, { kind: "footnotes", notes }] : text;
  return all.map((block) => withMarks(block, rename));
}

function freeLabel(label: string, used: ReadonlySet<string>): string {
  let count = 2;
  while (used.has(labelKey(`${label}-${count}`))) count += 1;
  return `${label}-${count}`;
}
