import { setTimeout as sleep } from "node:timers/promises";
import { doTimedJobs, works } from "./work";

/** How long a process rests when nothing waits, in milliseconds, and after something went wrong. */
const rest = { idle: 2_000, troubled: 10_000 };

/**
 * Does everything that nobody waits for, in this process, until `stop`: which takes nothing more in hand, and resolves
 * when what is in hand is done. Each kind of work has a turn of its own, so that a long one does not hold up letters.
 */
export function startWorker(): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  const turns = [...works, { name: "clock", run: doTimedJobs }].map((work) =>
    keepDoing(work, stopping.signal),
  );
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(turns);
    },
  };
}

async function keepDoing({ name, run }: (typeof works)[number], signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const wait = await run().then(
      (some) => (some ? 0 : rest.idle),
      (error: unknown) => report(name, error),
    );
    // Ended early by `stop`, which is no error.
    await sleep(wait, undefined, { signal }).catch(() => undefined);
  }
}

function report(name: string, thrown: unknown): number {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  console.error(JSON.stringify({ level: "error", at: new Date().toISOString(), job: name, message }));
  return rest.troubled;
}
