import { deleteOldHalfWritten } from "@/db/contribution-drafts";
import { insertDigests } from "@/db/digests";
import { updateTimedJobBegun } from "@/db/message-work";
import { insertMoments } from "@/db/moments";
import { sendDueLetters } from "./outbox";

/**
 * Work that waits in a table of its own, which keeps its progress: `run` takes one thing by compare-and-set, so that
 * no other process has it, does it, and says whether there was any. It is called until nothing waits.
 */
type Work = { name: string; run: () => Promise<boolean> };

/** Something done every so often, by whichever process comes first; done again next time when it throws. */
type TimedJob = { name: string; everySeconds: number; run: () => Promise<void> };

export const works: readonly Work[] = [{ name: "letters", run: sendDueLetters }];

const timedJobs: readonly TimedJob[] = [
  { name: "moments", everySeconds: 60, run: insertMoments },
  // Looked at often, done once a day: a process that ends in the middle of it is followed by another.
  { name: "digests", everySeconds: 600, run: () => insertDigests(new Date()) },
  { name: "old-half-written", everySeconds: 86_400, run: deleteOldWords },
];

/** What was half-written goes 30 days after nobody can send it any more. */
async function deleteOldWords(): Promise<void> {
  await deleteOldHalfWritten(30);
}

/** Does what is due by the clock. */
export async function doTimedJobs(): Promise<boolean> {
  for (const { name, everySeconds, run } of timedJobs) {
    if (await updateTimedJobBegun(name, everySeconds)) await run();
  }
  return false;
}
