"use client";

import { useEffect, useState } from "react";
import { numberInWords } from "@/domain/counts-in-words";

type Props = { id: string; textareaId: string; limit: number };

/** Whoever has written less than this share of what fits is not bothered with how much is left. */
const near = 0.75;

/**
 * Says how much fits, and near the end how much room is left. It watches the textarea instead of owning it, so that the text stays the browser’s:
 * it is never cut off, and it survives a reload. Listeners hear the count once they pause.
 */
export function CharacterCount({ id, textareaId, limit }: Props) {
  const [length, setLength] = useState<number | null>(null);
  const [spoken, setSpoken] = useState("");

  useEffect(() => {
    const textarea = document.getElementById(textareaId);
    if (!(textarea instanceof HTMLTextAreaElement)) return;
    const count = () => setLength(textarea.value.length);
    count();
    textarea.addEventListener("input", count);
    return () => textarea.removeEventListener("input", count);
  }, [textareaId]);

  useEffect(() => {
    const pause = setTimeout(() => setSpoken(isNear(length, limit) ? room(limit - length) : ""), 1000);
    return () => clearTimeout(pause);
  }, [length, limit]);

  const over = length !== null && length > limit;
  return (
    <>
      <div id={id} className="govuk-visually-hidden">
        You can enter up to {numberInWords(limit)} characters
      </div>
      <div
        className={`govuk-character-count__message ${over ? "govuk-error-message" : "govuk-hint"}`}
        aria-hidden="true"
      >
        {isNear(length, limit)
          ? room(limit - length)
          : `You can enter up to ${numberInWords(limit)} characters`}
      </div>
      <div className="govuk-visually-hidden" aria-live="polite">
        {spoken}
      </div>
    </>
  );
}

function isNear(length: number | null, limit: number): length is number {
  return length !== null && length >= near * limit;
}

function room(left: number): string {
  const characters = `${numberInWords(Math.abs(left))} ${Math.abs(left) === 1 ? "character" : "characters"}`;
  return left < 0 ? `You have ${characters} too many` : `You have ${characters} remaining`;
}
