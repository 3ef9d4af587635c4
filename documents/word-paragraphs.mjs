import { isSet } from "./word-styles.mjs";
import { attributeOf, childOf, decoded, within } from "./word-xml.mjs";

const aside = ["w:txbxContent", "mc:Choice", "w:del", "w:moveFrom"];

/** What is known of every paragraph of a part in order: its words, and how they look. Text boxes are not looked into. */
export function paragraphsOf({ source, root }, styles) {
  return [...within(root, aside)]
    .filter(({ name }) => name === "w:p")
    .map((element) => paragraphOf(element, { source, styles }));
}

function paragraphOf(element, { source, styles }) {
  const properties = childOf(element, "w:pPr");
  const style = attributeOf(childOf(properties, "w:pStyle"), "w:val") ?? styles.normal;
  const runs = [...within(element, aside)].filter(({ name }) => name === "w:r");
  const looks = runs
    .map((run) => ({ text: textOf(run, source), ...lookOf(run, style, styles) }))
    .filter(({ text, hidden }) => text.trim() !== "" && !hidden);
  const direct = attributeOf(childOf(properties, "w:outlineLvl"), "w:val");
  return {
    element,
    style,
    styleName: styles.nameOf(style),
    text: looks
      .map(({ text }) => text)
      .join("")
      .replaceAll(/\s+/g, " ")
      .trim(),
    level: direct === null ? styles.levelOf(style) : levelFrom(Number(direct)),
    isBold: looks.length > 0 && looks.every(({ isBold }) => isBold),
    size: Math.max(0, ...looks.map(({ size }) => size)),
    numbering: numberingOf(properties, style, styles),
    inTable: isIn(element, "w:tc"),
    inNote: isIn(element, "w:footnote") || isIn(element, "w:endnote"),
  };
}

/** The outline of Word counts from 0, and 9 is body text. */
function levelFrom(outline) {
  return outline < 9 ? outline + 1 : null;
}

/** Whether a run is hidden, bold and how large, by itself or by its styles. Sizes are in half points. */
export function lookOf(run, paragraphStyle, styles) {
  const own = childOf(run, "w:rPr");
  const runStyle = attributeOf(childOf(own, "w:rStyle"), "w:val");
  const property = (name) =>
    childOf(own, name) ?? styles.run(runStyle, name) ?? styles.run(paragraphStyle, name);
  return {
    hidden: isSet(property("w:vanish")),
    isBold: isSet(property("w:b")),
    size: Number(attributeOf(property("w:sz"), "w:val") ?? 20),
  };
}

export function textOf(element, source) {
  const texts = [...within(element, aside)].flatMap(({ name, innerStart, innerEnd }) => {
    if (name === "w:t") return [decoded(source.slice(innerStart, innerEnd))];
    return name === "w:tab" || name === "w:br" ? [" "] : [];
  });
  return texts.join("");
}

function numberingOf(properties, style, styles) {
  const numbering = childOf(properties, "w:numPr") ?? styles.numbering(style);
  const id = attributeOf(childOf(numbering, "w:numId"), "w:val");
  if (id === null || id === "0") return null;
  return { id, level: Number(attributeOf(childOf(numbering, "w:ilvl"), "w:val") ?? 0) };
}

export function isIn(element, name) {
  for (let above = element.parent; above; above = above.parent) if (above.name === name) return true;
  return false;
}
