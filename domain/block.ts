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
  return normalisedText(wordsOf(content));
}

/** The words of a run of inline nodes on one line. */
export function inlineText(inlines: readonly Inline[]): string {
  return normalisedText(inlineWords(inlines));
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

function wordsOf(content: BlockContent): string {
  switch (content.kind) {
    case "heading":
    case "paragraph":
      return inlineWords(content.inlines);
    case "list":
      return content.items.map((item) => `${inlineWords(item.inlines)} ${allWords(item.children)}`).join(" ");
    case "table":
      return [content.header, ...content.rows].flat().map(inlineWords).join(" ");
    case "quote":
      return allWords(content.blocks);
    case "code":
      return content.text;
    case "footnotes":
      return content.notes.map(({ blocks }) => allWords(blocks)).join(" ");
    case "figure":
      return `${content.alt} ${content.caption ?? ""}`;
    case "rule":
      return "";
  }
}

function allWords(blocks: readonly BlockContent[]): string {
  return blocks.map(wordsOf).join(" ");
}

function inlineWords(inlines: readonly Inline[]): string {
  return inlines.map(wordsOfInline).join("");
}

function wordsOfInline(inline: Inline): string {
  switch (inline.type) {
    case "text":
      return inline.text;
    case "link":
      return inlineWords(inline.children);
    case "image":
      return ` ${inline.alt} `;
    case "break":
      return " ";
    case "footnoteRef":
      return "";
  }
}
