import type { WordChange } from "./word-changes";

/** Rows or items that stayed as they were, counted instead of repeated. */
export type Unchanged = { same: number };

/** A single one is shown, since “1 row unchanged” is no shorter. */
const fewestFolded = 2;

/** Runs of what stayed the same become their number; if nothing changed, everything is given as it is. */
export function folded<Item>(items: readonly Item[], stayed: (item: Item) => boolean): (Item | Unchanged)[] {
  if (items.every(stayed)) return [...items];
  const result: (Item | Unchanged)[] = [];
  let run: Item[] = [];
  const close = () => {
    if (run.length < fewestFolded) result.push(...run);
    else result.push({ same: run.length });
    run = [];
  };
  for (const item of items) {
    if (stayed(item)) run.push(item);
    else {
      close();
      result.push(item);
    }
  }
  close();
  return result;
}

/** Whether no word of these was taken out or put in. */
export function isSame(parts: readonly WordChange[]): boolean {
  return parts.every(({ kind }) => kind === "same");
}
