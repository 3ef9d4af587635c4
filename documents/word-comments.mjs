import { textOf } from "./word-paragraphs.mjs";
import { attributeOf, decoded, readXml, within } from "./word-xml.mjs";

/**
 * The comments of a file in its order: what was said, of which words, and in which paragraph they begin (`text`, `nth`
 * of those with the same text, and what stands before the words in it). Who said it, and when, is not read.
 */
export function commentsOf(part, document, paragraphs) {
  if (!part) return [];
  const { source, root } = readXml(part);
  const places = placesOf(document);
  return root.children
    .filter(({ name }) => name === "w:comment")
    .map((comment) => {
      const text = comment.children
        .map((child) => textOf(child, source))
        .join(" ")
        .trim();
      const place = places.get(attributeOf(comment, "w:id")) ?? { words: "", begun: "", before: "", at: 0 };
      const { element, ...found } = place;
      return { text, ...found, paragraph: told(paragraphs, element) };
    })
    .filter(({ text }) => text !== "")
    .toSorted((one, other) => one.at - other.at);
}

function told(paragraphs, element) {
  const found = paragraphs.find((paragraph) => paragraph.element === element);
  if (!found || found.text === "") return null;
  const same = paragraphs.filter(({ text, inNote }) => text === found.text && !inNote);
  return { text: found.text, nth: same.indexOf(found) };
}

function placesOf({ source, root }) {
  const places = new Map();
  const open = new Map();
  let element = null;
  let before = "";
  const read = {
    "w:p": (_, paragraph) => {
      element = paragraph;
      before = "";
    },
    "w:commentRangeStart": (id, { start }) =>
      open.set(id, { at: start, words: "", begun: "", before: "", element: null }),
    "w:commentRangeEnd": (id) => {
      if (open.has(id)) places.set(id, open.get(id));
      open.delete(id);
    },
    "w:commentReference": (id, { start }) => {
      if (!places.has(id)) places.set(id, { at: start, words: "", begun: "", before, element });
    },
    "w:t": (_, { innerStart, innerEnd }) => {
      const words = decoded(source.slice(innerStart, innerEnd));
      for (const range of open.values()) take(range, { words, before, element });
      before += words;
    },
  };
  for (const each of within(root, ["mc:Choice", "w:del", "w:moveFrom"]))
    read[each.name]?.(attributeOf(each, "w:id"), each);
  return places;
}

/** `begun` are the words in the paragraph where they begin: nothing is about words of two blocks. */
function take(range, { words, before, element }) {
  if (range.element === null) Object.assign(range, { element, before });
  range.words += words;
  if (range.element === element) range.begun += words;
}
