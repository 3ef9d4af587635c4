/**
 * What a block of a section holds: a closed tree of typed nodes, never HTML. The same tree becomes the page, the
 * download and the seal, so a kind that is not listed here cannot be published.
 */

export type Mark = "strong" | "em" | "strike" | "code";

export type Inline =
  | { type: "text"; text: string; marks?: Mark[] }
  | { type: "link"; href: string; children: Inline[] }
  | { type: "footnoteRef"; label: string; number: number }
  | { type: "break" }
  | { type: "image"; alt: string; src: string };

/** A list item: its first line, and whatever stands below it (nested lists mostly). `checked` is for task lists. */
export type ListItem = { inlines: Inline[]; children: BlockContent[]; checked: boolean | null };
export type Footnote = { label: string; number: number; blocks: BlockContent[] };
export type Alignment = "left" | "center" | "right" | null;

/**
 * `level` is the level on the page, where a section's title has level 2: 3 to 6. `src` is where the product serves a
 * picture; it is empty when only the description is kept.
 */
export type BlockContent =
  | { kind: "heading"; level: number; inlines: Inline[] }
  | { kind: "paragraph"; inlines: Inline[] }
  | { kind: "list"; ordered: boolean; start: number; items: ListItem[] }
  | { kind: "table"; align: Alignment[]; header: Inline[][]; rows: Inline[][][] }
  | { kind: "quote"; blocks: BlockContent[] }
  | { kind: "code"; text: string; language: string | null }
  | { kind: "footnotes"; notes: Footnote[] }
  | { kind: "figure"; alt: string; src: string; caption: string | null }
  | { kind: "rule" };

export type BlockKind = BlockContent["kind"];

/**
 * The words of a block on one line, as anchors, search and comparison use them: white space of every kind becomes
 * one space; footnote marks and the numbers of lists have no words.
 */
export function plainText(content: BlockContent): string {
  return normalisedText(
    textRuns(content)
      .map(({ text }) => text)
      .join(""),
  );
}

/** The words of a run of inline nodes on one line. */
export function inlineText(inlines: readonly Inline[]): string {
  return normalisedText(
    inlines
      .flatMap(runsOfInline)
      .map(({ text }) => text)
      .join(""),
  );
}

/** One space for every run of white space, none at the ends. */
export function normalisedText(text: string): string {
  return text.replaceAll(/\s+/gu, " ").trim();
}

/**
 * An address that a reader may follow, or null: http, https, mailto, tel, a place on the page (`#…`) or a path of
 * this site (`/…`). Scripts, data, another host without a scheme, and relative files are refused.
 */
export function safeHref(href: string): string | null {
  const address = href.trim();
  if (/[\p{Cc}\s]/u.test(address)) return null;
  if (/^https?:/i.test(address)) return isWebAddress(address) ? address : null;
  if (/^(?:mailto|tel):./i.test(address)) return address;
  return /^(?:#|\/(?![/\\]))/.test(address) ? address : null;
}

function isWebAddress(address: string): boolean {
  return /^https?:\/\/[^/\\]/i.test(address) && URL.canParse(address);
}

/** A piece of the words of a block, and the text node that it is of; null for what only stands between two. */
export type TextRun = { text: string; node: Extract<Inline, { type: "text" }> | null };

/** The words of a block in order and as they stand; joined and with their white space made plain they are its `plainText`. */
export function textRuns(content: BlockContent): TextRun[] {
  switch (content.kind) {
    case "heading":
    case "paragraph":
      return content.inlines.flatMap(runsOfInline);
    case "list":
      return apart(
        content.items.map(({ inlines, children }) =>
          apart([inlines.flatMap(runsOfInline), allRuns(children)]),
        ),
      );
    case "table":
      return apart([content.header, ...content.rows].flat().map((cell) => cell.flatMap(runsOfInline)));
    case "quote":
      return allRuns(content.blocks);
    case "code":
      return between(content.text);
    case "footnotes":
      return apart(content.notes.map(({ blocks }) => allRuns(blocks)));
    case "figure":
      return between(`${content.alt} ${content.caption ?? ""}`);
    case "rule":
      return [];
  }
}

function allRuns(blocks: readonly BlockContent[]): TextRun[] {
  return apart(blocks.map(textRuns));
}

function runsOfInline(inline: Inline): TextRun[] {
  switch (inline.type) {
    case "text":
      return [{ text: inline.text, node: inline }];
    case "link":
      return inline.children.flatMap(runsOfInline);
    case "image":
      return between(` ${inline.alt} `);
    case "break":
      return between(" ");
    case "footnoteRef":
      return [];
  }
}

function between(text: string): TextRun[] {
  return [{ text, node: null }];
}

/** The words of two cells or items are not one word. */
function apart(parts: readonly TextRun[][]): TextRun[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [...between(" "), ...part]));
}
