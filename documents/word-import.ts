import { tablesIn } from "@/domain/block-parts";
import { longestContribution } from "@/domain/contribution";
import type { ReadComment } from "@/domain/draft-comments";
import type { ReadDraft } from "@/domain/draft-import";
import { numberedSection } from "@/domain/draft-outline";
import type { Picture } from "@/domain/picture";
import type { Finding, ImportedDraft, ImportRefusal } from "./markdown-import";
import { mostSections } from "./markdown-limits";
import type { WordFinding, WordReading } from "./word-reading";
import { draftOf, notesIn, type WordSection } from "./word-sections";
import { readInThread, type WordContents } from "./word-thread";

const mostBytes = 25_000_000;

/** The pictures are those that the draft shows; `tables` are those whose first row nobody calls a header. */
export type ImportedWord = ImportedDraft & Pick<ReadDraft, "tables" | "comments"> & { pictures: Picture[] };

/**
 * Reads a strategy draft from a Word file (.docx) into numbered sections of numbered blocks. Who wrote it is not
 * read; hidden words, deletions and comments are not in the text, and findings say so. Returns a refusal in one
 * sentence for a file that is not a Word document, is over 25 MB, holds macros or embedded programs, or was made to
 * cost time or memory; whatever the bytes are, nothing is thrown.
 */
export async function importWord(bytes: Uint8Array): Promise<ImportedWord | ImportRefusal> {
  const refusal = bytesRefusal(bytes);
  if (refusal !== null) return { refusal };
  const contents = await readInThread(bytes);
  if ("refusal" in contents) return contents;

  const reading: WordReading = {
    findings: [],
    headingsSeen: 0,
    pictures: new Map(contents.pictures.map((picture) => [picture.sha256, picture])),
    unheaded: new Set(),
    notes: notesIn(contents.tree),
    noteNumbers: new Map(),
    waitingNotes: [],
  };
  const { title, sections } = draftOf(contents.tree, contents.headings, reading);
  if (sections.length === 0) {
    const only = title === null ? "" : " but a title";
    return { refusal: `The selected file has no words in it${only}` };
  }
  if (sections.length > mostSections)
    return { refusal: `The selected file must have ${mostSections} sections or fewer` };
  const empty = sections.filter(({ blocks }) => blocks.length === 0).map(emptyFinding);
  const findings = [...wholeFindings(contents), ...reading.findings, ...empty];
  const numbered = sections.map(numberedSection);
  return {
    title,
    sections: numbered,
    findings: placed(findings, sections),
    tables: tablesIn(numbered).flatMap((table, at) => (reading.unheaded.has(table) ? [at] : [])),
    comments: contents.comments.map(storableComment),
    pictures: contents.pictures.map(({ sha256, type, bytes: kept }) => ({ sha256, type, bytes: kept })),
  };
}

function bytesRefusal(bytes: Uint8Array): string | null {
  if (bytes.length === 0) return "The selected file is empty";
  if (bytes.length > mostBytes) return "The selected file must be smaller than 25 MB";
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return "The selected file is in an old Word format or has a password: save it as .docx without one";
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])
    ? null
    : "The selected file must be a Word document (.docx)";
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

/** What concerns the whole document. */
function wholeFindings(contents: WordContents): WordFinding[] {
  const { insertions, deletions, equations, hidden, textBoxes, dropped, contents: lines } = contents;
  const found: [WordFinding["kind"], boolean, string][] = [
    [
      "change",
      insertions + deletions > 0,
      `The file has tracked changes: insertions (${insertions}) are kept, and deletions (${deletions}) are left out`,
    ],
    [
      "hidden",
      hidden.length > 0,
      `Hidden text was left out (${hidden.length} pieces): “${shortened(hidden.join(" "), 500)}”`,
    ],
    ["part", equations > 0, `Equations cannot be brought in (${equations}): write them as words`],
    ["part", lines > 0, `The table of contents was left out (${lines} lines): sections make their own`],
    ["part", dropped.length > 0, `Parts of the file that cannot be brought in: ${dropped.join(", ")}`],
  ];
  const boxes = textBoxes.map((words): [WordFinding["kind"], boolean, string] => [
    "text-box",
    words !== "",
    `A text box now stands in the text, after the paragraph beside it: “${shortened(words, 100)}”`,
  ]);
  return [...found, ...boxes].flatMap(([kind, isThere, message]) =>
    isThere ? [{ kind, message, after: -1 }] : [],
  );
}

function storableComment({ text, words, begun, before, paragraph }: ReadComment): ReadComment {
  return {
    text: storable(text.trim().slice(0, longestContribution)),
    words: storable(words),
    begun: storable(begun),
    before: storable(before),
    paragraph,
  };
}

function emptyFinding({ title, from }: WordSection): WordFinding {
  return { kind: "heading", message: `The section “${title}” has no text`, after: from };
}

function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length)}…`;
}

/** In the order of the document; what was found several times in one section is told once. */
function placed(findings: readonly WordFinding[], sections: readonly WordSection[]): Finding[] {
  const counted = new Map<string, { finding: Finding; count: number }>();
  for (const { kind, message, after } of findings.toSorted((one, other) => one.after - other.after)) {
    const section = sections.findLast(({ from }) => from <= after);
    const where = after < 0 || !section ? "The whole document" : `In “${section.title}”`;
    const key = JSON.stringify([kind, message, where]);
    const known = counted.get(key) ?? { finding: { kind, message, where }, count: 0 };
    counted.set(key, { ...known, count: known.count + 1 });
  }
  return [...counted.values()].map(({ finding, count }) => {
    const message = count === 1 ? finding.message : `${finding.message} (${count} times)`;
    return { ...finding, message: storable(message) };
  });
}

/** Half a character, where a quotation was cut, and a zero cannot be stored. */
function storable(message: string): string {
  return message.replaceAll(/\p{Cs}/gu, "").replaceAll("\u0000", "");
}
