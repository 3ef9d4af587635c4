import type { Element, ElementContent, Nodes } from "hast";
import type { BlockContent } from "@/domain/block";
import type { FindingKind } from "./markdown-reading";
import type { WordPicture } from "./word-thread";

/** Something that was changed, left out or needs a look; `after` counts the headings before it, -1 is the whole. */
export type WordFinding = { kind: FindingKind; message: string; after: number };

/** What is known while one document is read. It belongs to one import and is changed by it. */
export type WordReading = {
  findings: WordFinding[];
  headingsSeen: number;
  pictures: ReadonlyMap<string, WordPicture>;
  /** The tables of which Word was not told that their first row is a header. */
  unheaded: Set<BlockContent>;
  notes: ReadonlyMap<string, Element>;
  noteNumbers: Map<string, number>;
  /** Notes that were referred to and wait to be printed at the end of their section. */
  waitingNotes: string[];
};

export function tell(reading: WordReading, kind: FindingKind, message: string): void {
  reading.findings.push({ kind, message, after: reading.headingsSeen });
}

export function elementsIn(nodes: readonly ElementContent[]): Element[] {
  return nodes.filter((node) => node.type === "element");
}

/** Every element inside a node, in order. */
export function allElements(node: Nodes): Element[] {
  if (!("children" in node)) return [];
  return node.children.flatMap((child) => (child.type === "element" ? [child, ...allElements(child)] : []));
}

export function wordsIn(node: Nodes): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(wordsIn).join("") : "";
}

export function property(element: Element, name: string): string {
  const value = element.properties[name];
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
