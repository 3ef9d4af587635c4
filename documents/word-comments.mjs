import { textOf } from "./word-paragraphs.mjs";
import { attributeOf, decoded, readXml, within } from "./word-xml.mjs";

/** The comments of a file in its order: what was said, and of which words. Who said it is not read. */
export function commentsOf(part, document) {
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
      return { text, words: "", at: 0, ...places.get(attributeOf(comment, "w:id")) };
    })
    .filter(({ text }) => text !== "")
    .toSorted((one, other) => one.at - other.at);
}

function placesOf({ source, root }) {
  const places = new Map();
  const open = new Map();
  const read = {
    "w:commentRangeStart": (id, { start }) => open.set(id, { at: start, words: "" }),
    "w:commentRangeEnd": (id) => {
      if (open.has(id)) places.set(id, open.get(id));
      open.delete(id);
    },
    "w:commentReference": (id, { start }) => {
      if (!places.has(id)) places.set(id, { at: start, words: "" });
    },
    "w:t": (_, { innerStart, innerEnd }) => {
      for (const range of open.values()) range.words += decoded(source.slice(innerStart, innerEnd));
    },
  };
  for (const element of within(root, ["mc:Choice", "w:del", "w:moveFrom"]))
    read[element.name]?.(attributeOf(element, "w:id"), element);
  return places;
}
