import type { FileLine } from "@/domain/roster-lines";
import { answerOfThread } from "./own-thread";

const mostBytes = 10_000_000;
const mostLines = 60_000;
const limits = { milliseconds: 30_000, megabytes: 500 };
const unreadable = "The selected file cannot be read: save it again as CSV or .xlsx and choose that file";

/**
 * Reads a roster from CSV or a workbook (.xlsx, its first visible sheet): what stands over its columns, and its lines
 * with their numbers in the file. Returns a refusal in one sentence for a file that is neither, is over 10 MB or
 * 60,000 lines, or was made to cost time or memory; whatever the bytes are, nothing is thrown.
 */
export async function importRoster(
  bytes: Uint8Array,
): Promise<{ headings: string[]; lines: FileLine[] } | { refusal: string }> {
  if (bytes.length === 0) return { refusal: "The selected file is empty" };
  if (bytes.length > mostBytes) return { refusal: "The selected file must be smaller than 10 MB" };
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    return {
      refusal: "The selected file is in an old format or has a password: save it as .xlsx without one",
    };
  const read = await answerOfThread<{ lines: FileLine[] }>("roster-worker.mjs", bytes, {
    ...limits,
    unreadable,
  });
  if ("refusal" in read) return read;
  const [first, ...lines] = read.lines;
  if (!first || lines.length === 0) return { refusal: "The selected file has no people in it" };
  if (lines.length > mostLines)
    return { refusal: "The selected file has more than 60,000 lines: import it in parts" };
  return { headings: first.cells.map((heading) => heading.trim().slice(0, 100)), lines };
}
