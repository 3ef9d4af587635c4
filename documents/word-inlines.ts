import type { Element, ElementContent } from "hast";
import { type Inline, inlineText, type Mark, safeHref } from "@/domain/block";
import { pictureHref } from "@/domain/picture";
import { joined } from "./joined-inlines";
import { property, tell, type WordReading } from "./word-reading";

const markOf: ReadonlyMap<string, Mark> = new Map([
  ["strong", "strong"],
  ["em", "em"],
  ["s", "strike"],
]);
const noteAddress = /^#((?:foot|end)note-\d+)$/;

/** The inline nodes of a run of elements. What cannot be kept as it was is reported. */
export function inlinesOf(
  nodes: readonly ElementContent[],
  reading: WordReading,
  marks: readonly Mark[] = [],
): Inline[] {
  return joined(nodes.flatMap((node) => inlinesOfNode(node, reading, marks)));
}

/** Where a picture is served and how it is described, which is all that is kept of one that no browser shows. */
export function pictureOf(image: Element, reading: WordReading): { alt: string; src: string } {
  const alt = property(image, "alt").replaceAll(/\s+/g, " ").trim();
  const picture = reading.pictures.get(property(image, "src"));
  if (picture) {
    if (picture.moves) tell(reading, "picture", "A moving picture is kept as its first frame");
    return { alt, src: pictureHref(picture.sha256) };
  }
  const kept = alt ? `Its description is kept: “${alt}”` : "It has no description: write what it shows";
  tell(reading, "picture", `A picture is not brought in: it is not PNG, JPEG or GIF. ${kept}`);
  return { alt: alt || "Picture without a description", src: "" };
}

function inlinesOfNode(node: ElementContent, reading: WordReading, marks: readonly Mark[]): Inline[] {
  if (node.type === "text") return textNode(node.value, marks);
  if (node.type !== "element") return [];
  const { tagName, children } = node;
  if (tagName === "br") return [{ type: "break" }];
  if (tagName === "img") return [{ type: "image", ...pictureOf(node, reading) }];
  if (tagName === "a") return linkNode(node, reading, marks);
  const mark = markOf.get(tagName);
  return inlinesOf(children, reading, mark ? [...marks, mark] : marks);
}

function textNode(value: string, marks: readonly Mark[]): Inline[] {
  const text = value.replaceAll(/\s+/g, " ");
  if (text === "") return [];
  return [marks.length === 0 ? { type: "text", text } : { type: "text", text, marks: [...new Set(marks)] }];
}

function linkNode(node: Element, reading: WordReading, marks: readonly Mark[]): Inline[] {
  const address = property(node, "href").trim();
  if (/^#(?:foot|end)note-ref-/.test(address)) return [];
  const note = noteAddress.exec(address)?.[1];
  if (note && reading.notes.has(note)) return [noteMark(note, reading)];
  const children = inlinesOf(node.children, reading, marks);
  if (address === "") return children;
  const words = children.filter(({ type }) => type !== "footnoteRef" && type !== "link");
  const others = children.filter(({ type }) => type === "footnoteRef" || type === "link");
  const href = /^[#/]/.test(address) ? null : safeHref(address.replaceAll(" ", "%20"));
  if (href !== null && inlineText(words) !== "") return [{ type: "link", href, children: words }, ...others];
  const message = address.startsWith("#")
    ? "A link to another place in the file is kept as words"
    : `The link “${inlineText(words)}” leads to “${address}”, which is not a web address. Its words are kept without the link.`;
  if (inlineText(words) !== "") tell(reading, "link", message);
  return children;
}

/** Numbers a footnote at its first mark, and has it wait for the end of the section. */
function noteMark(label: string, { noteNumbers, waitingNotes }: WordReading): Inline {
  const number = noteNumbers.get(label) ?? noteNumbers.size + 1;
  if (!noteNumbers.has(label)) waitingNotes.push(label);
  noteNumbers.set(label, number);
  return { type: "footnoteRef", label, number };
}
