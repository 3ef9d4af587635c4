/**
 * A SHA-256 seal as people read and compare it: eight groups of eight characters. Spaces and capitals that came in
 * by hand are ignored. Null when the text is no such seal.
 */
export function sealGroups(hash: string): string[] | null {
  const seal = hash.replaceAll(/\s/g, "").toLowerCase();
  return /^[0-9a-f]{64}$/.test(seal) ? (seal.match(/.{8}/g) ?? null) : null;
}
