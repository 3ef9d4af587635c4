/** Links that a person may be sent in a quarter of an hour, and how long one can be used (security §7). */
export const mostSignInLinks = 3;
export const signInLinkMinutes = 15;

/** How long a session lasts at most, however busy: half a day (security §7). */
export const longestSessionHours = 12;

/** What a provider says of the person who signed in there, as far as it matters here. */
export type Claims = { email?: unknown; email_verified?: unknown; xms_edov?: unknown };

/**
 * The address that a provider vouches for, or null. An address proves nothing by itself: with many providers
 * anyone may type one in. So it counts when the provider says that it checked it (`email_verified`, or
 * `xms_edov` in Microsoft Entra: the domain’s owner is the one who set it), or when the council has said that
 * everything its provider says is checked (`trusted`, the setting OIDC_TRUST_EMAIL).
 */
export function verifiedAddress({ email, ...claims }: Claims, { trusted }: { trusted: boolean }) {
  if (typeof email !== "string" || !isPlainAddress(email)) return null;
  const vouched = isTrue(claims.email_verified) || isTrue(claims.xms_edov);
  return trusted || vouched ? email.toLowerCase() : null;
}

/** Providers write true as a boolean, a number or a word. */
function isTrue(claim: unknown): boolean {
  return claim === true || claim === 1 || claim === "1" || claim === "true";
}

/**
 * An address in plain ASCII, with one @ and a domain of two parts or more. No quotes, comments, commas or
 * letters that look like others: each of them has made a mail system send somewhere else (security §1).
 */
export function isPlainAddress(text: string): boolean {
  return (
    text.length <= 254 &&
    /^[a-z0-9._%+'-]{1,64}@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/i.test(text)
  );
}
