import { refuse } from "./file-refusal.mjs";
import { cleanPicture } from "./word-pictures.mjs";
import { zipParts } from "./zip-parts.mjs";

const mostPictures = 600;
/** More than anybody should be asked to draw: of one picture, and of all that one page of a draft could show. */
const mostPixels = 40_000_000;
const mostPixelsInAll = 400_000_000;

const notWord = "The selected file must be a Word document (.docx)";
const withMacros = "The selected file has macros in it: save it as a Word document without macros (.docx)";
const withObjects =
  "The selected file has programs or objects embedded in it: take them out and save it again";

const read =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document\d*|styles|numbering|footnotes|endnotes|comments)\.xml|word\/_rels\/(?:document\d*|footnotes|endnotes)\.xml\.rels)$/i;
const shown = /^word\/media\/[^/]+\.(?:png|jpe?g|gif)$/i;
/** Parts that every Word file has and that hold no words of the document, or nothing that may be read (who wrote it). */
const ordinary =
  /^(?:docProps|customXml|word\/theme|word\/_rels|word\/glossary)\/|^word\/(?:settings|webSettings|fontTable|stylesWithEffects|comments\w+|people|header\d*|footer\d*)\.xml|\.rels$/i;

const wordFile = {
  isRead: (name) => !name.endsWith("/"),
  // XML seldom shrinks to less than a twentieth; what shrinks to a hundred-and-fiftieth was made to be unpacked.
  most: { parts: 1500, partBytes: 60_000_000, bytes: 150_000_000, toldBytes: 1_000_000, ratio: 150 },
  damaged: "The selected file is damaged and cannot be opened: save it in Word again",
};

/**
 * Opens a Word file with suspicion: names, sizes as they unpack, passwords, macros and embedded programs are looked
 * at before any part is. Returns the few parts that are read and the pictures, both by name, and the names of what was
 * left out.
 */
export async function openPackage(bytes) {
  const opened = { parts: new Map(), pictures: new Map(), dropped: [], pixels: 0 };
  for await (const part of zipParts(bytes, wordFile)) take(part, opened);
  const { parts, pictures, dropped } = opened;
  const types = parts.get("[Content_Types].xml")?.toString("latin1") ?? refuse(notWord);
  if (/macroEnabled|vbaProject/i.test(types)) refuse(withMacros);
  if (!/wordprocessingml\.document\.main\+xml/.test(types)) refuse(notWord);
  return { parts, pictures, dropped };
}

function take({ name, content }, opened) {
  refuseName(name);
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
