/** Why a colleague points at what somebody said: reasons to look at it, never votes (D§8). */
export const reasonWords = {
  agree: "I agree with this",
  matters_to_team: "This matters to my team",
} as const;
export type ReasonGiven = keyof typeof reasonWords;
export const reasonsGiven = ["agree", "matters_to_team"] as const;
