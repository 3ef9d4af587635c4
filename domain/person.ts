export const roles = [
  "contributor",
  "programme_lead",
  "analyst",
  "governance_officer",
  "decision_maker",
  "auditor",
  "administrator",
] as const;
export type Role = (typeof roles)[number];

/** Someone known to the council. `convenes` holds the ids of the forums that they moderate. */
export type Person = {
  id: number;
  name: string;
  post: string | null;
  roles: Role[];
  suspendedAt: Date | null;
  convenes: number[];
};

/** Who is asking: a person, or nobody (the public). */
export type Viewer = Person | null;

/** Whether the viewer holds any of these roles. A suspended person holds none. */
export function hasRole(viewer: Viewer, ...wanted: Role[]): boolean {
  if (!viewer || viewer.suspendedAt) return false;
  return viewer.roles.some((role) => wanted.includes(role));
}
