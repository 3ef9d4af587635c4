"use client";

import type { Editor } from "@tiptap/core";
import { useEffect, useRef } from "react";
import { DraftEditor } from "./draft-editor";
import { editedBlocks } from "./edited-blocks";
import type { EditedBlock } from "./editor-nodes";

type Props = { editor: Editor; blocks: readonly EditedBlock[] };

/**
 * The editor as a field of the form around it: what is sent has `blocks` as they are at that moment, and the form hears
 * of every change as of a key that was pressed.
 */
export function RunningEditor({ editor, blocks }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const form = place.current?.closest("form");
    const send = ({ formData }: FormDataEvent) => {
      formData.set("blocks", JSON.stringify(editedBlocks(editor.getJSON(), blocks)));
    };
    const tell = () => place.current?.dispatchEvent(new Event("input", { bubbles: true }));
    form?.addEventListener("formdata", send);
    editor.on("update", tell);
    return () => {
      form?.removeEventListener("formdata", send);
      editor.off("update", tell);
    };
  }, [editor, blocks]);
  return (
    <div ref={place}>
      <DraftEditor editor={editor} />
    </div>
  );
}
