import { Extension } from "@tiptap/core";
import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";

/**
 * Lets in what is pasted or dropped as far as the schema goes, but of pictures, footnotes and stable ids only those that
 * the section had when it was opened: they can be moved, and none can be made up.
 */
export const pasted = Extension.create({
  name: "pasted",
  addProseMirrorPlugins: () => [
    new Plugin({
      key: own,
      state: { init: (_, { doc }) => keysIn(doc), apply: (_, keys) => keys },
      props: {
        transformPastedHTML: inertHtml,
        transformPasted: ({ content, openStart, openEnd }, { state }) =>
          new Slice(onlyOwn(content, own.getState(state) ?? new Set()), openStart, openEnd),
      },
    }),
  ],
});

/**
 * The same elements with their styles and handlers as mere data. Neither would be applied or run, but a browser tells of
 * both as attempts to get round the policy; and a word processor says in its styles what is bold.
 */
export function inertHtml(html: string): string {
  return html
    .replaceAll(/<style\b.*?<\/style\s*>/gis, "")
    .replaceAll(/<[^<>]*>/g, (tag) => tag.replaceAll(/\s(style|on[a-z]+)(?=\s*=)/gi, " data-$1"));
}

const own = new PluginKey<ReadonlySet<string>>("own");

export function keysIn(doc: Node): ReadonlySet<string> {
  const keys = new Set<string>();
  doc.descendants((node) => {
    keys.add(keyOf(node) ?? "");
    keys.add(idKey(node));
  });
  return keys;
}

/** What a node brings along besides words. */
function keyOf({ type: { name }, attrs }: Node): string | null {
  if (name === "figure" || name === "image") return `picture ${attrs.src}`;
  if (name === "footnoteRef") return `mark ${attrs.label}`;
  return name === "footnotes" ? `notes ${attrs.notes}` : null;
}

function idKey({ attrs }: Node): string {
  return `id ${attrs.stableId}`;
}

/** The same nodes without what is not ours. */
export function onlyOwn(content: Fragment, keys: ReadonlySet<string>): Fragment {
  const nodes: Node[] = [];
  content.forEach((node) => {
    const key = keyOf(node);
    if (node.isText) nodes.push(node);
    else if (key === null || keys.has(key)) nodes.push(withOwnId(node, keys), ...cellsBeside(node));
  });
  return Fragment.from(nodes);
}

function withOwnId(node: Node, keys: ReadonlySet<string>): Node {
  const { stableId, ...attrs } = node.attrs;
  const kept = { ...attrs, colspan: 1, ...(keys.has(idKey(node)) ? { stableId } : {}) };
  const inside = onlyOwn(node.content, keys);
  // A quote of nothing but a picture still has to hold something.
  const isHollow = inside.size === 0 && node.content.size > 0 && !node.inlineContent;
  return node.type.create(kept, isHollow ? node.type.schema.node("paragraph") : inside, node.marks);
}

const widest = 20;

/** A cell over several columns is one with empty ones beside it. */
function cellsBeside({ type, attrs: { colspan } }: Node): Node[] {
  if (!(colspan > 1)) return [];
  return Array.from({ length: Math.min(colspan, widest) - 1 }, () => type.createAndFill()).filter(
    (cell) => cell !== null,
  );
}
