/**
 * The lists of a record’s forms. They work without scripts: numbered rows, the last few of them empty, such as
 * `document-title-0`, `document-title-1`. A row in which nothing was typed is no row; `named` is what names it.
 */
export type RowKind = { prefix: string; names: readonly string[]; named: string; most: number };

export const considerationRows: RowKind = {
  prefix: "body",
  names: ["name", "kind", "date", "outcome"],
  named: "name",
  most: 8,
};
export const interestRows: RowKind = {
  prefix: "interest",
  names: ["person", "capacity", "nature", "dispensation"],
  named: "person",
  most: 5,
};
export const sectionRows: RowKind = {
  prefix: "section",
  names: ["heading", "text"],
  named: "heading",
  most: 6,
};
export const documentRows: RowKind = {
  prefix: "document",
  names: ["title", "role", "url", "restriction", "paragraph", "publicInterest", "sha256"],
  named: "title",
  most: 10,
};

/** How many rows to show: what is there and two more to fill in, up to what the form holds. */
export function rowsShown(filled: number, { most }: RowKind): number {
  return Math.min(filled + 2, most);
}
