import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, type Transaction } from "@tiptap/pm/state";
import { keptAttributes } from "./kept-attributes";

/**
 * Gives every block its stable id, and keeps it with its words: of a block that was split, the first part with words
 * has it; a quote or list made of blocks has that of the first. Undoing gives everything back. A block that was begun
 * here has no id until it is stored.
 */
export const stableIds = Extension.create({
  name: "stableIds",
  addGlobalAttributes: () => [{ types: blocks, attributes: keptAttributes({ stableId: null }) }],
  addProseMirrorPlugins: () => [new Plugin({ appendTransaction: idsPutRight })],
});

const blocks = [
  "paragraph",
  "heading",
  "quote",
  "codeBlock",
  "rule",
  "figure",
  "footnotes",
  "bulletList",
  "orderedList",
  "table",
];

export function idsPutRight(
  transactions: readonly Transaction[],
  _before: EditorState,
  { doc, tr }: EditorState,
): Transaction | null {
  if (!transactions.some(({ docChanged }) => docChanged)) return null;
  const owners = ownersIn(doc);
  const taken = new Set(owners.keys());
  doc.forEach((node, position) => {
    const own = idOf(node);
    const id = own !== null && owners.get(own)?.position === position ? own : idInside(node, taken);
    if (id !== null) taken.add(id);
    if (id !== own) tr.setNodeAttribute(position, "stableId", id);
  });
  return tr.docChanged ? tr : null;
}

/** Which block keeps an id that several have: the first that is not empty. */
function ownersIn(doc: Node) {
  const owners = new Map<string, { node: Node; position: number }>();
  doc.forEach((node, position) => {
    const id = idOf(node);
    if (id === null) return;
    const owner = owners.get(id);
    if (!owner || (isEmpty(owner.node) && !isEmpty(node))) owners.set(id, { node, position });
  });
  return owners;
}

function isEmpty(node: Node): boolean {
  return node.isTextblock && node.content.size === 0;
}

function idInside(node: Node, taken: ReadonlySet<string>): string | null {
  let found: string | null = null;
  node.descendants((inner) => {
    const id = idOf(inner);
    if (id !== null && !taken.has(id)) found ??= id;
    return found === null;
  });
  return found;
}

function idOf(node: Node): string | null {
  return node.attrs.stableId ?? null;
}
