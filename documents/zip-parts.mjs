import { Buffer } from "node:buffer";
import yauzl from "yauzl";
import { FileRefusal, refuse } from "./file-refusal.mjs";

const tooBig = "The selected file unpacks to more than can be read";

/**
 * The parts of a ZIP file that are read, one after the other, by name and content. `kind` says which those are
 * (`isRead`), how many parts there may be and how much may come out of one and of all (`most`: `parts`, `partBytes`,
 * `bytes`; from `toldBytes` on also `ratio` times what is packed), and the sentence for a `damaged` file. Refuses those
 * and passwords.
 */
export async function* zipParts(bytes, kind) {
  const zip = await promised(kind, (done) =>
    yauzl.fromBuffer(
      Buffer.from(bytes),
      { lazyEntries: true, strictFileNames: true, validateEntrySizes: true },
      done,
    ),
  );
  if (zip.entryCount > kind.most.parts) refuse("The selected file has too many parts to be read");
  const names = new Set();
  let total = 0;
  for (let entry = await nextEntry(zip, kind); entry; entry = await nextEntry(zip, kind)) {
    if (entry.generalPurposeBitFlag & 1) refuse("The selected file has a password: save it without one");
    const name = entry.fileName;
    if (!kind.isRead(name)) continue;
    // Of two parts with one name, two readers could each see another.
    if (names.has(name.toLowerCase())) refuse(kind.damaged);
    names.add(name.toLowerCase());
    const content = await contentOf(zip, entry, kind);
    total += content.length;
    if (total > kind.most.bytes) refuse(tooBig);
    yield { name, content };
  }
}

function promised({ damaged }, begin) {
  return new Promise((resolve, reject) => {
    begin((error, value) => (error ? reject(new FileRefusal(damaged)) : resolve(value)));
  });
}

function nextEntry(zip, { damaged }) {
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
      settle(() => reject(new FileRefusal(damaged))),
    );
    zip.readEntry();
  });
}

/** Counts what comes out as it comes out: what a ZIP says of its sizes is not believed. */
async function contentOf(zip, entry, kind) {
  const { partBytes, toldBytes, ratio } = kind.most;
  const stream = await promised(kind, (done) => zip.openReadStream(entry, done));
  const chunks = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      size += chunk.length;
      const isBomb = size > toldBytes && size / Math.max(1, entry.compressedSize) > ratio;
      if (size > partBytes || isBomb) refuse(tooBig);
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof FileRefusal ? error : new FileRefusal(kind.damaged);
  }
  return Buffer.concat(chunks);
}
