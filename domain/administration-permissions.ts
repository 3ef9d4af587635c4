import { hasRole, type Role, type Viewer } from "./person";

/** Why this viewer cannot look at people, roles and settings, or null: administrators and auditors do. */
export function lookRefusal(viewer: Viewer): string | null {
  return hasRole(viewer, "administrator", "auditor")
    ? null
    : "Only administrators and auditors can see the people and the settings of the council.";
}

/** Why this viewer cannot change people, roles and settings, or null. */
export function administrationRefusal(viewer: Viewer): string | null {
  return hasRole(viewer, "administrator")
    ? null
    : "Only an administrator can change people, roles and settings.";
}

/** Why these cannot become a person’s roles, or null. Nobody locks themselves out, so there is always an administrator. */
export function rolesRefusal(viewer: Viewer, person: { id: number }, wanted: readonly Role[]): string | null {
  const refusal = administrationRefusal(viewer);
  if (refusal) return refusal;
  if (viewer?.id === person.id && !wanted.includes("administrator")) {
    return "You cannot take the administrator role from yourself. Ask another administrator.";
  }
  return null;
}

/** Why this viewer cannot suspend this person, or let them back in, or null. */
export function suspensionRefusal(viewer: Viewer, person: { id: number }): string | null {
  const refusal = administrationRefusal(viewer);
  if (refusal) return refusal;
  return viewer?.id === person.id ? "You cannot suspend yourself. Ask another administrator." : null;
}

/** Why this viewer cannot say that somebody has left the council, or has come back, or null. */
export function leavingRefusal(viewer: Viewer, person: { id: number }): string | null {
  const refusal = administrationRefusal(viewer);
  if (refusal) return refusal;
  return viewer?.id === person.id ? "You cannot say this of yourself. Ask another administrator." : null;
}
