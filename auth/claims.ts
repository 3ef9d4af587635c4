import "server-only";

import { findPersonBySubject, type SignedIn, updateSubject } from "@/db/sign-in";
import { type Claims, verifiedAddress } from "@/domain/sign-in";
import { env } from "@/env";

/**
 * The person whom the provider has signed in. Known by issuer and subject; at the first sign-in, tied to the
 * rostered person with the address that the provider vouches for. Null for everyone else.
 */
export async function personOfClaims(
  claims: Claims & { iss?: unknown; sub?: unknown },
): Promise<SignedIn | null> {
  const { OIDC_ISSUER, OIDC_TRUST_EMAIL } = env();
  const { iss: issuer, sub: subject } = claims;
  if (typeof issuer !== "string" || typeof subject !== "string" || !subject) return null;
  if (withoutSlash(issuer) !== withoutSlash(OIDC_ISSUER ?? "")) return null;

  const known = await findPersonBySubject({ issuer, subject });
  if (known) return known;
  const email = verifiedAddress(claims, { trusted: OIDC_TRUST_EMAIL });
  return email ? updateSubject({ issuer, subject, email }) : null;
}

function withoutSlash(address: string): string {
  return address.replace(/\/$/, "");
}
