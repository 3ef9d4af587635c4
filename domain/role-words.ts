import { type Role, roles } from "./person";

/** What each role is called, and what it may do, in one line: for whoever gives them. */
export const roleWords: Record<Role, { name: string; does: string }> = {
  contributor: { name: "Contributor", does: "Takes part through the forums that they belong to" },
  programme_lead: { name: "Programme lead", does: "Writes strategies, runs exercises and manages forums" },
  analyst: { name: "Analyst", does: "Sorts what was said, on the teams that they are in" },
  governance_officer: {
    name: "Governance officer",
    does: "Seals summaries, and writes and publishes Records of Decision",
  },
  decision_maker: { name: "Decision maker", does: "Reads the sealed summary and takes the decision" },
  auditor: { name: "Auditor", does: "Looks at everything, who wrote what included, and changes nothing" },
  administrator: { name: "Administrator", does: "Looks after people, roles and settings" },
};

/** Roles in their usual order, in words: “Contributor, Analyst”. */
export function rolesInWords(held: readonly Role[]): string {
  return roles
    .filter((role) => held.includes(role))
    .map((role) => roleWords[role].name)
    .join(", ");
}
