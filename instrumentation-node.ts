import { assertAppRole } from "@/db/app-role";
import { env } from "@/env";
import { startWorker } from "@/jobs/worker";

/** Ends the process, with one line that says why, when the database would not keep its walls. */
export async function refuseUnsafeDatabase() {
  try {
    await assertAppRole();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.error(JSON.stringify({ level: "fatal", at: new Date().toISOString(), message }));
    process.exit(1);
  }
}

/** Sends letters and does what is due, in every process that is not told to leave that to another. */
export function startWork() {
  if (!env().WORKER) return;
  const { stop } = startWorker();
  for (const signal of ["SIGTERM", "SIGINT"] as const) finishBefore(signal, stop);
}

/**
 * Next, which listens already, ends the process as soon as no request is open, and a letter that is being sent would
 * be left in doubt. So it is told only when nothing is in hand any more; nothing new is taken meanwhile.
 */
function finishBefore(signal: "SIGTERM" | "SIGINT", stop: () => Promise<void>) {
  const others = process.listeners(signal);
  process.removeAllListeners(signal);
  process.on(signal, async (...told) => {
    await stop();
    for (const other of others) other(...told);
  });
}
