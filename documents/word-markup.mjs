import { isContents } from "./word-headings.mjs";
import { isIn, lookOf, textOf } from "./word-paragraphs.mjs";
import { attributeOf, childOf, within } from "./word-xml.mjs";

/** What holds the words of a run; the rest of it steers fields, and must stay even where the words are hidden. */
const steering = new Set(["w:rPr", "w:fldChar", "w:instrText"]);
const wrappers = new Set(["w:ins", "w:moveTo", "w:smartTag", "w:customXml", "w:dir", "w:bdo"]);
const gone = new Set(["w:del", "w:moveFrom"]);
const marks = new Set(["w:rPr", "w:trPr", "w:numPr", "w:pPr"]);

/** What is to be cut out of a part so that only the words that readers see are left, and what was met on the way. */
export function cutsOf({ source, root }, styles) {
  const cuts = [];
  const met = { insertions: 0, deletions: 0, hidden: [], textBoxes: [], equations: 0, contents: 0 };
  for (const element of within(root)) {
    if (element.name === "w:r") cuts.push(...hiddenCuts(element, { source, styles, met }));
    else cuts.push(...cutsAt(element, { source, styles, met }));
  }
  return { cuts, met };
}

function cutsAt(element, { source, styles, met }) {
  const { name, parent, start, end, innerStart, innerEnd } = element;
  count(element, { source, met });
  if (marks.has(parent.name)) return [];
  if (gone.has(name) || name === "w:commentReference") return [{ start, end }];
  if (wrappers.has(name)) {
    return [
      { start, end: innerStart },
      { start: innerEnd, end },
    ];
  }
  if (name !== "w:p" || !isContents({ styleName: styles.nameOf(styleOf(element)) })) return [];
  met.contents += 1;
  return splitsField(element) ? [] : [{ start, end }];
}

function count(element, { source, met }) {
  const { name } = element;
  if (name === "w:ins" || name === "w:moveTo") met.insertions += 1;
  if (gone.has(name)) met.deletions += 1;
  if (name === "m:oMath") met.equations += 1;
  if (name === "w:txbxContent" && !isIn(element, "mc:Choice"))
    met.textBoxes.push(textOf(element, source).trim());
}

/** A paragraph that begins or ends a field cannot be cut, or what follows would be taken for part of it. */
function splitsField(paragraph) {
  const fields = [...within(paragraph)].filter(({ name }) => name === "w:fldChar");
  const kinds = fields.map((field) => attributeOf(field, "w:fldCharType"));
  const countOf = (kind) => kinds.filter((other) => other === kind).length;
  return countOf("begin") !== countOf("end");
}

function hiddenCuts(run, { source, styles, met }) {
  let paragraph = run.parent;
  while (paragraph.parent && paragraph.name !== "w:p") paragraph = paragraph.parent;
  if (!lookOf(run, styleOf(paragraph) ?? styles.normal, styles).hidden) return [];
  const text = textOf(run, source);
  if (text !== "") met.hidden.push(text);
  return run.children.filter(({ name }) => !steering.has(name)).map(({ start, end }) => ({ start, end }));
}

function styleOf(paragraph) {
  return attributeOf(childOf(paragraph, "w:pPr", "w:pStyle"), "w:val");
}

/** Gives a heading a style that only this import knows, so that nothing else is taken for one. */
export function headingEdits({ paragraph: { element }, level, why }) {
  const mark = `<w:pStyle w:val="Soundings${why === "style" ? "" : "Guess"}${level}"/>`;
  const properties = childOf(element, "w:pPr");
  if (!properties)
    return [{ start: element.innerStart, end: element.innerStart, text: `<w:pPr>${mark}</w:pPr>` }];
  if (properties.attributes.endsWith("/"))
    return [{ start: properties.start, end: properties.end, text: `<w:pPr>${mark}</w:pPr>` }];
  const old = properties.children.filter(({ name }) => name === "w:pStyle" || name === "w:numPr");
  return [
    { start: properties.innerStart, end: properties.innerStart, text: mark },
    ...old.map(({ start, end }) => ({ start, end })),
  ];
}
