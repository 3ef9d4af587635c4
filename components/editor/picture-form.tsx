"use client";

import type { Editor } from "@tiptap/core";
import { buttonClass } from "@/components/ui/button";
import { OwnForm } from "./own-form";
import { WordsField, wordsIn } from "./words-field";

/** The words of the picture that is selected. Its file is what was brought in. */
export function PictureForm({ editor }: { editor: Editor }) {
  const { alt, caption } = editor.getAttributes("figure");
  const send = () => {
    const words = { alt: wordsIn("picture-alt"), caption: wordsIn("picture-caption") || null };
    editor.chain().updateAttributes("figure", words).focus().run();
  };
  return (
    <OwnForm label="Picture" onSend={send} onLeave={() => editor.commands.focus()}>
      <WordsField
        id="picture-alt"
        label="What the picture shows"
        hint="Read out to those who do not see it. Leave it empty only if the picture is decoration."
        value={alt}
      />
      <WordsField id="picture-caption" label="Caption" value={caption ?? ""} />
      <button type="button" className={buttonClass("secondary")} onClick={send}>
        Set the words
      </button>
    </OwnForm>
  );
}
