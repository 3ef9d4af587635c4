import { attributeOf, childOf, readXml } from "./word-xml.mjs";

/**
 * The lists of a file that count: `lists` are their levels, as “id/level” (the others have bullets), and `counts` says
 * which number each paragraph has. Lists of one kind go on counting from one another, whatever stands between them,
 * unless one says where it starts.
 */
export function numberingOf(part, paragraphs) {
  const levels = part ? levelsOf(readXml(part).root.children) : new Map();
  const numbered = paragraphs.filter(({ text, numbering }) => text !== "" && levels.has(keyOf(numbering)));
  const counters = new Map();
  const begun = new Set();
  const counts = numbered.map((paragraph) => {
    const key = keyOf(paragraph.numbering);
    const { kind, start, restart } = levels.get(key);
    const counter = counters.get(kind) ?? [];
    const { level } = paragraph.numbering;
    const next = counter[level] === undefined ? start : counter[level] + 1;
    const above = Array.from({ length: level }, (_, at) => counter[at]);
    counters.set(kind, [...above, begun.has(key) ? next : (restart ?? next)]);
    begun.add(key);
    return [paragraph, counters.get(kind)[level]];
  });
  return { lists: new Set(levels.keys()), counts: new Map(counts) };
}

function keyOf(numbering) {
  return `${numbering?.id}/${numbering?.level}`;
}

function levelsOf(children) {
  const kinds = new Map(
    children
      .filter(({ name }) => name === "w:abstractNum")
      .map((kind) => [attributeOf(kind, "w:abstractNumId"), kind]),
  );
  const levels = new Map();
  for (const list of children.filter(({ name }) => name === "w:num")) {
    const kind = attributeOf(childOf(list, "w:abstractNumId"), "w:val");
    for (const level of kinds.get(kind)?.children.filter(({ name }) => name === "w:lvl") ?? []) {
      const format = settingOf(level, "w:numFmt");
      if (format === "bullet" || format === "none") continue;
      const at = attributeOf(level, "w:ilvl");
      const start = Number(settingOf(level, "w:start") ?? 1);
      levels.set(`${attributeOf(list, "w:numId")}/${at}`, { kind, start, restart: restartOf(list, at) });
    }
  }
  return levels;
}

function restartOf(list, level) {
  const override = list.children.find(
    (child) => child.name === "w:lvlOverride" && attributeOf(child, "w:ilvl") === level,
  );
  const start = override ? settingOf(override, "w:startOverride") : null;
  return start === null ? null : Number(start);
}

function settingOf(element, name) {
  return attributeOf(childOf(element, name), "w:val");
}

/** Marks the numbers of paragraphs in their source, since an HTML list that was broken off begins at 1 again. */
export function countEdits({ counts }, headings) {
  const left = new Set(headings.map(({ paragraph }) => paragraph));
  return [...counts].flatMap(([paragraph, count]) => {
    if (left.has(paragraph) || !Number.isInteger(count) || count < 0 || count > 99_999) return [];
    const { element } = paragraph;
    const at = childOf(element, "w:pPr")?.end ?? element.innerStart;
    const mark = `<w:bookmarkStart w:id="0" w:name="soundings-count-${count}"/><w:bookmarkEnd w:id="0"/>`;
    return [{ start: at, end: at, text: mark }];
  });
}
