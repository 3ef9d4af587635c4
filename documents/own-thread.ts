import path from "node:path";
import { Worker } from "node:worker_threads";

type Limits = { milliseconds: number; megabytes: number; unreadable: string };

const tooMuch = "The selected file takes too much memory to be read";
const tooLong = "The selected file takes too long to be read";

/**
 * Hands bytes to a worker of this room in a thread of its own, which is ended after its time or when it asks for more
 * than its memory: what a hostile file breaks is that thread alone. Returns a refusal for whatever goes wrong.
 */
export function answerOfThread<Contents>(
  worker: "word-worker.mjs" | "roster-worker.mjs",
  bytes: Uint8Array,
  { milliseconds, megabytes, unreadable }: Limits,
): Promise<Contents | { refusal: string }> {
  // The thread is a file of the project as it stands: nothing of it may be bundled, or it would not be found again.
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), "documents", worker);
  return new Promise((resolve) => {
    const thread = new Worker(/* turbopackIgnore: true */ file, {
      workerData: bytes,
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: megabytes, stackSizeMb: 8 },
    });
    const finish = (answer: Contents | { refusal: string }) => {
      clearTimeout(timer);
      resolve(answer);
      void thread.terminate();
    };
    const timer = setTimeout(() => finish({ refusal: tooLong }), milliseconds);
    thread.once("message", finish);
    thread.once("error", (error) => finish({ refusal: isOutOfMemory(error) ? tooMuch : unreadable }));
    thread.once("exit", () => finish({ refusal: unreadable }));
  });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}
