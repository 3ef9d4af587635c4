/** What became of one attempt to store what was written. */
export type SaveAnswer =
  | { outcome: "saved"; at: string }
  | { outcome: "refused"; reason: string }
  | { outcome: "conflict" };

export type SaveState =
  | { is: "unchanged" }
  | { is: "waiting" }
  | { is: "saving" }
  | { is: "saved"; at: string }
  | { is: "failed"; reason: string }
  | { is: "conflict" };

/** How long nobody has typed when what was written is stored, and how long after a failure it is tried again. */
export const savedAfter = 2000;
export const triedAgainAfter = 10_000;

/**
 * Stores what is written soon after the last key, never twice at once, and tries again what could not be stored. After
 * a conflict only `saveNow` stores, since a person has to look first. `tell` hears of every state.
 */
export function autosave(save: () => Promise<SaveAnswer>, tell: (state: SaveState) => void) {
  let [written, stored] = [0, 0];
  let running: Promise<void> | null = null;
  let last: SaveAnswer["outcome"] = "saved";
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isUnsaved = () => written > stored;

  async function store() {
    const upTo = written;
    tell({ is: "saving" });
    const answer = await save().catch((): SaveAnswer => ({ outcome: "refused", reason: unreachable }));
    last = answer.outcome;
    if (last === "saved") stored = upTo;
    tell(stateAfter(answer));
    running = null;
    if (isUnsaved() && last !== "conflict") later(last === "saved" ? savedAfter : triedAgainAfter);
  }

  function later(wait: number) {
    clearTimeout(timer);
    timer = setTimeout(saveNow, wait);
  }

  /** Whether everything is stored now. */
  async function saveNow(): Promise<boolean> {
    clearTimeout(timer);
    await running;
    if (isUnsaved()) {
      running ??= store();
      await running;
    }
    return !isUnsaved();
  }

  function changed() {
    written += 1;
    if (running || last === "conflict") return;
    // After a failure that is what the person has to know, until the next attempt.
    if (last === "saved") tell({ is: "waiting" });
    later(savedAfter);
  }

  return { changed, saveNow, isUnsaved, stop: () => clearTimeout(timer) };
}

const unreachable = "the service could not be reached";

function stateAfter(answer: SaveAnswer): SaveState {
  if (answer.outcome === "saved") return { is: "saved", at: answer.at };
  return answer.outcome === "conflict" ? { is: "conflict" } : { is: "failed", reason: answer.reason };
}
