import type { ReactNode } from "react";
import { inOrder } from "@/components/draft/in-order";
import type { WordChange } from "@/domain/word-changes";

/** Whose words are shown: those of one version, or both with what was taken out and put in. `new` has no marks. */
export type Shown = "old" | "now" | "both" | "new";

const hiddenIn: Record<Shown, WordChange["kind"] | null> = {
  old: "added",
  now: "removed",
  new: "removed",
  both: null,
};

/** Whether any of the words are among those that are shown. */
export function isShown(parts: readonly WordChange[], shown: Shown): boolean {
  return parts.some(({ kind }) => kind !== hiddenIn[shown]);
}

/** Whether what one of the versions alone has is in what is shown. */
export function isThere(only: "old" | "new" | null, shown: Shown): boolean {
  if (only === null || shown === "both") return true;
  return (only === "old") === (shown === "old");
}

/** Words in order; a listener hears where what was taken out or put in begins, and where it ends. */
export function partsInOrder(parts: readonly WordChange[], shown: Shown): ReactNode {
  const visible = parts.filter(({ kind }) => kind !== hiddenIn[shown]);
  if (shown === "new") return visible.map(({ text }) => text).join("");
  return inOrder(visible.map((part, at) => partOf(part, at > 0)));
}

const elements = { removed: "del", added: "ins" } as const;

function partOf({ kind, text }: WordChange, follows: boolean): ReactNode {
  if (kind === "same") {
    return (
      <>
        {follows ? <span className="govuk-visually-hidden">unchanged: </span> : null}
        {text}
      </>
    );
  }
  const Element = elements[kind];
  return (
    <Element>
      <span className="govuk-visually-hidden">{kind}: </span>
      {text}
    </Element>
  );
}
