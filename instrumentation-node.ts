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
  // Asked to end, it takes nothing more in hand.
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stop());
}
