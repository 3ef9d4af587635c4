"use client";

import { useEffect, useState, useSyncExternalStore } from "react";

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
  const [early] = useState(() => (comingAlive ? boxOf(id)?.value : undefined));
  useEffect(() => {
    const box = boxOf(id);
    if (box && early !== undefined && box.value !== early) box.value = early;
  }, [id, early]);
  return null;
}

const never = () => () => undefined;

function boxOf(id: string): HTMLTextAreaElement | null {
  if (typeof document === "undefined") return null;
  const box = document.getElementById(id);
  return box instanceof HTMLTextAreaElement ? box : null;
}
