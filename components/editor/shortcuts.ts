import { Extension } from "@tiptap/core";
import { setHeading, writeBelow } from "./commands";

/** Tab is not among them: it leaves the editor, as it leaves every other field. */
export const shortcuts = Extension.create({
  name: "shortcuts",
  addKeyboardShortcuts() {
    const { editor } = this;
    const heading = (level: number) => () => {
      setHeading(editor, level);
      return true;
    };
    return {
      "Mod-Alt-0": heading(0),
      "Mod-Alt-3": heading(3),
      "Mod-Alt-4": heading(4),
      "Mod-Alt-5": heading(5),
      "Mod-Alt-6": heading(6),
      "Mod-Shift-7": () => editor.commands.toggleList("orderedList", "listItem"),
      "Mod-Shift-8": () => editor.commands.toggleList("bulletList", "listItem"),
      "Mod-Shift-9": () => editor.commands.toggleWrap("quote"),
      "Mod-]": () => editor.commands.sinkListItem("listItem"),
      "Mod-[": () => editor.commands.liftListItem("listItem"),
      "Mod-Enter": () => editor.commands.command(writeBelow),
    };
  },
});
