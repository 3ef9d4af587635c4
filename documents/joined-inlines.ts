import type { Inline } from "@/domain/block";

/** The same words with neighbours of the same marks in one node, however a file had cut them up. */
export function joined(inlines: readonly Inline[]): Inline[] {
  const all: Inline[] = [];
  for (const inline of inlines) {
    const last = all.at(-1);
    const sameMarks =
      last?.type === "text" && inline.type === "text" && `${last.marks}` === `${inline.marks}`;
    if (sameMarks) all[all.length - 1] = { ...last, text: last.text + inline.text };
    else all.push(inline);
  }
  return all;
}
