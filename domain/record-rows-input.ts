import type { z } from "zod";
import { words } from "./decision-input";
import type { RowKind } from "./record-rows";

export type TypedRow = { at: number; text: (name: string) => string };

/** The fields of every row, for a strict object. */
export function rowFields({ prefix, names, most }: RowKind, longest = 2000) {
  const keys = Array.from({ length: most }, (_, at) => names.map((name) => `${prefix}-${name}-${at}`)).flat();
  return Object.fromEntries(keys.map((key) => [key, words(longest)]));
}

/** The rows whose naming field was typed; a row with anything else in it but no name is a problem of that field. */
export function typedRows(
  typed: Record<string, unknown>,
  { prefix, names, most, named }: RowKind,
  { missing, quiet = [] }: { missing: (at: number) => void; quiet?: readonly string[] },
): TypedRow[] {
  const rows = Array.from({ length: most }, (_, at) => ({
    at,
    text: (name: string) => String(typed[`${prefix}-${name}-${at}`] ?? ""),
  }));
  const begun = rows.filter(({ text }) => names.some((name) => !quiet.includes(name) && text(name) !== ""));
  for (const { at, text } of begun) if (text(named) === "") missing(at);
  return begun.filter(({ text }) => text(named) !== "");
}

/** Reports a problem of one field of one row. */
export function rowProblem(context: z.core.$RefinementCtx, field: string, message: string): void {
  context.addIssue({ code: "custom", path: [field], message });
}
