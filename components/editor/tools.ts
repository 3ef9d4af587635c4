import type { Editor } from "@tiptap/core";
import { redo, redoDepth, undo, undoDepth } from "@tiptap/pm/history";
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
} from "@tiptap/pm/tables";
import { insertTable, isInHead, writeBelow } from "./commands";

/** A button of the toolbar. `pressed` is for what is on or off; without `ready` it can always be used. */
export type Tool = {
  name: string;
  keys?: string;
  pressed?: (editor: Editor) => boolean;
  ready?: (editor: Editor) => boolean;
  run: (editor: Editor) => void;
};

export const historyTools: Tool[] = [
  {
    name: "Undo",
    keys: "Control+Z",
    ready: ({ state }) => undoDepth(state) > 0,
    run: ({ state, view }) => undo(state, view.dispatch),
  },
  {
    name: "Redo",
    keys: "Control+Y",
    ready: ({ state }) => redoDepth(state) > 0,
    run: ({ state, view }) => redo(state, view.dispatch),
  },
];

export const wordTools: Tool[] = [
  {
    name: "Bold",
    keys: "Control+B",
    pressed: (editor) => editor.isActive("strong"),
    run: ({ commands }) => commands.toggleMark("strong"),
  },
  {
    name: "Italic",
    keys: "Control+I",
    pressed: (editor) => editor.isActive("em"),
    run: ({ commands }) => commands.toggleMark("em"),
  },
];

export const blockTools: Tool[] = [
  {
    name: "Bulleted list",
    keys: "Control+Shift+8",
    pressed: (editor) => editor.isActive("bulletList"),
    run: ({ commands }) => commands.toggleList("bulletList", "listItem"),
  },
  {
    name: "Numbered list",
    keys: "Control+Shift+7",
    pressed: (editor) => editor.isActive("orderedList"),
    run: ({ commands }) => commands.toggleList("orderedList", "listItem"),
  },
  {
    name: "Quote",
    keys: "Control+Shift+9",
    pressed: (editor) => editor.isActive("quote"),
    run: ({ commands }) => commands.toggleWrap("quote"),
  },
  {
    name: "Table",
    ready: ({ state }) => !isInTable(state),
    run: ({ commands }) => commands.command(insertTable),
  },
];

/** What is done to a block that is there. */
export const placeTools: Tool[] = [
  {
    name: "Indent",
    keys: "Control+]",
    ready: (editor) => editor.can().sinkListItem("listItem"),
    run: ({ commands }) => commands.sinkListItem("listItem"),
  },
  {
    name: "Outdent",
    keys: "Control+[",
    ready: (editor) => editor.can().liftListItem("listItem"),
    run: ({ commands }) => commands.liftListItem("listItem"),
  },
  {
    name: "New paragraph",
    keys: "Control+Enter",
    run: ({ commands }) => commands.command(writeBelow),
  },
];

/** Shown where they do something: in a table, in a list. */
export const tableTools: Tool[] = [
  { name: "Add row", run: ({ state, view }) => addRowAfter(state, view.dispatch) },
  {
    name: "Remove row",
    ready: ({ state }) => !isInHead(state),
    run: ({ state, view }) => deleteRow(state, view.dispatch),
  },
  { name: "Add column", run: ({ state, view }) => addColumnAfter(state, view.dispatch) },
  {
    name: "Remove column",
    ready: ({ state }) => deleteColumn(state),
    run: ({ state, view }) => deleteColumn(state, view.dispatch),
  },
  { name: "Remove table", run: ({ state, view }) => deleteTable(state, view.dispatch) },
];

export const listTools: Tool[] = [
  {
    name: "To do",
    pressed: (editor) => editor.isActive("listItem", { checked: false }),
    run: (editor) => toggleChecked(editor, false),
  },
  {
    name: "Done",
    pressed: (editor) => editor.isActive("listItem", { checked: true }),
    run: (editor) => toggleChecked(editor, true),
  },
];

function toggleChecked(editor: Editor, checked: boolean) {
  const is = editor.isActive("listItem", { checked });
  editor.commands.updateAttributes("listItem", { checked: is ? null : checked });
}
