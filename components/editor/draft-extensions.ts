import { Extension, type Extensions, Node } from "@tiptap/core";
import { history, redo, undo } from "@tiptap/pm/history";
import { blockNodes } from "./block-nodes";
import { inlineNodes } from "./inline-nodes";
import { listNodes } from "./list-nodes";
import { pasted } from "./pasted";
import { shortcuts } from "./shortcuts";
import { stableIds } from "./stable-ids";
import { tableNodes } from "./table-nodes";

const doc = Node.create({ name: "doc", topNode: true, content: "block+" });

const undoing = Extension.create({
  name: "undoing",
  addProseMirrorPlugins: () => [history()],
  addKeyboardShortcuts() {
    const back = () => undo(this.editor.state, this.editor.view.dispatch);
    const again = () => redo(this.editor.state, this.editor.view.dispatch);
    return { "Mod-z": back, "Mod-y": again, "Shift-Mod-z": again };
  },
});

/** Everything that a block of a draft can hold, and nothing else: see `BlockContent`. */
export const draftExtensions: Extensions = [
  doc,
  ...blockNodes,
  ...listNodes,
  ...tableNodes,
  ...inlineNodes,
  stableIds,
  pasted,
  undoing,
  shortcuts,
];
