import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/** Deeper data than this is a mistake (or goes round in a circle), never a summary. */
const deepest = 100;

/**
 * The one text of a piece of data: RFC 8785 (JSON Canonicalization Scheme). Equal data gives equal bytes, whatever
 * the order of its keys. Throws a TypeError for anything that JSON would drop or change in silence: undefined,
 * NaN, infinity, functions, dates and other objects that are not plain, and broken characters.
 */
export function canonicalJson(value: unknown): string {
  refuseUnsealable(value, "$", 0);
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("There is nothing to seal.");
  return text;
}

/** SHA-256 as 64 small hexadecimal digits; a text is taken as UTF-8. */
export function sha256Hex(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** The seal of a piece of data and the exact text that was hashed. Throws as `canonicalJson` does. */
export function sealOf(content: unknown): { canonical: string; sha256: string } {
  const canonical = canonicalJson(content);
  return { canonical, sha256: sha256Hex(canonical) };
}

function refuseUnsealable(value: unknown, path: string, depth: number): void {
  if (depth > deepest) throw new TypeError(`${path} is nested too deeply to be sealed.`);
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) refuseUnsealable(item, `${path}[${index}]`, depth + 1);
  } else if (isPlainObject(value)) {
    for (const [key, item] of Object.entries(value)) refuseUnsealable(item, `${path}.${key}`, depth + 1);
  } else if (!isSealable(value)) {
    throw new TypeError(`${path} cannot be sealed: it is ${natureOf(value)}.`);
  }
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (value === null || typeof value !== "object" || "toJSON" in value) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Half of a character pair has no bytes in UTF-8. */
function isSealable(value: unknown): boolean {
  if (typeof value === "string") return !/\p{Surrogate}/u.test(value);
  return value === null || typeof value === "boolean" || Number.isFinite(value);
}

function natureOf(value: unknown): string {
  if (typeof value === "string") return "text with a broken character";
  if (typeof value === "object") return "an object that is not plain";
  return typeof value === "number" ? String(value) : typeof value;
}
