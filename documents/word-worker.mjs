// Reads one Word file and ends: it runs in a thread of its own, with little memory and little time, and hands back a
// tree of elements with no scripts, addresses or files behind it that anybody has followed.
import { createHash } from "node:crypto";
import { parentPort, workerData } from "node:worker_threads";
import { fromHtml } from "hast-util-from-html";
import JSZip from "jszip";
import mammoth from "mammoth";
import { FileRefusal, refuse } from "./file-refusal.mjs";
import { commentsOf } from "./word-comments.mjs";
import { headingsOf } from "./word-headings.mjs";
import { cutsOf, headingEdits } from "./word-markup.mjs";
import { countEdits, numberingOf } from "./word-numbering.mjs";
import { openPackage } from "./word-package.mjs";
import { paragraphsOf } from "./word-paragraphs.mjs";
import { readStyles } from "./word-styles.mjs";
import { attributeOf, edited, readXml } from "./word-xml.mjs";

const mostParagraphs = 20_000;
const levels = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const styleMap = [
  ...levels.map((level) => `p.Soundings${level} => h${Math.min(level, 6)}:fresh`),
  ...levels.slice(0, 6).map((level) => `p.SoundingsGuess${level} => h${level}:fresh`),
  "p.Soundings0 => h1.title:fresh",
  "p.SoundingsGuess0 => h1.title:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
];

try {
  parentPort.postMessage(await read(workerData));
} catch (error) {
  if (!(error instanceof FileRefusal)) throw error;
  parentPort.postMessage({ refusal: error.message });
}

async function read(bytes) {
  const { parts, pictures, dropped } = await openPackage(bytes);
  const mainName = [...parts.keys()].find((name) => /^word\/document\d*\.xml$/i.test(name));
  const main = readXml(parts.get(mainName) ?? refuse("The selected file must be a Word document (.docx)"));
  const styles = readStyles(parts.get("word/styles.xml"));
  const paragraphs = paragraphsOf(main, styles);
  if (paragraphs.length > mostParagraphs) refuse("The selected file has too many paragraphs to be read");
  const numbering = numberingOf(parts.get("word/numbering.xml"), paragraphs);
  const headings = headingsOf(paragraphs, numbering.lists);
  const comments = commentsOf(parts.get("word/comments.xml"), main, paragraphs);

  const { zip, met } = cleaned({ parts, mainName, main, styles, headings, numbering });
  for (const name of pictures.keys()) zip.file(name, name);
  const { tree, met: seen } = await treeOf(await zip.generateAsync({ type: "nodebuffer" }), pictures);
  return { tree, pictures: seen, dropped, ...joined(met), ...placed(headings, comments) };
}

/** A copy of the file that holds only what is read, without comments and what readers do not see. */
function cleaned({ parts, mainName, main, styles, headings, numbering }) {
  const zip = new JSZip();
  const met = [];
  for (const [name, content] of parts) {
    if (/comments\.xml$/i.test(name)) continue;
    const xml = name === mainName ? main : readXml(content);
    const edits =
      name === mainName
        ? [...headings.flatMap(headingEdits), ...countEdits(numbering, headings)]
        : relationshipEdits(name, xml);
    if (name === mainName || /(?:foot|end)notes\.xml$/i.test(name)) {
      const found = cutsOf(xml, styles);
      edits.push(...found.cuts);
      met.push(found.met);
    }
    zip.file(name, edited(xml.source, edits));
  }
  return { zip, met };
}

/** What lies outside the file becomes a picture that is not there, except addresses of links, which nobody follows. */
function relationshipEdits(name, { root }) {
  if (!name.endsWith(".rels")) return [];
  return root.children
    .filter(
      ({ attributes }) =>
        /TargetMode\s*=\s*["']External/i.test(attributes) && !/\/hyperlink["']/.test(attributes),
    )
    .map(({ start, end, ...relationship }) => ({
      start,
      end,
      text: `<Relationship Id="${attributeOf(relationship, "Id")}" Type="${attributeOf(relationship, "Type")}" Target="media/absent.png"/>`,
    }));
}

/** Each picture stands in the zip as its own name: its bytes are looked up, and those that are shown are handed on. */
async function treeOf(buffer, pictures) {
  const met = new Map();
  const convertImage = mammoth.images.imgElement(async (image) => {
    const picture = pictures.get(await nameOf(image));
    if (!picture) return { src: "" };
    picture.sha256 ??= createHash("sha256").update(picture.bytes).digest("hex");
    met.set(picture.sha256, picture);
    return { src: picture.sha256 };
  });
  const { value } = await mammoth.convertToHtml(
    { buffer },
    { styleMap, externalFileAccess: false, convertImage },
  );
  return { tree: fromHtml(value, { fragment: true }), met: [...met.values()] };
}

async function nameOf(image) {
  try {
    return String(await image.readAsBuffer());
  } catch {
    // A picture that is not there, or that was left out.
    return "";
  }
}

function joined(met) {
  const sum = (key) => met.reduce((total, one) => total + one[key], 0);
  const all = (key) => met.flatMap((one) => one[key]);
  return {
    insertions: sum("insertions"),
    deletions: sum("deletions"),
    equations: sum("equations"),
    contents: sum("contents"),
    hidden: all("hidden"),
    textBoxes: all("textBoxes"),
  };
}

function placed(headings, comments) {
  return {
    headings: headings.map(({ level, why, number }) => ({ level, why, number })),
    comments: comments.map(({ at: _, ...comment }) => comment),
  };
}
