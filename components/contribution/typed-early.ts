"use client";

import { useEffect, useState } from "react";

/**
 * Keeps what was typed into a text box before the page came alive: at that moment React gives a filled-in box its
 * first words again, and whoever was quicker than a slow connection would lose their own.
 */
export function useTypedEarly(id: string) {
  const [early] = useState(() => boxOf(id)?.value);
  useEffect(() => {
    const box = boxOf(id);
    if (box && early !== undefined && box.value !== early) box.value = early;
  }, [id, early]);
}

function boxOf(id: string): HTMLTextAreaElement | null {
  if (typeof document === "undefined") return null;
  const box = document.getElementById(id);
  return box instanceof HTMLTextAreaElement ? box : null;
}
