/**
 * What the importer refuses before it reads a file, in the words of an error message. Reading Markdown takes time
 * that grows with the square of what stands in one paragraph, table or list, and with its nesting, so a file made to
 * be slow is refused and no file that people write is.
 */

export const mostBytes = 2_000_000;
export const mostSections = 500;
export const deepestNesting = 100;
const mostParts = 10_000;
/** About five seconds of reading; the longest real table tried (300 rows with bold words) costs a tenth. */
const mostEffort = 100_000_000;

export const tooDeep = "The selected file nests lists or quotes too deeply to be read";
const notText = "The selected file must be a Markdown or plain text file";

/** Why a file cannot be imported, or null when it can be read. */
export function sourceRefusal(source: string): string | null {
  if (source === "") return "The selected file is empty";
  if (new TextEncoder().encode(source).length > mostBytes)
    return "The selected file must be smaller than 2 MB";
  if (isBinary(source)) return notText;
  if (!/[\p{L}\p{N}]/u.test(source)) return "The selected file has no words in it";
  return effortRefusal(source);
}

/** No control characters but white space stand in a text, nor half characters; PDF and RTF files tell by their start. */
function isBinary(source: string): boolean {
  return /[^\P{Cc}\s\u0080-\u009f]|\p{Surrogate}/u.test(source) || /^(?:%PDF-|\{\\rtf)/.test(source);
}

function effortRefusal(source: string): string | null {
  const parts = source.split(/(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)/).filter((part) => part.trim() !== "");
  if (parts.length > mostParts) return "The selected file has too many paragraphs to be read";
  if (/^(?=.{100})(?:[ \t>]|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])){100}/m.test(source)) return tooDeep;
  const effort = parts.reduce((sum, part) => sum + effortOf(part), 0);
  return effort > mostEffort
    ? "The selected file has a paragraph, list or table that is too long to be read"
    : null;
}

function effortOf(part: string): number {
  const emphases = part.match(/[*_~]/g)?.length ?? 0;
  const marks = part.match(/[`|[\]!<&@]/g)?.length ?? 0;
  const lines = part.match(/[\r\n]/g)?.length ?? 0;
  return 5 * emphases ** 2 + marks ** 2 + 2 * lines ** 2;
}
