import { alignedPlaces } from "./aligned-places";
import { type BlockContent, inlineText, type ListItem, plainText } from "./block";
import { type ComparedTable, comparedTable } from "./compared-table";
import { folded, isSame, type Unchanged } from "./unchanged-runs";
import { type WordChange, wordChanges } from "./word-changes";

/** Where something stands that is not in both versions. */
export type Side = "old" | "new";

/** An item of a list, or of the notes: its words, and what stands below it. `only` says that one version has it. */
export type ComparedItem = { only: Side | null; parts: WordChange[]; below: Compared[] };

/** What changed in a block, in the shape of the block: a table stays a table, a list stays a list. */
export type Compared =
  | { kind: "words"; parts: WordChange[]; code: boolean }
  | { kind: "list"; items: (ComparedItem | Unchanged)[] }
  | { kind: "quote"; below: Compared[] }
  | ComparedTable;

type Content = BlockContent | null;

/**
 * What changed between two blocks word by word: a table cell by cell, a list item by item, anything else as running
 * words. Rows and items that stayed as they were are counted instead of repeated, unless nothing changed at all.
 * `null` stands for a block that is not there. What became another kind of thing is told as taken out and put in.
 */
export function comparedContent(before: Content, after: Content): Compared[] {
  const content = after ?? before;
  if (!content) return [];
  if (before && after && shapeOf(before) !== shapeOf(after))
    return [...comparedContent(before, null), ...comparedContent(null, after)];
  switch (content.kind) {
    case "table":
      return [comparedTable(of("table", before), of("table", after))];
    case "list":
      return comparedList(of("list", before), of("list", after));
    case "quote":
      return inQuote(comparedInOrder(of("quote", before)?.blocks ?? [], of("quote", after)?.blocks ?? []));
    case "footnotes":
      return comparedInOrder(notesOf(before), notesOf(after));
    default:
      return runningWords(wordsOf(before), wordsOf(after), content.kind === "code");
  }
}

/** Whether anything of it stands in that version. */
export function standsIn(side: Side, compared: readonly Compared[]): boolean {
  const other = side === "old" ? "added" : "removed";
  const hasWords = (parts: readonly WordChange[]) => parts.some(({ kind }) => kind !== other);
  return compared.some((each) => {
    if (each.kind === "words") return hasWords(each.parts);
    if (each.kind === "quote") return standsIn(side, each.below);
    const entries = each.kind === "list" ? each.items : each.rows;
    return entries.some((entry) => "same" in entry || entry.only === null || entry.only === side);
  });
}

/** Whether no word differs. */
export function isUnchanged(compared: readonly Compared[]): boolean {
  return compared.every(stayed);
}

function stayed(each: Compared): boolean {
  switch (each.kind) {
    case "words":
      return isSame(each.parts);
    case "list":
      return each.items.every((item) => "same" in item || isSameItem(item));
    case "quote":
      return isUnchanged(each.below);
    case "table":
      return [{ cells: each.header }, ...each.rows].every((row) => "same" in row || row.cells.every(isSame));
  }
}

function shapeOf({ kind }: BlockContent): string {
  return ["table", "list", "quote", "footnotes", "code"].includes(kind) ? kind : "words";
}

type Of<Kind extends BlockContent["kind"]> = Extract<BlockContent, { kind: Kind }>;

function of<Kind extends BlockContent["kind"]>(kind: Kind, content: Content): Of<Kind> | null {
  return isOf(kind, content) ? content : null;
}

function isOf<Kind extends BlockContent["kind"]>(kind: Kind, content: Content): content is Of<Kind> {
  return content?.kind === kind;
}

function notesOf(content: Content): BlockContent[] {
  return of("footnotes", content)?.notes.flatMap(({ blocks }) => blocks) ?? [];
}

function wordsOf(content: Content): string {
  if (!content) return "";
  return content.kind === "code" ? content.text : plainText(content);
}

function runningWords(before: string, after: string, code: boolean): Compared[] {
  return before === "" && after === "" ? [] : [{ kind: "words", parts: wordChanges(before, after), code }];
}

function inQuote(below: Compared[]): Compared[] {
  return below.length === 0 ? [] : [{ kind: "quote", below }];
}

function comparedInOrder(before: readonly BlockContent[], after: readonly BlockContent[]): Compared[] {
  const places = alignedPlaces(before.map(plainText), after.map(plainText));
  return places.flatMap(([was, is]) => comparedContent(at(before, was), at(after, is)));
}

function comparedList(before: Of<"list"> | null, after: Of<"list"> | null): Compared[] {
  const [old, now] = [before?.items ?? [], after?.items ?? []];
  const items = alignedPlaces(old.map(itemWords), now.map(itemWords)).map(([was, is]) =>
    comparedItem(at(old, was), at(now, is)),
  );
  return [{ kind: "list", items: folded(items, isSameItem) }];
}

function comparedItem(was: ListItem | null, is: ListItem | null): ComparedItem {
  return {
    only: onlyIn(was, is),
    parts: wordChanges(was ? inlineText(was.inlines) : "", is ? inlineText(is.inlines) : ""),
    below: comparedInOrder(was?.children ?? [], is?.children ?? []),
  };
}

function itemWords({ inlines, children }: ListItem): string {
  return [inlineText(inlines), ...children.map(plainText)].join(" ");
}

function isSameItem({ only, parts, below }: ComparedItem): boolean {
  return only === null && isSame(parts) && isUnchanged(below);
}

function onlyIn(was: unknown, is: unknown): Side | null {
  if (was === null) return "new";
  return is === null ? "old" : null;
}

function at<Item>(items: readonly Item[], place: number | null): Item | null {
  return place === null ? null : (items[place] ?? null);
}
