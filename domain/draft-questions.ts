import type { Inline } from "./block";
import { changedSections, type PictureNode, tablesIn } from "./block-parts";
import type { ReadDraft } from "./draft-import";
import { pictureNamed } from "./picture";
import type { ImportedSection } from "./version-draft";

/**
 * What only a person can say of a draft that was read from a file: what its pictures show, and whether the first rows
 * of its tables are headers. Each is asked once, before anything is saved (WCAG 2.2, 1.1.1 and 1.3.1).
 */

/** A picture without words of somebody’s own: where it is served, what may do as a start, and how often it is used. */
export type AskedPicture = { src: string; suggested: string; uses: number; section: string };
/** A table by its first rows; `at` counts all tables of the draft. */
export type AskedTable = { at: number; rows: Inline[][][]; more: number; section: string };
export type DraftQuestions = { pictures: AskedPicture[]; tables: AskedTable[] };

/** What was answered, by field: `picture-0`, `picture-0-words`, `table-0` and so on in the order of the questions. */
export type DraftAnswers = Readonly<Record<string, string | undefined>>;

/** The longest description of a picture: as much as a screen reader should say in one breath, and then some. */
export const longestDescription = 500;
/** More pictures and tables than a form can hold stay as they were read. */
export const mostPicturesAsked = 600;
export const mostTablesAsked = 500;
const rowsShown = 3;

export function questionsOf({ sections, tables }: Asked): DraftQuestions {
  return {
    pictures: picturesAsked(sections).slice(0, mostPicturesAsked),
    tables: tablesAsked(sections, tables).slice(0, mostTablesAsked),
  };
}

type Asked = Pick<ReadDraft, "sections" | "tables">;

/** What is still to be said, by field. */
export function questionProblems(
  { pictures, tables }: DraftQuestions,
  answers: DraftAnswers,
): Record<string, string> {
  const problems = pictures.map((_, index): [string, string] | null => {
    const answer = answers[`picture-${index}`];
    if (!answer)
      return [`picture-${index}`, `Say whether picture ${index + 1} shows something or only decorates`];
    if (answer === "decorative" || answers[`picture-${index}-words`]?.trim()) return null;
    return [`picture-${index}-words`, `Describe what picture ${index + 1} shows`];
  });
  const unsaid = tables.map((_, index): [string, string] | null =>
    answers[`table-${index}`]
      ? null
      : [`table-${index}`, `Say whether the first row of table ${index + 1} is a header`],
  );
  return Object.fromEntries([...problems, ...unsaid].filter((problem) => problem !== null));
}

/**
 * The sections with what was answered in them. A decorative picture has no words. A table whose first row is no
 * header has an empty one. What was not answered stays as it was read.
 */
export function answered(draft: Asked, answers: DraftAnswers): ImportedSection[] {
  const { pictures, tables } = questionsOf(draft);
  const words = new Map(pictures.map(({ src }, index) => [src, describedBy(answers, index)]));
  const bare = new Set(tables.filter((_, index) => answers[`table-${index}`] === "no").map(({ at }) => at));
  let table = 0;
  return changedSections(draft.sections, {
    picture: (node) => (isAsked(node) ? { ...node, alt: words.get(node.src) ?? node.alt } : node),
    table: (content) => {
      if (!bare.has(table++)) return content;
      const { header, rows } = content;
      return { ...content, header: header.map(() => []), rows: [header, ...rows] };
    },
  });
}

function describedBy(answers: DraftAnswers, index: number): string | null {
  if (answers[`picture-${index}`] === "decorative") return "";
  return answers[`picture-${index}-words`]?.replaceAll(/\s+/g, " ").trim() || null;
}

function picturesAsked(sections: readonly ImportedSection[]): AskedPicture[] {
  const asked = new Map<string, AskedPicture>();
  const described = new Map<string, string>();
  for (const section of sections) {
    const picture = <Node extends PictureNode>(node: Node) => {
      if (!isAsked(node)) described.set(node.src, node.alt);
      else {
        const known = asked.get(node.src) ?? {
          src: node.src,
          suggested: "",
          uses: 0,
          section: section.title,
        };
        asked.set(node.src, {
          ...known,
          uses: known.uses + 1,
          suggested: known.suggested || ownWords(node.alt),
        });
      }
      return node;
    };
    changedSections([section], { picture });
  }
  return [...asked.values()].map((one) => ({
    ...one,
    suggested: one.suggested || (described.get(one.src) ?? ""),
  }));
}

/** A picture that has no description, or one that no person wrote: the name of a file, or Word’s own guess. */
function isAsked({ src, alt }: PictureNode): boolean {
  return pictureNamed(src) !== null && (alt === "" || fileName.test(alt) || guessed.test(alt));
}

const fileName = /^[^\s/]+\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg)$/i;
const guessed = /\.?\s*(?:Description automatically generated|AI-generated content may be incorrect\.?).*$/is;

function ownWords(alt: string): string {
  return fileName.test(alt) ? "" : alt.replace(guessed, "").trim();
}

function tablesAsked(sections: readonly ImportedSection[], unheaded: readonly number[]): AskedTable[] {
  const all = sections.flatMap((section) =>
    tablesIn([section]).map((table) => ({ table, section: section.title })),
  );
  return unheaded.flatMap((at) => {
    const found = all[at];
    if (!found) return [];
    const rows = [found.table.header, ...found.table.rows];
    return [
      {
        at,
        rows: rows.slice(0, rowsShown),
        more: Math.max(0, rows.length - rowsShown),
        section: found.section,
      },
    ];
  });
}
