import { type Attribute, Node } from "@tiptap/core";

const start: Attribute = {
  default: 1,
  parseHTML: (list) => (list instanceof HTMLOListElement ? Math.max(0, list.start) : 1),
  renderHTML: (attributes) => (attributes.start === 1 ? {} : { start: attributes.start }),
};

const bulletList = Node.create({
  name: "bulletList",
  group: "block list",
  content: "listItem+",
  addAttributes: () => ({ start }),
  parseHTML: () => [{ tag: "ul" }],
  renderHTML: ({ HTMLAttributes }) => ["ul", HTMLAttributes, 0],
});

const orderedList = Node.create({
  name: "orderedList",
  group: "block list",
  content: "listItem+",
  addAttributes: () => ({ start }),
  parseHTML: () => [{ tag: "ol" }],
  renderHTML: ({ HTMLAttributes }) => ["ol", HTMLAttributes, 0],
});

/** Its first line, and whatever stands below it. In a task list it says whether it is done. */
const listItem = Node.create({
  name: "listItem",
  content: "paragraph block*",
  defining: true,
  addAttributes: () => ({
    checked: {
      default: null,
      parseHTML: (item) => {
        const checked = item.getAttribute("data-checked");
        return checked === null ? null : checked === "true";
      },
      renderHTML: ({ checked }) => (checked === null ? {} : { "data-checked": String(checked) }),
    },
  }),
  parseHTML: () => [{ tag: "li" }],
  renderHTML: ({ HTMLAttributes }) => ["li", HTMLAttributes, 0],
  addKeyboardShortcuts() {
    const next = () => {
      const { checked = null } = this.editor.getAttributes(this.name);
      return this.editor.commands.splitListItem(this.name, { checked: checked === null ? null : false });
    };
    return { Enter: next };
  },
});

export const listNodes = [bulletList, orderedList, listItem];
