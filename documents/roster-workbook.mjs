import { zipParts } from "./zip-parts.mjs";

const read = /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/i;
const workbook = {
  isRead: (name) => read.test(name),
  // A sheet whose lines are alike shrinks to a fortieth; what shrinks to a two-hundredth was made to be unpacked.
  most: { parts: 1000, partBytes: 120_000_000, bytes: 120_000_000, toldBytes: 2_000_000, ratio: 200 },
  damaged: "The selected file is damaged and cannot be opened: save it again as .xlsx",
};

/** The few parts of a workbook that are read, by name in small letters. */
export async function openWorkbook(bytes) {
  const parts = new Map();
  for await (const { name, content } of zipParts(bytes, workbook))
    parts.set(name.toLowerCase(), content.toString("utf8"));
  return parts;
}
