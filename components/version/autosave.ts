/** What became of one attempt to store what was written, and what to say of it. */
export type SaveAnswer = { outcome: "saved" | "refused" | "conflict"; status: string };

/** How long nobody has typed when what was written is stored, and how long after a failure it is tried again. */
export const savedAfter = 2000;
export const triedAgainAfter = 10_000;

/**
 * Stores what is written soon after the last key, never twice at once, and tries again what could not be stored. After
 * a conflict nothing is stored by itself any more, since a person has to look first. `tell` hears what became of it.
 */
export function autosave(save: () => Promise<SaveAnswer>, tell: (status: string) => void) {
  let [written, stored] = [0, 0];
  let running: Promise<void> | null = null;
  let last: SaveAnswer["outcome"] = "saved";
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isUnsaved = () => written > stored;

  async function store() {
    const upTo = written;
    const answer = await save();
    last = answer.outcome;
    if (last === "saved") stored = upTo;
    running = null;
    tell(answer.status);
    if (isUnsaved() && last !== "conflict") later(last === "saved" ? savedAfter : triedAgainAfter);
  }

  function later(wait: number) {
    clearTimeout(timer);
    timer = setTimeout(storeNow, wait);
  }

  function storeNow() {
    clearTimeout(timer);
    if (isUnsaved() && last !== "conflict") running ??= store();
  }

  function changed() {
    written += 1;
    if (!running && last !== "conflict") later(savedAfter);
  }

  /** Stores nothing more until something is written again, and answers when nothing is on its way any more. */
  async function settled() {
    clearTimeout(timer);
    await running;
    clearTimeout(timer);
  }

  return { changed, storeNow, settled, isUnsaved, isRunning: () => running !== null };
}
