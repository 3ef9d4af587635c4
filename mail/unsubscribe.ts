import "server-only";

import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "@/env";

/**
 * Where somebody ends their digest without signing in: `page` for people, to stand in the words of the letter, and
 * `oneClick` for mail programs, to be the letter’s `unsubscribe` (RFC 8058). They work for as long as the secret of the
 * service stays, since a letter may be years old when somebody has had enough.
 */
export function unsubscribeLinks(personId: number): { page: URL; oneClick: URL } {
  const at = (path: string) => {
    const link = new URL(path, env().NEXTAUTH_URL);
    link.searchParams.set("token", tokenOf(personId));
    return link;
  };
  return { page: at("/unsubscribe"), oneClick: at("/unsubscribe/one-click") };
}

/** Whose digest a token ends; null for one that we did not make. It opens nothing else. */
export function personOfUnsubscribe(token: string): number | null {
  const id = /^([1-9]\d{0,9})\./.exec(token)?.[1];
  if (!id) return null;
  const [given, ours] = [Buffer.from(token), Buffer.from(tokenOf(Number(id)))];
  return given.length === ours.length && timingSafeEqual(given, ours) ? Number(id) : null;
}

function tokenOf(personId: number): string {
  const mac = createHmac("sha256", env().NEXTAUTH_SECRET).update(`unsubscribe from the digest: ${personId}`);
  return `${personId}.${mac.digest("base64url")}`;
}
