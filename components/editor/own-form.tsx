"use client";

import type { KeyboardEvent, ReactNode } from "react";

type Props = { label: string; onSend: () => void; onLeave: () => void; children: ReactNode };

/**
 * A form inside the form that the editor is in, where no form may stand: Enter in a line sends it, and not the section;
 * Escape leaves it.
 */
export function OwnForm({ label, onSend, onLeave, children }: Props) {
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    const sends = event.key === "Enter" && event.target instanceof HTMLInputElement;
    if (!sends && event.key !== "Escape") return;
    event.preventDefault();
    if (sends) onSend();
    else onLeave();
  };
  return (
    <fieldset className="govuk-fieldset snd-editor__form" onKeyDown={keys}>
      <legend className="govuk-visually-hidden">{label}</legend>
      {children}
    </fieldset>
  );
}
