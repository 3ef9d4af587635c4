"use client";

import { useEffect, useRef } from "react";
import { Written } from "./written";

/** How what was typed will look to others. It is read out and brought into view as soon as it is there. */
export function Preview({ text }: { text: string }) {
  const own = useRef<HTMLElement>(null);
  useEffect(() => own.current?.focus(), []);
  return (
    <section className="snd-preview" aria-labelledby="preview-heading" tabIndex={-1} ref={own}>
      <h4 className="govuk-heading-s" id="preview-heading">
        How it will look
      </h4>
      {text.trim() ? (
        <Written text={text} />
      ) : (
        <p className="govuk-body">You have not written anything yet.</p>
      )}
      <p className="snd-quiet">It is not sent yet: go on writing below, or send it.</p>
    </section>
  );
}
