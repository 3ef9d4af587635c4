import type { ReactNode } from "react";

/** Something wide, which scrolls in its own frame so that the page never does. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard can scroll only what can take the focus.
    <section className="snd-scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
