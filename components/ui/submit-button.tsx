"use client";

import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonTone, buttonClass } from "./button";

type Props = { children: ReactNode; tone?: ButtonTone | undefined; name?: string; value?: string };

/**
 * Sends the form around it, once: a second click while the first is on its way does nothing. It is not disabled,
 * because that would drop the keyboard’s place.
 */
export function SubmitButton({ children, tone = "primary", name, value }: Props) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      className={buttonClass(tone)}
      name={name}
      value={value}
      aria-disabled={pending || undefined}
      onClick={(event) => {
        if (pending) event.preventDefault();
      }}
    >
      {children}
    </button>
  );
}
