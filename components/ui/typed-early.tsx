"use client";

import { useLayoutEffect, useState, useSyncExternalStore } from "react";

/**
 * Keeps what was typed into the text box after it before the page came alive: at that moment React gives a filled-in
 * box its first words again, and whoever was quicker than a slow connection would lose their own.
 */
export function TypedEarly({ id }: { id: string }) {
  const comingAlive = useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
  const [early] = useState(() => (comingAlive ? typedInto(boxOf(id)) : undefined));
  useLayoutEffect(() => {
    const box = boxOf(id);
    // Only over React’s own doing: what was typed since the page began to come alive is newer than what was early.
    if (box && early !== undefined && typedInto(box) === undefined) box.value = early;
  }, [id, early]);
  return null;
}

const never = () => () => undefined;

/** What somebody made of a box’s first words, or nothing if they stand as they were sent. */
function typedInto(box: HTMLTextAreaElement | null): string | undefined {
  return box && box.value !== box.defaultValue ? box.value : undefined;
}

function boxOf(id: string): HTMLTextAreaElement | null {
  if (typeof document === "undefined") return null;
  const box = document.getElementById(id);
  return box instanceof HTMLTextAreaElement ? box : null;
}
