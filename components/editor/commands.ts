import type { CommandProps, Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { isInTable, selectedRect } from "@tiptap/pm/tables";

/** Begins a paragraph below the block that the cursor is in, which is the way out of a table or a list. */
export function writeBelow({ tr, dispatch }: CommandProps): boolean {
  if (dispatch) putBelow(tr, tr.doc.type.schema.node("paragraph"));
  return true;
}

/** Puts a table of two columns below the block that the cursor is in, or in its place if it is empty. */
export function insertTable({ tr, dispatch }: CommandProps): boolean {
  const { schema } = tr.doc.type;
  const cells = (type: string) => [1, 2].map(() => schema.node(type, null, [schema.node("paragraph")]));
  const rows = [
    schema.node("tableHead", null, cells("tableHeader")),
    schema.node("tableRow", null, cells("tableCell")),
  ];
  if (dispatch) putBelow(tr, schema.node("table", null, rows));
  return true;
}

function putBelow(tr: Transaction, node: Node) {
  const { $to } = tr.selection;
  const block = $to.depth > 0 ? $to.node(1) : null;
  const isRoom = block?.type.name === "paragraph" && block.content.size === 0 && node.type !== block.type;
  const end = $to.depth > 0 ? $to.after(1) : $to.pos;
  const start = isRoom ? $to.before(1) : end;
  tr.replaceWith(start, end, node);
  tr.setSelection(TextSelection.near(tr.doc.resolve(start + 1))).scrollIntoView();
}

/** Whether the cursor is in the row that names the columns, which no table can be without. */
export function isInHead(state: EditorState): boolean {
  return isInTable(state) && selectedRect(state).top === 0;
}

/** Makes the selected words a link, or the whole of the link that the cursor is in; without words, the address is them. */
export function setLink(editor: Editor, href: string) {
  const marks = [{ type: "link", attrs: { href } }];
  const wordless = editor.state.selection.empty && !editor.isActive("link");
  if (wordless) editor.chain().focus().insertContent({ type: "text", text: href, marks }).run();
  else editor.chain().focus().extendMarkRange("link").setMark("link", { href }).run();
}

export function removeLink(editor: Editor) {
  editor.chain().focus().extendMarkRange("link").unsetMark("link").run();
}

/** Zero for a paragraph. */
export function setHeading(editor: Editor, level: number) {
  if (level === 0) editor.commands.setNode("paragraph");
  else editor.commands.setNode("heading", { level });
}

/** The level of the heading that the cursor is in, or zero. */
export function headingLevel({ state }: Editor): number {
  const { parent } = state.selection.$from;
  return parent.type.name === "heading" ? parent.attrs.level : 0;
}
