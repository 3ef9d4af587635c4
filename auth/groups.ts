import "server-only";

import { findFollowsGroups, updateGroupsFollowed, updateRolesFollowed } from "@/db/groups";
import { type GroupClaims, toldGroups } from "@/domain/group-claims";
import { env } from "@/env";
import { graphGroups } from "./graph";

/**
 * At each sign-in: memberships of forums that follow a group or an app role, and roles where the council has said
 * that they follow. What the provider does not tell changes nothing, and is told to administrators where somebody
 * could lose by it; a sign-in never fails for it.
 */
export async function followGroups(personId: number, claims: GroupClaims, accessToken: string | undefined) {
  const { OIDC_GROUPS_CLAIM, OIDC_ROLES_CLAIM, OIDC_FOLLOW_ROLES } = env();
  const told = toldGroups(claims, { groups: OIDC_GROUPS_CLAIM, roles: OIDC_ROLES_CLAIM });
  const asked = told.elsewhere ? await graphGroups(accessToken) : { groups: told.groups };
  const groups = "groups" in asked ? asked.groups : null;
  await updateGroupsFollowed(personId, {
    groups,
    roles: told.roles,
    problem: "problem" in asked ? asked.problem : await silence(personId, groups),
  });
  if (OIDC_FOLLOW_ROLES) await updateRolesFollowed(personId, told.roles ?? []);
}

/** A provider that says nothing of groups any more, though somebody is in a forum through one. */
async function silence(personId: number, groups: readonly string[] | null): Promise<string | null> {
  if (groups !== null || !(await findFollowsGroups(personId))) return null;
  return "The provider did not say which groups they are in";
}
