"use client";

import type { Editor } from "@tiptap/core";
import { type KeyboardEvent, type SubmitEvent, useEffect, useState } from "react";
import { buttonClass } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";
import { safeHref } from "@/domain/block";
import { removeLink, setLink } from "./commands";

type Props = { editor: Editor; onClose: () => void };

/** Where the selected words lead. It opens under the toolbar, and Escape closes it. */
export function LinkForm({ editor, onClose }: Props) {
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    document.getElementById("link-href")?.focus();
  }, []);
  const close = () => {
    onClose();
    editor.commands.focus();
  };
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const href = safeHref(String(new FormData(event.currentTarget).get("href")));
    if (href) {
      setLink(editor, href);
      return onClose();
    }
    setProblem("Enter an address that begins with https://, mailto:, tel:, / or #");
    document.getElementById("link-href")?.focus();
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key === "Escape") close();
  };
  const { href } = editor.getAttributes("link");
  return (
    <form className="snd-editor__form" aria-label="Link" onSubmit={send} onKeyDown={leave} noValidate={true}>
      <TextInput
        name="href"
        id="link-href"
        label="Where the link leads"
        hint={
          editor.state.selection.empty && !href
            ? "No words are selected, so the address will be its words."
            : undefined
        }
        value={href}
        problem={problem}
      />
      <div className="govuk-button-group">
        <button type="submit" className={buttonClass("primary")}>
          Set the link
        </button>
        {href ? (
          <button
            type="button"
            className={buttonClass("secondary")}
            onClick={() => {
              removeLink(editor);
              onClose();
            }}
          >
            Remove the link
          </button>
        ) : null}
        <button type="button" className={buttonClass("secondary")} onClick={close}>
          Cancel
        </button>
      </div>
    </form>
  );
}
