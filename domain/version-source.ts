import { fileSizeInWords } from "./counts-in-words";

/** The most Markdown that an import takes, in bytes. */
export const largestDraft = 900_000;
/** The largest Word file, in bytes: with its pictures, which are most of it. */
export const largestWordFile = 25_000_000;

/** The most that an import takes of a file with this name, in bytes. */
export function largestFor(name: string): number {
  return isWord(name) ? largestWordFile : largestDraft;
}

export type DraftFile = { name: string; bytes: Uint8Array };
export type DraftSource =
  | { field: "file" | "pasted"; text: string }
  | { field: "file"; word: DraftFile }
  | { field: "file" | "pasted"; problem: string };

/**
 * What somebody gave, out of a file or pasted, or what is wrong with it in one sentence and by which field. A Word
 * file is handed on as it is, to be read later. Any other is Markdown: UTF-8 without control characters; a mark at
 * its start that says so is dropped.
 */
export function draftSource(file: DraftFile | null, pasted: string): DraftSource {
  const typed = pasted.trim() !== "";
  if (file && typed) return { field: "file", problem: "Choose a file or paste the text, not both" };
  if (!file && !typed)
    return { field: "file", problem: "Choose a Word or Markdown file, or paste the text as Markdown" };
  if (file) return fromFile(file);
  const size = new TextEncoder().encode(pasted).byteLength;
  if (size > largestDraft) return { field: "pasted", problem: tooLarge("The text", size, largestDraft) };
  return { field: "pasted", text: pasted };
}

function fromFile(file: DraftFile): DraftSource {
  const { name, bytes } = file;
  const refused = (problem: string) => ({ field: "file" as const, problem });
  if (/\.(doc|docm|dot|dotx|dotm|odt|rtf)$/i.test(name)) {
    return refused("The file must be a Word document. Open it in Word, save it as .docx and choose it again");
  }
  if (!isWord(name) && !/\.(md|markdown|mdown|txt)$/i.test(name)) {
    return refused("The file must be Word or Markdown, with a name that ends in .docx or .md");
  }
  if (bytes.byteLength > largestFor(name))
    return refused(tooLarge("The file", bytes.byteLength, largestFor(name)));
  if (bytes.byteLength === 0) return refused("The file is empty");
  if (isWord(name)) return { field: "file", word: file };
  const text = decoded(bytes);
  if (text === null) return refused("The file is not text. Save it as Markdown in UTF-8 and choose it again");
  if (text.trim() === "") return refused("The file is empty");
  return { field: "file", text };
}

function isWord(name: string): boolean {
  return /\.docx$/i.test(name);
}

function tooLarge(what: string, size: number, largest: number): string {
  return `${what} is ${fileSizeInWords(size)}, and the most that can be imported at once is ${fileSizeInWords(largest)}`;
}

function decoded(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return controls.test(text) ? null : text;
  } catch {
    return null;
  }
}

// Tabs, line feeds, carriage returns and form feeds stand in real texts.
const controls = /[^\P{Cc}\t\n\r\f\u0085]/u;
