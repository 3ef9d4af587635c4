import { mergeAttributes, Node } from "@tiptap/core";
import type { DOMOutputSpec } from "@tiptap/pm/model";
import { type Footnote, plainText, safeHref } from "@/domain/block";
import { keptAttributes } from "./kept-attributes";

/** First of the blocks, so that it is what an empty place is filled with. */
const paragraph = Node.create({
  name: "paragraph",
  priority: 1000,
  group: "block",
  content: "inline*",
  parseHTML: () => [{ tag: "p" }],
  renderHTML: ({ HTMLAttributes }) => ["p", HTMLAttributes, 0],
});

/** The title of a section has level 2, so whatever is pasted begins at 3. */
const heading = Node.create({
  name: "heading",
  group: "block",
  content: "inline*",
  defining: true,
  addAttributes: () => ({
    level: {
      default: 3,
      parseHTML: ({ tagName }) => Math.max(3, Number(tagName.slice(1))),
      rendered: false,
    },
  }),
  parseHTML: () => [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}` })),
  renderHTML: ({ node, HTMLAttributes }) => [
    `h${node.attrs.level}`,
    mergeAttributes(HTMLAttributes, {
      class: node.attrs.level === 3 ? "govuk-heading-m" : "govuk-heading-s",
    }),
    0,
  ],
});

const quote = Node.create({
  name: "quote",
  group: "block",
  content: "block+",
  defining: true,
  parseHTML: () => [{ tag: "blockquote" }],
  renderHTML: ({ HTMLAttributes }) => [
    "blockquote",
    mergeAttributes(HTMLAttributes, { class: "snd-quote" }),
    0,
  ],
});

const codeBlock = Node.create({
  name: "codeBlock",
  group: "block",
  content: "text*",
  marks: "",
  code: true,
  defining: true,
  addAttributes: () => keptAttributes({ language: null }),
  parseHTML: () => [{ tag: "pre", preserveWhitespace: "full" }],
  renderHTML: ({ HTMLAttributes }) => ["pre", HTMLAttributes, ["code", 0]],
});

const rule = Node.create({
  name: "rule",
  group: "block",
  parseHTML: () => [{ tag: "hr" }],
  renderHTML: ({ HTMLAttributes }) => ["hr", HTMLAttributes],
});

/** A picture: its file stays, its words can be changed. */
const figure = Node.create({
  name: "figure",
  group: "block",
  atom: true,
  addAttributes: () => keptAttributes({ alt: "", src: "", caption: null }),
  parseHTML: () => [{ tag: "figure[data-src]" }],
  renderHTML: ({ node, HTMLAttributes }) => {
    const src = safeHref(node.attrs.src);
    return [
      "figure",
      mergeAttributes(HTMLAttributes, { class: "snd-draft-figure" }),
      src ? ["img", { src, alt: node.attrs.alt }] : ["p", node.attrs.alt],
      ["figcaption", { class: "snd-quiet" }, node.attrs.caption ?? ""],
    ];
  },
});

/**
 * The notes under a section, kept as they are: their numbers follow from the marks, and their words are edited as text.
 * They are one string, so that what is pasted is compared with what the draft has before anything reads it.
 */
const footnotes = Node.create({
  name: "footnotes",
  group: "block",
  atom: true,
  addAttributes: () => keptAttributes({ notes: "[]" }),
  parseHTML: () => [{ tag: "ol[data-notes]" }],
  renderHTML: ({ node, HTMLAttributes }) => {
    const notes: Footnote[] = JSON.parse(node.attrs.notes);
    return ["ol", mergeAttributes(HTMLAttributes, { class: "snd-quiet" }), ...notes.map(noteInWords)];
  },
});

function noteInWords({ number, blocks }: Footnote): DOMOutputSpec {
  return ["li", { value: number }, blocks.map(plainText).join(" ")];
}

export const blockNodes = [paragraph, heading, quote, codeBlock, rule, figure, footnotes];
