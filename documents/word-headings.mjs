const typedNumber = /^(\d{1,2}(?:\.\d{1,2}){0,4})[.)]?\s+(?=\p{L})/u;
const longest = 110;
const mostWords = 16;
const longestTitle = 200;

/**
 * Which paragraphs are headings, and how it is known: by their style or outline level, or, in a file that has hardly
 * any such, by a number and how they look. Returns [{ paragraph, level, why, number }] in order; level 0 is the
 * document's own title. `why` is "style" when nothing was guessed.
 */
export function headingsOf(paragraphs, orderedLists) {
  const text = paragraphs.filter((paragraph) => paragraph.text !== "" && !paragraph.inNote);
  const title = titleOf(text);
  const styled = text
    .filter(
      (paragraph) => paragraph.level !== null && !isContents(paragraph) && paragraph !== title?.paragraph,
    )
    .map((paragraph) => ({ paragraph, level: paragraph.level, why: "style", number: null }));
  const areEnough = styled.length >= 3 && text.length / styled.length <= 60;
  const guessed = areEnough ? [] : guesses({ text, title, styled, orderedLists });
  const all = [...(title ? [title] : []), ...styled, ...guessed];
  return all.toSorted((one, other) => one.paragraph.element.start - other.paragraph.element.start);
}

export function isContents({ styleName }) {
  return /^(?:toc \d|toc heading|table of figures)$/.test(styleName);
}

/** The title has Word's style for it, or it is the largest writing of all and stands near the start. */
function titleOf(text) {
  const styled = text.find(({ styleName }) => styleName === "title");
  if (styled) return { paragraph: styled, level: 0, why: "style", number: null };
  const first = text.slice(0, 3).find(({ level, inTable }) => level === null && !inTable);
  if (!first?.isBold || first.text.length > longestTitle || first.size < 1.25 * bodySize(text)) return null;
  const isLargest = text.every((other) => other === first || other.size < first.size);
  return isLargest ? { paragraph: first, level: 0, why: "largest", number: null } : null;
}

/** The size that most of the words have. */
function bodySize(text) {
  const lengths = new Map();
  for (const { size, text: words } of text) lengths.set(size, (lengths.get(size) ?? 0) + words.length);
  const [[size] = [20]] = [...lengths].toSorted(([, one], [, other]) => other - one);
  return size;
}

function guesses({ text, title, styled, orderedLists }) {
  const known = new Set([title, ...styled].map((heading) => heading?.paragraph));
  const candidates = text
    .filter((paragraph) => !known.has(paragraph) && couldBeHeading(paragraph))
    .map((paragraph) => candidate(paragraph, orderedLists))
    .filter((found) => found.typed || found.paragraph.isBold);
  const isNumbered = candidates.filter(({ typed, auto }) => typed || auto).length >= 3;
  const body = bodySize(text);
  // Where headings are told by their size, bold words as small as the text are a quote or a cry.
  const isBySize = sizesOf(candidates.filter(({ paragraph }) => paragraph.size > body)).length >= 2;
  const kept = candidates.filter(({ typed, auto, paragraph }) => {
    if (paragraph.numbering && !auto) return false;
    return typed || auto || paragraph.size > body || !(isNumbered || isBySize);
  });
  const sizes = sizesOf(kept.filter(({ typed, auto }) => !isNumbered || (!typed && !auto)));
  return kept.map(({ paragraph, typed, auto }) => {
    const level = Math.min(typed?.depth ?? auto ?? sizes.indexOf(paragraph.size) + 1, 6);
    const why = typed ? "number" : auto ? "list" : "bold";
    return { paragraph, level, why, number: typed?.number ?? null };
  });
}

function couldBeHeading(paragraph) {
  const { text, inTable, styleName } = paragraph;
  if (inTable || isContents(paragraph) || /^(?:caption|subtitle|quote|intense quote)/.test(styleName))
    return false;
  return (
    text.length <= longest &&
    text.split(" ").length <= mostWords &&
    !/[.;,:]$/.test(text) &&
    /\p{L}/u.test(text)
  );
}

function candidate(paragraph, orderedLists) {
  const match = paragraph.numbering ? null : typedNumber.exec(paragraph.text);
  const isPlainHeading = paragraph.isBold || (match !== null && paragraph.text.length < 70);
  const typed = match && isPlainHeading ? { depth: match[1].split(".").length, number: match[0] } : null;
  const { numbering } = paragraph;
  const isAuto = numbering && paragraph.isBold && orderedLists.has(`${numbering.id}/${numbering.level}`);
  return { paragraph, typed, auto: isAuto ? numbering.level + 1 : null };
}

function sizesOf(candidates) {
  return [...new Set(candidates.map(({ paragraph }) => paragraph.size))].toSorted(
    (one, other) => other - one,
  );
}
