import path from "node:path";
import { Worker } from "node:worker_threads";
import type { Root } from "hast";
import type { ReadComment } from "@/domain/draft-comments";
import type { Picture } from "@/domain/picture";

export type WordHeading = {
  /** 0 for the document's own title. */
  level: number;
  why: "style" | "largest" | "number" | "list" | "bold";
  /** The number that was typed before the words of a guessed heading. */
  number: string | null;
};
export type WordPicture = Picture & { moves: boolean };
export type WordContents = {
  /** The `src` of a picture in it is its SHA-256, and empty where it is not among the pictures. */
  tree: Root;
  pictures: WordPicture[];
  headings: WordHeading[];
  comments: ReadComment[];
  insertions: number;
  deletions: number;
  equations: number;
  contents: number;
  hidden: string[];
  textBoxes: string[];
  dropped: string[];
};

const limits = { milliseconds: 30_000, megabytes: 400 };
const unreadable = "The selected file cannot be read: open it in Word, save it again and choose that file";
const tooMuch = "The selected file takes too much memory to be read";
const tooLong = "The selected file takes too long to be read";

/**
 * Reads a Word file in a thread of its own, which is ended after 30 seconds or when it asks for more than 400 MB:
 * what a hostile file breaks is that thread alone. Returns a refusal for whatever goes wrong.
 */
export function readInThread(
  bytes: Uint8Array,
  { milliseconds, megabytes } = limits,
): Promise<WordContents | { refusal: string }> {
  // The thread is a file of the project as it stands: nothing of it may be bundled, or it would not be found again.
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), "documents", "word-worker.mjs");
  return new Promise((resolve) => {
    const worker = new Worker(/* turbopackIgnore: true */ file, {
      workerData: bytes,
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: megabytes, stackSizeMb: 8 },
    });
    const finish = (answer: WordContents | { refusal: string }) => {
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    };
    const timer = setTimeout(() => finish({ refusal: tooLong }), milliseconds);
    worker.once("message", finish);
    worker.once("error", (error) => finish({ refusal: isOutOfMemory(error) ? tooMuch : unreadable }));
    worker.once("exit", () => finish({ refusal: unreadable }));
  });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}
