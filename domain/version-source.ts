import { fileSizeInWords } from "./counts-in-words";

/** The most that an import takes, in bytes. The server takes a little more, so that a refusal can still be polite. */
export const largestDraft = 900_000;

export type DraftFile = { name: string; bytes: Uint8Array };
export type DraftSource =
  | { field: "file" | "pasted"; text: string }
  | { field: "file" | "pasted"; problem: string };

/**
 * The Markdown that somebody gave, out of a file or pasted, or what is wrong with it in one sentence and by which
 * field. A file is text when it is UTF-8 without control characters; a mark at its start that says so is dropped.
 */
export function draftSource(file: DraftFile | null, pasted: string): DraftSource {
  const typed = pasted.trim() !== "";
  if (file && typed) return { field: "file", problem: "Choose a file or paste the text, not both" };
  if (!file && !typed) return { field: "file", problem: "Choose a Markdown file, or paste the text" };
  if (file) return fromFile(file);
  const size = new TextEncoder().encode(pasted).byteLength;
  if (size > largestDraft) return { field: "pasted", problem: tooLarge("The text", size) };
  return { field: "pasted", text: pasted };
}

function fromFile({ name, bytes }: DraftFile): DraftSource {
  const refused = (problem: string) => ({ field: "file" as const, problem });
  if (!/\.(md|markdown|mdown|txt)$/i.test(name)) {
    return refused("The file must be Markdown, with a name that ends in .md");
  }
  if (bytes.byteLength > largestDraft) return refused(tooLarge("The file", bytes.byteLength));
  const text = decoded(bytes);
  if (text === null) return refused("The file is not text. Save it as Markdown in UTF-8 and choose it again");
  if (text.trim() === "") return refused("The file is empty");
  return { field: "file", text };
}

function tooLarge(what: string, size: number): string {
  return `${what} is ${fileSizeInWords(size)}, and the most that can be imported at once is ${fileSizeInWords(largestDraft)}`;
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
