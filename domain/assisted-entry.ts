/** How somebody said what another person enters for them. */
export const saidBy = ["paper", "spoken"] as const;
export type SaidBy = (typeof saidBy)[number];

export const saidByWords: Record<SaidBy, string> = { paper: "On paper", spoken: "Spoken" };
