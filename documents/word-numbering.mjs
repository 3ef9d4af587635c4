import { attributeOf, childOf, readXml } from "./word-xml.mjs";

/** The levels of lists that count, as "id/level": the others have bullets. */
export function orderedListsOf(part) {
  const ordered = new Set();
  if (!part) return ordered;
  const { children } = readXml(part).root;
  const kinds = new Map(
    children
      .filter(({ name }) => name === "w:abstractNum")
      .map((kind) => [attributeOf(kind, "w:abstractNumId"), kind]),
  );
  for (const list of children.filter(({ name }) => name === "w:num")) {
    const kind = kinds.get(attributeOf(childOf(list, "w:abstractNumId"), "w:val"));
    for (const level of kind?.children.filter(({ name }) => name === "w:lvl") ?? []) {
      const format = attributeOf(childOf(level, "w:numFmt"), "w:val");
      if (format !== "bullet" && format !== "none")
        ordered.add(`${attributeOf(list, "w:numId")}/${attributeOf(level, "w:ilvl")}`);
    }
  }
  return ordered;
}
