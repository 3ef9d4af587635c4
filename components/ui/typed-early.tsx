"use client";

import { useLayoutEffect } from "react";

/** What was typed last into each text box, from the moment that this module is there. */
const typed = new WeakMap<EventTarget, string>();

if (typeof document !== "undefined") {
  // Whoever was quicker than the scripts has typed already.
  for (const box of document.querySelectorAll("textarea")) {
    if (box.value !== box.defaultValue) typed.set(box, box.value);
  }
  const keep = ({ target }: Event) => {
    if (target instanceof HTMLTextAreaElement) typed.set(target, target.value);
  };
  document.addEventListener("input", keep, { capture: true });
}

/**
 * Keeps what was typed into the text box after it before the page came alive: while it does, React gives a filled-in
 * box its first words again, more than once where it is interrupted, and whoever was quicker would lose their own.
 */
export function TypedEarly({ id }: { id: string }) {
  useLayoutEffect(() => {
    const box = document.getElementById(id);
    const words = box ? typed.get(box) : undefined;
    if (box instanceof HTMLTextAreaElement && words !== undefined && box.value !== words) box.value = words;
  }, [id]);
  return null;
}
