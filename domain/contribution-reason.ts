/** Why a colleague points at what somebody said: reasons to look at it, never votes (D§8). */
export const reasonWords = {
  agree: "I agree with this",
  matters_to_team: "This matters to my team",
} as const;
/** The same once it was said, to whoever said it. */
export const reasonGivenWords: Record<ReasonGiven, string> = {
  agree: "You agree with this.",
  matters_to_team: "You said that this matters to your team.",
};
export type ReasonGiven = keyof typeof reasonWords;
export const reasonsGiven = ["agree", "matters_to_team"] as const;
