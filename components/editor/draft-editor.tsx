"use client";

import type { Editor } from "@tiptap/core";
import { NodeSelection } from "@tiptap/pm/state";
import { useEffect, useReducer, useRef, useState } from "react";
import { SubmitButton } from "@/components/ui/submit-button";
import { EditorToolbar } from "./editor-toolbar";
import { KeyboardHelp } from "./keyboard-help";
import { LinkForm } from "./link-form";
import { PictureForm } from "./picture-form";

/** The text of a section with the toolbar above it. */
export function DraftEditor({ editor }: { editor: Editor }) {
  const place = useRef<HTMLDivElement>(null);
  const [linking, setLinking] = useState(false);
  const [, look] = useReducer((count: number) => count + 1, 0);

  useEffect(() => {
    if (!place.current) return;
    editor.mount(place.current);
    editor.on("transaction", look);
    // Ctrl and K, as in other editors; here and not among the shortcuts, because the form is the page’s.
    const keys = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setLinking(true);
    };
    const { dom } = editor.view;
    dom.addEventListener("keydown", keys);
    return () => {
      dom.removeEventListener("keydown", keys);
      editor.off("transaction", look);
      editor.unmount();
    };
  }, [editor]);

  const picture = pictureIn(editor);
  return (
    <div className="snd-editor">
      <p className="govuk-hint" id="editor-hint">
        Tab leaves the text. The toolbar is before it.
      </p>
      <EditorToolbar editor={editor} onLink={() => setLinking(true)} />
      {linking ? <LinkForm editor={editor} onClose={() => setLinking(false)} /> : null}
      {picture === null ? null : <PictureForm key={picture} editor={editor} />}
      <div ref={place} />
      <div className="snd-editor__foot">
        <SplitButton editor={editor} />
        <SubmitButton tone="secondary" name="as" value="text">
          Save and edit as text
        </SubmitButton>
      </div>
      <KeyboardHelp />
    </div>
  );
}

/** Makes a section of its own of the block that the cursor is in and all below it, if it is not the first. */
function SplitButton({ editor: { state } }: { editor: Editor }) {
  const place = state.selection.$from.index(0);
  const id: string | null = state.doc.child(place).attrs.stableId;
  if (place === 0 || id === null) return null;
  return (
    <SubmitButton tone="secondary" name="do" value={`split ${id}`}>
      Save and split the section before this block
    </SubmitButton>
  );
}

/** Where the selected picture stands, if one is selected. */
function pictureIn({ state: { selection } }: Editor): number | null {
  return selection instanceof NodeSelection && selection.node.type.name === "figure" ? selection.from : null;
}
