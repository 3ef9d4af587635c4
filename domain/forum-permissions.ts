import { hasRole, type Viewer } from "./person";

type Forum = { id: number; restricted: boolean; invitedAt: Date | null };

/** Why this viewer cannot add a forum, or change one and its members, or null. */
export function manageForumsRefusal(viewer: Viewer): string | null {
  return hasRole(viewer, "programme_lead", "administrator")
    ? null
    : "Only a programme lead or an administrator can change forums and their members.";
}

/** Why this viewer cannot see who is in a forum, or null: convenors of it do, and those who manage forums. */
export function membersRefusal(viewer: Viewer, forum: { id: number }): string | null {
  if (manageForumsRefusal(viewer) === null) return null;
  if (viewer && !viewer.suspendedAt && viewer.convenes.includes(forum.id)) return null;
  return "Only a convenor of this forum can see its members.";
}

/**
 * Why a forum cannot become this, or null. Members of a restricted forum were promised that its talk stays in
 * it; once it has been invited to an exercise that cannot be loosened (D§2.7).
 */
export function forumChangeRefusal(
  viewer: Viewer,
  forum: Forum,
  wanted: { restricted: boolean },
): string | null {
  const refusal = manageForumsRefusal(viewer);
  if (refusal) return refusal;
  if (forum.restricted && !wanted.restricted && forum.invitedAt) {
    return "This forum was restricted when it was invited to an exercise. Its talk was promised to stay in it, so it stays restricted.";
  }
  return null;
}
