"use client";

import type { Editor } from "@tiptap/core";
import type { SubmitEvent } from "react";
import { buttonClass } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";

/** The words of the picture that is selected. Its file is what was brought in. */
export function PictureForm({ editor }: { editor: Editor }) {
  const { alt, caption } = editor.getAttributes("figure");
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const words = new FormData(event.currentTarget);
    const attributes = {
      alt: String(words.get("alt")).trim(),
      caption: String(words.get("caption")).trim() || null,
    };
    editor.chain().updateAttributes("figure", attributes).focus().run();
  };
  return (
    <form className="snd-editor__form" aria-label="Picture" onSubmit={send}>
      <TextInput
        name="alt"
        id="picture-alt"
        label="What the picture shows"
        hint="Read out to those who do not see it. Leave it empty only if the picture is decoration."
        value={alt}
      />
      <TextInput name="caption" id="picture-caption" label="Caption" value={caption ?? undefined} />
      <button type="submit" className={buttonClass("secondary")}>
        Set the words
      </button>
    </form>
  );
}
