export type GroupClaims = Record<string, unknown>;

/** What a token tells: null where it does not. `elsewhere`: too many groups for a token, to be asked for (D§6). */
export type ToldGroups = { groups: string[] | null; roles: string[] | null; elsewhere: boolean };

/**
 * The groups and the app roles in a token. Over 200 groups Microsoft Entra leaves the claim out and points elsewhere:
 * by `_claim_names`, or by `hasgroups`.
 */
export function toldGroups(claims: GroupClaims, names: { groups: string; roles: string }): ToldGroups {
  const groups = listIn(claims[names.groups]);
  const pointers: Record<string, unknown> = Object(claims._claim_names);
  const elsewhere = groups === null && (names.groups in pointers || isTrue(claims.hasgroups));
  return { groups, roles: listIn(claims[names.roles]), elsewhere };
}

/** Providers write one value as a word and several as a list. */
function listIn(claim: unknown): string[] | null {
  if (typeof claim === "string" && claim !== "") return [claim];
  if (!Array.isArray(claim)) return null;
  return claim.filter((one) => typeof one === "string");
}

function isTrue(claim: unknown): boolean {
  return claim === true || claim === "true";
}
