"use client";

import type { Editor } from "@tiptap/core";
import { useEffect, useState } from "react";
import { buttonClass } from "@/components/ui/button";
import { safeHref } from "@/domain/block";
import { removeLink, setLink } from "./commands";
import { OwnForm } from "./own-form";
import { WordsField, wordsIn } from "./words-field";

type Props = { editor: Editor; onClose: () => void };

/** Where the selected words lead. It opens under the toolbar. */
export function LinkForm({ editor, onClose }: Props) {
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    document.getElementById(field)?.focus();
  }, []);
  const leave = () => {
    onClose();
    editor.commands.focus();
  };
  const send = () => {
    const href = safeHref(wordsIn(field));
    if (href) {
      setLink(editor, href);
      return onClose();
    }
    setProblem("Enter an address that begins with https://, mailto:, tel:, / or #");
    document.getElementById(field)?.focus();
  };
  const { href } = editor.getAttributes("link");
  const wordless = editor.state.selection.empty && !href;
  return (
    <OwnForm label="Link" onSend={send} onLeave={leave}>
      <WordsField
        id={field}
        label="Where the link leads"
        hint={wordless ? "No words are selected, so the address will be its words." : undefined}
        value={href ?? ""}
        problem={problem}
      />
      <div className="govuk-button-group">
        <OwnButton onClick={send}>Set the link</OwnButton>
        {href ? (
          <OwnButton
            onClick={() => {
              removeLink(editor);
              onClose();
            }}
          >
            Remove the link
          </OwnButton>
        ) : null}
        <OwnButton onClick={leave}>Cancel</OwnButton>
      </div>
    </OwnForm>
  );
}

const field = "link-href";

function OwnButton({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <button type="button" className={buttonClass("secondary")} onClick={onClick}>
      {children}
    </button>
  );
}
