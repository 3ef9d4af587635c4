import type { Definition, Image, ImageReference, Link, LinkReference, PhrasingContent, Text } from "mdast";
import { type Inline, inlineText, type Mark, safeHref } from "@/domain/block";
import { pictureNamed } from "@/domain/picture";
import { joined } from "./joined-inlines";
import { htmlPieces } from "./markdown-html";
import { type Reading, report } from "./markdown-reading";

const marksOf = { emphasis: "em", strong: "strong", delete: "strike" } as const;

/** The inline nodes of a paragraph, heading or cell. What cannot be kept as it was is reported. */
export function inlinesOf(
  nodes: readonly PhrasingContent[],
  reading: Reading,
  marks: readonly Mark[] = [],
): Inline[] {
  return joined(nodes.flatMap((node) => inlinesOfNode(node, reading, marks)));
}

type Picture = { alt: string; src: string; caption: string | null };

/** The description of a picture, which is all that can be kept of one from elsewhere; the rest is reported. */
export function pictureOf(node: Image | ImageReference, reading: Reading): Picture {
  const { url, title } = targetOf(node, reading) ?? { url: "", title: null };
  if (isOwnPicture(url, node, reading)) return { alt: node.alt ?? "", src: url, caption: title || null };
  const kept = node.alt
    ? `Its description is kept: “${node.alt}”.`
    : "It has no description: write what it shows.";
  const caption = title ? ` Its title was “${title}”.` : "";
  report(reading, {
    kind: "picture",
    node,
    message: `The picture “${url}” is not in the file. ${kept}${caption}`,
  });
  return { alt: node.alt || `Picture without a description: ${url}`, src: "", caption: title || null };
}

/** A picture that this product serves, or of which it has kept only the description. */
function isOwnPicture(url: string, { alt }: Image | ImageReference, { written }: Reading): boolean {
  if (written === "elsewhere") return false;
  return url === "" ? Boolean(alt) : pictureNamed(url) !== null;
}

function inlinesOfNode(node: PhrasingContent, reading: Reading, marks: readonly Mark[]): Inline[] {
  switch (node.type) {
    case "text":
      if (reading.written === "elsewhere") reportLostNotes(node, reading);
      return textNode(node.value, marks);
    case "emphasis":
    case "strong":
    case "delete":
      return inlinesOf(node.children, reading, [...marks, marksOf[node.type]]);
    case "inlineCode":
      return textNode(node.value, [...marks, "code"]);
    case "break":
      return [{ type: "break" }];
    case "link":
    case "linkReference":
      return linkNode(node, reading, marks);
    case "image":
    case "imageReference":
      return [imageNode(node, reading)];
    case "footnoteReference":
      return noteMark(node.identifier, reading);
    case "html":
      return htmlNodes(node, reading, marks);
  }
}

function imageNode(node: Image | ImageReference, reading: Reading): Inline {
  const { alt, src, caption } = pictureOf(node, reading);
  if (caption && reading.written === "here") {
    const message = `A picture inside a sentence has no caption. Left out: “${caption}”`;
    report(reading, { kind: "picture", node, message });
  }
  return { type: "image", alt, src };
}

function textNode(value: string, marks: readonly Mark[]): Inline[] {
  const text = value.replaceAll(/\s*[\r\n]\s*/g, " ");
  if (text === "") return [];
  return [marks.length === 0 ? { type: "text", text } : { type: "text", text, marks: [...new Set(marks)] }];
}

/** A mark without a footnote is plain text in Markdown, and most likely a slip; `blocksFrom` makes a mark of it. */
function reportLostNotes(node: Text, reading: Reading): void {
  for (const [mark] of node.value.matchAll(/\[\^[^\]\s]+\]/g)) {
    report(reading, { kind: "footnote", node, message: `There is no footnote for the mark ${mark}` });
  }
}

function linkNode(node: Link | LinkReference, reading: Reading, marks: readonly Mark[]): Inline[] {
  const { url, title } = targetOf(node, reading) ?? { url: "", title: null };
  const children = inlinesOf(node.children, reading, marks);
  // A footnote mark is a link of its own, and a link cannot stand in a link.
  const noteMarks = children.filter(({ type }) => type === "footnoteRef");
  const inside = children.filter(({ type }) => type !== "footnoteRef");
  const words = inlineText(inside) === "" ? textNode(url, marks) : inside;
  const name = `The link “${inlineText(words)}”`;
  if (title)
    report(reading, { kind: "link", node, message: `${name} had a title, which is not kept: “${title}”` });

  const href = addressOf(url, reading);
  if (href !== null) return [{ type: "link", href, children: words }, ...noteMarks];
  const message = `${name} leads to “${url}”, which is not a web address. Its words are kept without the link.`;
  report(reading, { kind: "link", node, message });
  return [...words, ...noteMarks];
}

/** A file beside the document or a place in it cannot be followed from here, only a whole address can. */
function addressOf(url: string, { written }: Reading): string | null {
  const address = url.trim().replaceAll(" ", "%20");
  return written === "elsewhere" && /^[#/]/.test(address) ? null : safeHref(address);
}

type Target = { url: string; title?: string | null | undefined };

function targetOf(node: Link | LinkReference | Image | ImageReference, reading: Reading): Target | null {
  if (node.type === "link" || node.type === "image") return node;
  const definition: Definition | undefined = reading.definitions.get(node.identifier);
  if (definition) reading.usedDefinitions.add(definition);
  return definition ?? null;
}

/** Numbers a footnote at its first mark, and has it wait for the end of the section. */
function noteMark(identifier: string, { notes, noteNumbers, waitingNotes }: Reading): Inline[] {
  const note = notes.find((other) => other.identifier === identifier);
  if (!note) return [];
  const number = noteNumbers.get(note) ?? noteNumbers.size + 1;
  if (!noteNumbers.has(note)) waitingNotes.push(note);
  noteNumbers.set(note, number);
  return [{ type: "footnoteRef", label: note.label ?? identifier, number }];
}

function htmlNodes(
  node: Extract<PhrasingContent, { type: "html" }>,
  reading: Reading,
  marks: readonly Mark[],
): Inline[] {
  return htmlPieces(node.value).flatMap(({ kind, text }): Inline[] => {
    if (kind === "words") return textNode(text, marks);
    if (/^<br\s*\/?>$/i.test(text)) return [{ type: "break" }];
    if (kind === "tag") reading.tags.add(text);
    else report(reading, { kind: "html", node, message: hiddenMessage(text) });
    return [];
  });
}

/** What is said of a comment, a script or a style. */
export function hiddenMessage(text: string): string {
  return `A part that readers do not see was left out: ${text}`;
}
