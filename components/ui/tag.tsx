import type { ReactNode } from "react";

export type TagTone = "grey" | "green" | "teal" | "blue" | "yellow" | "orange" | "red" | "purple" | "magenta";

/** A state in one or two words. The words must say it all: the colour only helps to find it. */
export function Tag({ tone = "blue", children }: { tone?: TagTone; children: ReactNode }) {
  return <strong className={`govuk-tag govuk-tag--${tone}`}>{children}</strong>;
}
