import { attributeOf, childOf, readXml } from "./word-xml.mjs";

const longestChain = 20;

/**
 * What the styles of a file say, following each to the style that it is based on: how deep in the outline a
 * paragraph stands (1 is the top), whether it is bold, hidden or numbered, and how large its letters are.
 */
export function readStyles(part) {
  const root = part ? readXml(part).root : { name: "", attributes: "", children: [] };
  const styles = root.children.filter(({ name }) => name === "w:style");
  const byId = new Map(styles.map((style) => [attributeOf(style, "w:styleId"), style]));
  const normal = styles.find(
    (style) => attributeOf(style, "w:type") === "paragraph" && isOn(attributeOf(style, "w:default") ?? "0"),
  );
  const defaults = childOf(root, "w:docDefaults", "w:rPrDefault");

  function chainOf(id) {
    const chain = [];
    for (let style = byId.get(id); style && chain.length < longestChain; style = byId.get(parentOf(style)))
      chain.push(style);
    return chain;
  }
  function first(id, ...path) {
    for (const style of chainOf(id)) {
      const found = childOf(style, ...path);
      if (found) return found;
    }
    return null;
  }
  return {
    normal: attributeOf(normal, "w:styleId"),
    nameOf: (id) => (attributeOf(childOf(byId.get(id), "w:name"), "w:val") ?? id ?? "").toLowerCase(),
    levelOf(id) {
      const level = Number(attributeOf(first(id, "w:pPr", "w:outlineLvl"), "w:val") ?? 9) + 1;
      if (level <= 9) return level;
      const named = chainOf(id).map((style) =>
        /^heading ([1-9])$/i.exec(attributeOf(childOf(style, "w:name"), "w:val") ?? ""),
      );
      return Number(named.find(Boolean)?.[1] ?? 0) || null;
    },
    run: (id, name) => first(id, "w:rPr", name) ?? childOf(defaults, "w:rPr", name),
    numbering: (id) => first(id, "w:pPr", "w:numPr"),
  };
}

function parentOf(style) {
  return attributeOf(childOf(style, "w:basedOn"), "w:val");
}

/** A property such as bold is on when it is there, unless it says that it is not. */
export function isSet(element) {
  return element !== null && isOn(attributeOf(element, "w:val") ?? "1");
}

function isOn(value) {
  return !/^(?:0|false|off|none)$/i.test(value);
}
