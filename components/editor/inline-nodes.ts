import { Mark, Node } from "@tiptap/core";
import type { TagParseRule } from "@tiptap/pm/model";
import { safeHref } from "@/domain/block";
import { keptAttributes } from "./kept-attributes";

const text = Node.create({ name: "text", group: "inline" });

const hardBreak = Node.create({
  name: "hardBreak",
  group: "inline",
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: "br" }],
  renderHTML: () => ["br"],
  addKeyboardShortcuts() {
    const add = () => this.editor.commands.insertContent({ type: this.name });
    return { "Shift-Enter": add };
  },
});

const footnoteRef = Node.create({
  name: "footnoteRef",
  group: "inline",
  inline: true,
  atom: true,
  addAttributes: () => keptAttributes({ label: "", number: 1 }),
  parseHTML: () => [{ tag: "sup[data-label]" }],
  renderHTML: ({ node, HTMLAttributes }) => ["sup", HTMLAttributes, `[note ${node.attrs.number}]`],
});

/** Inside a sentence a picture is read as its words. */
const image = Node.create({
  name: "image",
  group: "inline",
  inline: true,
  atom: true,
  addAttributes: () => keptAttributes({ alt: "", src: "" }),
  parseHTML: () => [{ tag: "span[data-src]" }],
  renderHTML: ({ node, HTMLAttributes }) => ["span", HTMLAttributes, `[picture: ${node.attrs.alt}]`],
});

const link = Mark.create({
  name: "link",
  priority: 1000,
  inclusive: false,
  addAttributes: () => ({
    href: { default: "", parseHTML: (element) => safeHref(element.getAttribute("href") ?? "") },
  }),
  parseHTML: () => [
    { tag: "a[href]", getAttrs: (element) => safeHref(element.getAttribute("href") ?? "") !== null && null },
  ],
  renderHTML: ({ mark }) => ["a", { class: "govuk-link", href: safeHref(mark.attrs.href) }, 0],
});

const strong = Mark.create({
  name: "strong",
  parseHTML: () => [
    { tag: "strong" },
    // Some word processors wrap everything that is copied in a <b> that is not bold.
    { tag: "b", getAttrs: (element) => !isStyled(element, /font-weight:\s*normal/) && null },
    ...styled(/font-weight:\s*(?:bold|[6-9]\d\d)/),
  ],
  renderHTML: () => ["strong", 0],
  addKeyboardShortcuts() {
    return { "Mod-b": () => this.editor.commands.toggleMark(this.name) };
  },
});

const em = Mark.create({
  name: "em",
  parseHTML: () => [{ tag: "em" }, { tag: "i" }, ...styled(/font-style:\s*italic/)],
  renderHTML: () => ["em", 0],
  addKeyboardShortcuts() {
    return { "Mod-i": () => this.editor.commands.toggleMark(this.name) };
  },
});

const strike = Mark.create({
  name: "strike",
  parseHTML: () => [
    { tag: "s" },
    { tag: "del" },
    { tag: "strike" },
    ...styled(/text-decoration[^;]*line-through/),
  ],
  renderHTML: () => ["s", 0],
  addKeyboardShortcuts() {
    return { "Mod-Shift-s": () => this.editor.commands.toggleMark(this.name) };
  },
});

/** Words that a word processor marks by their style, which `inertHtml` keeps as data. */
function styled(style: RegExp): TagParseRule[] {
  return [
    { tag: "span[data-style]", consuming: false, getAttrs: (element) => isStyled(element, style) && null },
  ];
}

function isStyled(element: HTMLElement, style: RegExp): boolean {
  return style.test(element.dataset.style ?? "");
}

const code = Mark.create({
  name: "code",
  code: true,
  parseHTML: () => [{ tag: "code" }],
  renderHTML: () => ["code", 0],
  addKeyboardShortcuts() {
    return { "Mod-e": () => this.editor.commands.toggleMark(this.name) };
  },
});

export const inlineNodes = [text, hardBreak, footnoteRef, image, link, strong, em, strike, code];
