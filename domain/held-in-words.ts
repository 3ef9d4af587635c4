export type Held = string | number | boolean | null | readonly Held[] | { readonly [key: string]: Held };

/**
 * Everything that is held of somebody, as plain text that a person can read: each thing under its name, lists numbered,
 * and nothing left out that the JSON has. An empty list says so.
 */
export function heldInWords(held: Held): string {
  return `${linesOf(held, 0).join("\n")}\n`;
}

function linesOf(held: Held, depth: number): string[] {
  if (Array.isArray(held)) return listLines(held, depth);
  if (typeof held !== "object" || held === null) return [indented(plain(held), depth)];
  return Object.entries(held).flatMap(([name, value]) => namedLines(name, value, depth));
}

function listLines(held: readonly Held[], depth: number): string[] {
  return held.flatMap((one, at) => [indented(`${at + 1}.`, depth), ...linesOf(one, depth + 1)]);
}

function namedLines(name: string, value: Held, depth: number): string[] {
  const label = nameInWords(name);
  if (isPlain(value))
    return [indented(`${label}: ${plain(value)}`, depth).replace(/\n/g, `\n${indent(depth + 1)}`)];
  if (Array.isArray(value) && value.length === 0) return [indented(`${label}: none`, depth)];
  return [indented(`${label}:`, depth), ...linesOf(value, depth + 1)];
}

function isPlain(value: Held): value is string | number | boolean | null {
  return typeof value !== "object" || value === null;
}

function plain(value: string | number | boolean | null): string {
  if (value === null) return "not recorded";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return String(value);
}

/** “nameShownToForum” is “Name shown to forum”. */
function nameInWords(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function indented(text: string, depth: number): string {
  return `${indent(depth)}${text}`;
}

function indent(depth: number): string {
  return "  ".repeat(depth);
}
