/** The kinds of pictures that a draft may show: those that every browser draws and that hold no script. */
export const pictureTypes = ["image/png", "image/jpeg", "image/gif"] as const;
export type PictureType = (typeof pictureTypes)[number];

/** A picture without what its camera or program wrote into it; `sha256` is that of its bytes, in hexadecimal. */
export type Picture = { sha256: string; type: PictureType; bytes: Uint8Array };

/** Where the product serves a picture. */
export function pictureHref(sha256: string): string {
  return `/pictures/${sha256}`;
}

/** Which picture an address names, or null for the address of anything else. */
export function pictureNamed(src: string): string | null {
  return /^\/pictures\/([0-9a-f]{64})$/.exec(src)?.[1] ?? null;
}
