import type { Definition, FootnoteDefinition, Nodes, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfm } from "micromark-extension-gfm";

export type FindingKind =
  | "characters"
  | "change"
  | "code"
  | "comment"
  | "footnote"
  | "front-matter"
  | "heading"
  | "hidden"
  | "html"
  | "link"
  | "list"
  | "part"
  | "picture"
  | "table"
  | "text-box"
  | "title";

/** Something that was changed, left out or needs a look; `line` counts from 1, and is 0 for the whole document. */
export type RawFinding = { kind: FindingKind; message: string; line: number };

/** What is known while one document is read. It belongs to one import and is changed by it. */
export type Reading = {
  tree: Root;
  source: string;
  /** In a text that was written here, pictures and addresses of this site are the product’s own. */
  written: "here" | "elsewhere";
  definitions: ReadonlyMap<string, Definition>;
  usedDefinitions: Set<Definition>;
  notes: readonly FootnoteDefinition[];
  noteNumbers: Map<FootnoteDefinition, number>;
  /** Notes that were referred to and wait to be printed at the end of their section. */
  waitingNotes: FootnoteDefinition[];
  /** HTML tags met since they were last reported: one paragraph makes one finding. */
  tags: Set<string>;
  findings: RawFinding[];
};

const dialects = {
  here: {
    extensions: [gfm()],
    // Without the second look at finished text, which makes links of addresses that were escaped so as not to be.
    mdastExtensions: gfmFromMarkdown().map((part) => ({ ...part, transforms: [] })),
  },
  elsewhere: {
    extensions: [gfm(), frontmatter("yaml")],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown("yaml")],
  },
};

/** Parses a source that `sourceRefusal` let through, and gathers its definitions wherever they stand. */
export function startReading(source: string, written: Reading["written"] = "elsewhere"): Reading {
  const tree = fromMarkdown(source, dialects[written]);
  const definitions = new Map<string, Definition>();
  const notes: FootnoteDefinition[] = [];
  for (const { node } of nodesOf(tree)) {
    if (node.type === "definition" && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
    if (node.type === "footnoteDefinition") notes.push(node);
  }
  return {
    tree,
    source,
    written,
    definitions,
    usedDefinitions: new Set(),
    notes,
    noteNumbers: new Map(),
    waitingNotes: [],
    tags: new Set(),
    findings: [],
  };
}

/** All nodes of a tree, each before its children, without recursion: a deep tree is found out, not stumbled over. */
export function nodesOf(tree: Nodes): { node: Nodes; depth: number }[] {
  const found: { node: Nodes; depth: number }[] = [];
  const open: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    found.push(next);
    if (!("children" in next.node)) continue;
    for (const child of next.node.children.toReversed()) open.push({ node: child, depth: next.depth + 1 });
  }
  return found;
}

export type Report = { kind: FindingKind; message: string; node?: Nodes };

export function report(reading: Reading, { kind, message, node }: Report): void {
  reading.findings.push({ kind, message, line: node?.position?.start.line ?? 0 });
}

/** Reports the HTML tags that were met in a paragraph, table or list, if there were any. */
export function reportTags(reading: Reading, node: Nodes): void {
  if (reading.tags.size === 0) return;
  const tags = [...reading.tags].join(" ");
  report(reading, {
    kind: "html",
    node,
    message: `HTML is not kept, only the words inside it. Left out: ${tags}`,
  });
  reading.tags.clear();
}
