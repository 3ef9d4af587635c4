import { Buffer } from "node:buffer";
import yauzl from "yauzl";
import { refuse, WordRefusal } from "./word-refusal.mjs";

const mostEntries = 1000;
const mostPartBytes = 120_000_000;
/** A sheet whose lines are alike shrinks to a fortieth; what shrinks to a two-hundredth was made to be unpacked. */
const mostRatio = 200;
const smallestRatioTold = 2_000_000;

const damaged = "The selected file is damaged and cannot be opened: save it again as .xlsx";
const tooBig = "The selected file unpacks to more than can be read";
const read = /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/i;

/** The few parts of a workbook that are read, by name in small letters, with what comes out counted as it does. */
export async function openZip(bytes) {
  const parts = new Map();
  let total = 0;
  for await (const { name, content } of entriesOf(Buffer.from(bytes))) {
    const key = name.toLowerCase();
    // Of two parts with one name, two readers could each see another.
    if (parts.has(key)) refuse(damaged);
    total += content.length;
    if (total > mostPartBytes) refuse(tooBig);
    parts.set(key, content.toString("utf8"));
  }
  return parts;
}

async function* entriesOf(buffer) {
  const zip = await promised((done) =>
    yauzl.fromBuffer(buffer, { lazyEntries: true, strictFileNames: true, validateEntrySizes: true }, done),
  );
  if (zip.entryCount > mostEntries) refuse("The selected file has too many parts to be read");
  for (let entry = await nextEntry(zip); entry; entry = await nextEntry(zip)) {
    if (entry.generalPurposeBitFlag & 1) refuse("The selected file has a password: save it without one");
    if (read.test(entry.fileName)) yield { name: entry.fileName, content: await contentOf(zip, entry) };
  }
}

function promised(begin) {
  return new Promise((resolve, reject) => {
    begin((error, value) => (error ? reject(new WordRefusal(damaged)) : resolve(value)));
  });
}

function nextEntry(zip) {
  return new Promise((resolve, reject) => {
    const settle = (answer) => (value) => {
      zip.removeAllListeners();
      answer(value);
    };
    zip.once("entry", settle(resolve));
    zip.once(
      "end",
      settle(() => resolve(null)),
    );
    zip.once(
      "error",
      settle(() => reject(new WordRefusal(damaged))),
    );
    zip.readEntry();
  });
}

async function contentOf(zip, entry) {
  const stream = await promised((done) => zip.openReadStream(entry, done));
  const chunks = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      size += chunk.length;
      const isBomb = size > smallestRatioTold && size / Math.max(1, entry.compressedSize) > mostRatio;
      if (size > mostPartBytes || isBomb) refuse(tooBig);
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof WordRefusal ? error : new WordRefusal(damaged);
  }
  return Buffer.concat(chunks);
}
