import { Editor } from "@tiptap/core";
import { draftExtensions } from "./draft-extensions";
import { type EditedBlock, editorDocument } from "./editor-nodes";

/**
 * An editor that holds these blocks and stands on no page yet. Throws when it cannot hold them as they are: then they
 * are edited as text.
 */
export function openDraft(blocks: readonly EditedBlock[], label: string): Editor {
  return new Editor({
    element: null,
    extensions: draftExtensions,
    content: editorDocument(blocks),
    enableContentCheck: true,
    // The policy allows no style element without a nonce; what it would say is in app/styles.
    injectCSS: false,
    editorProps: {
      attributes: {
        id: "editor",
        class: "snd-editor__text",
        "aria-label": label,
        "aria-multiline": "true",
        "aria-describedby": "editor-hint",
      },
    },
  });
}
