import { Buffer } from "node:buffer";
import yauzl from "yauzl";
import { cleanPicture } from "./word-pictures.mjs";
import { refuse, WordRefusal } from "./word-refusal.mjs";

const mostEntries = 1500;
const mostPartBytes = 60_000_000;
const mostBytes = 150_000_000;
const mostPictures = 600;
/** More than anybody should be asked to draw: of one picture, and of all that one page of a draft could show. */
const mostPixels = 40_000_000;
const mostPixelsInAll = 400_000_000;
/** XML seldom shrinks to less than a twentieth; what shrinks to a hundred-and-fiftieth was made to be unpacked. */
const mostRatio = 150;
const smallestRatioTold = 1_000_000;

const notWord = "The selected file must be a Word document (.docx)";
const damaged = "The selected file is damaged and cannot be opened: save it in Word again";
const tooBig = "The selected file unpacks to more than can be read";
const locked = "The selected file has a password: save it without one";
const withMacros = "The selected file has macros in it: save it as a Word document without macros (.docx)";
const withObjects =
  "The selected file has programs or objects embedded in it: take them out and save it again";

const read =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document\d*|styles|numbering|footnotes|endnotes|comments)\.xml|word\/_rels\/(?:document\d*|footnotes|endnotes)\.xml\.rels)$/i;
const shown = /^word\/media\/[^/]+\.(?:png|jpe?g|gif)$/i;
/** Parts that every Word file has and that hold no words of the document, or nothing that may be read (who wrote it). */
const ordinary =
  /^(?:docProps|customXml|word\/theme|word\/_rels|word\/glossary)\/|^word\/(?:settings|webSettings|fontTable|stylesWithEffects|comments\w+|people|header\d*|footer\d*)\.xml|\.rels$/i;

/**
 * Opens a Word file with suspicion: names, sizes as they unpack, passwords, macros and embedded programs are looked
 * at before any part is. Returns the few parts that are read and the pictures, both by name, and the names of what was
 * left out.
 */
export async function openPackage(bytes) {
  const opened = {
    parts: new Map(),
    pictures: new Map(),
    dropped: [],
    names: new Set(),
    total: 0,
    pixels: 0,
  };
  for await (const entry of entriesOf(Buffer.from(bytes))) take(entry, opened);
  const { parts, pictures, dropped } = opened;
  const types = parts.get("[Content_Types].xml")?.toString("latin1") ?? refuse(notWord);
  if (/macroEnabled|vbaProject/i.test(types)) refuse(withMacros);
  if (!/wordprocessingml\.document\.main\+xml/.test(types)) refuse(notWord);
  return { parts, pictures, dropped };
}

function take({ name, content }, opened) {
  refuseName(name);
  // Of two parts with one name, two readers could each see another.
  if (opened.names.has(name.toLowerCase())) refuse(damaged);
  opened.names.add(name.toLowerCase());
  opened.total += content.length;
  if (opened.total > mostBytes) refuse(tooBig);
  if (read.test(name)) opened.parts.set(name, content);
  else if (shown.test(name)) takePicture(name, content, opened);
  else if (!ordinary.test(name)) opened.dropped.push(name);
}

function takePicture(name, content, opened) {
  const picture = cleanPicture(content);
  if (!picture) return opened.dropped.push(name);
  const pixels = picture.width * picture.height;
  opened.pictures.set(name, picture);
  opened.pixels += pixels;
  if (pixels > mostPixels) refuse("The selected file has a picture that is too large");
  if (opened.pictures.size > mostPictures || opened.pixels > mostPixelsInAll)
    refuse("The selected file has too many pictures to be read");
}

function refuseName(name) {
  if (/vbaProject|vbaData|macrosheet/i.test(name)) refuse(withMacros);
  if (/activeX|oleObject|^word\/embeddings\/.*\.(?:bin|exe|ole)$/i.test(name)) refuse(withObjects);
}

async function* entriesOf(buffer) {
  const zip = await opened(buffer);
  if (zip.entryCount > mostEntries) refuse("The selected file has too many parts to be read");
  for (let entry = await nextEntry(zip); entry; entry = await nextEntry(zip)) {
    if (entry.generalPurposeBitFlag & 1) refuse(locked);
    if (!entry.fileName.endsWith("/")) yield { name: entry.fileName, content: await contentOf(zip, entry) };
  }
}

function opened(buffer) {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(
      buffer,
      { lazyEntries: true, strictFileNames: true, validateEntrySizes: true },
      (error, zip) => (error ? reject(new WordRefusal(damaged)) : resolve(zip)),
    );
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

/** Counts what comes out as it comes out: what a ZIP says of its sizes is not believed. */
async function contentOf(zip, entry) {
  const stream = await new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) =>
      error ? reject(new WordRefusal(damaged)) : resolve(opened),
    );
  });
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
