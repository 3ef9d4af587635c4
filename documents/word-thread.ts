import type { Root } from "hast";
import type { ReadComment } from "@/domain/draft-comments";
import type { Picture } from "@/domain/picture";
import { answerOfThread } from "./own-thread";

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

/** Reads a Word file in a thread of its own, for 30 seconds and in 400 MB at most. A refusal for whatever goes wrong. */
export function readInThread(bytes: Uint8Array, given = limits): Promise<WordContents | { refusal: string }> {
  return answerOfThread<WordContents>("word-worker.mjs", bytes, { ...given, unreadable });
}
