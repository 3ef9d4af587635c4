"use client";

import { type SyntheticEvent, useEffect, useRef, useState } from "react";
import { Details } from "@/components/ui/details";
import { putBefore, putWords, rememberWords, wordsBetween } from "./words-field";

type Props = {
  /** The block as the form calls it: “paragraph 4.2”. */
  block: { name: string; text: string };
  /** The words that came with the address, and what stands before them. */
  words: string | undefined;
  before: string | undefined;
};

/**
 * The text of a block once more, in a box: there the keyboard selects words as it does everywhere, and so does a finger
 * that cannot do it in the draft. With scripts what is selected goes into the form at once; without, it is copied.
 */
export function ChooseWords({ block, words, before }: Props) {
  const own = useRef<HTMLInputElement>(null);
  const [alive, setAlive] = useState(false);
  useEffect(() => {
    const form = own.current?.form;
    if (!form) return;
    setAlive(true);
    if (words && before !== undefined) rememberWords({ words, before });
    const field = form.elements.namedItem("words");
    const look = () => putBefore(form);
    look();
    field instanceof HTMLInputElement && field.addEventListener("input", look);
    return () => {
      field instanceof HTMLInputElement && field.removeEventListener("input", look);
    };
  }, [words, before]);
  return (
    <>
      <input type="hidden" name="before" ref={own} defaultValue={before} disabled={before === undefined} />
      <Details summary="Choose the words with the keyboard">
        <label className="govuk-label" htmlFor="choose-words">
          Text of {block.name}
        </label>
        <div className="govuk-hint" id="choose-words-hint">
          {alive
            ? "Select words with Shift and the arrow keys. They go into the box above."
            : "Select words with Shift and the arrow keys, copy them, and paste them into the box above."}
        </div>
        <textarea
          className="govuk-textarea"
          id="choose-words"
          rows={4}
          aria-describedby="choose-words-hint"
          value={block.text}
          // Where it could be typed into, a keyboard shows where it stands in the text.
          readOnly={!alive}
          onChange={alive ? ignored : undefined}
          inputMode="none"
          spellCheck={false}
          onSelect={takeUp}
        />
      </Details>
    </>
  );
}

/** The text is the draft’s: whatever is typed into it does not stay. */
function ignored() {}

function takeUp({ currentTarget: box }: SyntheticEvent<HTMLTextAreaElement>) {
  const selected = wordsBetween(box.value, box.selectionStart, box.selectionEnd);
  if (selected && box.form) putWords(box.form, selected);
}
