/** What a person does for a strategy and its exercises. Sealing needs two different people (D§2.7). */
export const teamRoles = ["lead", "deputy", "analyst", "governance_officer", "decision_maker"] as const;
export type TeamRole = (typeof teamRoles)[number];

export const teamRoleWords: Record<TeamRole, string> = {
  lead: "Programme lead",
  deputy: "Deputy",
  analyst: "Analyst",
  governance_officer: "Governance officer",
  decision_maker: "Decision maker",
};

export const blockKinds = [
  "heading",
  "paragraph",
  "list",
  "table",
  "quote",
  "code",
  "footnotes",
  "figure",
  "rule",
] as const;
