import type { Heading, RootContent } from "mdast";
import { inlineText, normalisedText } from "@/domain/block";
import { frontMatterTitle } from "./markdown-front-matter";
import { inlinesOf } from "./markdown-inlines";
import { nodesOf, type Reading, report, reportTags } from "./markdown-reading";

/** A stretch of the document that becomes a section; the first has no heading when text stands before them all. */
export type Part = { heading: Heading | null; nodes: RootContent[] };
export type Outline = { title: string | null; parts: Part[] };

/**
 * The title of a document and its sections. The title is that of the front matter, or the one level 1 heading that
 * opens the document. Sections begin at the shallowest level of heading that occurs more than once (at the
 * shallowest there is, when none does) and at the rare heading above it.
 */
export function outlineOf(reading: Reading): Outline {
  const headings = reading.tree.children.filter((node) => node.type === "heading").filter(hasWords);
  const [first] = headings;
  const topHeading =
    first?.depth === 1 && headings.filter(({ depth }) => depth === 1).length === 1 ? first : null;
  const level = sectionLevel(headings.filter((heading) => heading !== topHeading).map(({ depth }) => depth));

  const parts: Part[] = [{ heading: null, nodes: [] }];
  for (const node of reading.tree.children) {
    if (node === topHeading) continue;
    if (node.type === "heading" && node.depth <= level && hasWords(node))
      parts.push({ heading: node, nodes: [] });
    else parts.at(-1)?.nodes.push(node);
  }
  return { title: titleOf(topHeading, reading), parts };
}

/** The words of a heading that becomes a title, which is plain text: what it cannot hold is reported. */
export function titleText(heading: Heading, reading: Reading): string {
  const inlines = inlinesOf(heading.children, reading);
  const title = inlineText(inlines);
  reportTags(reading, heading);
  const tell = (message: string) => report(reading, { kind: "title", node: heading, message });
  for (const inline of inlines) {
    if (inline.type === "link") tell(`The title “${title}” had a link, which is not kept: ${inline.href}`);
    if (inline.type === "footnoteRef") tell(`The title “${title}” had the mark of note ${inline.number}`);
  }
  return title;
}

function titleOf(topHeading: Heading | null, reading: Reading): string | null {
  const fromFrontMatter = frontMatterTitle(reading);
  if (!topHeading) return fromFrontMatter;
  const fromHeading = titleText(topHeading, reading);
  if (fromFrontMatter && normalisedText(fromFrontMatter) !== fromHeading) {
    const message = `The title of the front matter is used, “${fromFrontMatter}”, and not the heading “${fromHeading}”`;
    report(reading, { kind: "title", node: topHeading, message });
  }
  return fromFrontMatter ?? fromHeading;
}

/** The level of heading at which sections begin: the shallowest that occurs more than once, else the shallowest. */
export function sectionLevel(depths: readonly number[]): number {
  const repeated = depths.filter((depth, at) => depths.indexOf(depth) !== at);
  return Math.min(...(repeated.length > 0 ? repeated : depths));
}

function hasWords(heading: Heading): boolean {
  return nodesOf(heading).some(
    ({ node }) =>
      ((node.type === "text" || node.type === "inlineCode") && node.value.trim() !== "") ||
      node.type === "image" ||
      node.type === "imageReference",
  );
}
