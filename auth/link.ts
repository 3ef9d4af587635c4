import "server-only";

import { createHash, randomBytes } from "node:crypto";
import { findSignInToken, insertSignInToken, updateSignInTokenUsed } from "@/db/sign-in";
import { signInLinkMinutes } from "@/domain/sign-in";

/**
 * Makes a sign-in link’s token for whoever has this address: 32 random bytes, of which only the hash is kept.
 * Null when nobody has it, or when they have had enough links for now.
 */
export async function issueToken(email: string, now: Date): Promise<string | null> {
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(now.getTime() + signInLinkMinutes * 60_000);
  return (await insertSignInToken({ email, hash: hashOf(token), expiresAt })) ? token : null;
}

/** Who the link with this token would sign in, for the page with the button. Uses nothing up. */
export async function personOfToken(token: string): Promise<{ name: string } | null> {
  return findSignInToken(hashOf(token));
}

/** Uses the token up, once. */
export async function useToken(token: string) {
  return updateSignInTokenUsed(hashOf(token));
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
