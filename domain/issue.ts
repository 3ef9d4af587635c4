/** Response codes of D§2.4. There is no free status. */
export const responseWords = {
  adopted: "Adopted",
  adopted_in_part: "Adopted in part",
  already_covered: "Already covered",
  not_adopted: "Not adopted",
  out_of_scope: "Out of scope",
  for_delivery_plan: "For the delivery plan",
  noted_no_action_sought: "Noted, no action sought",
} as const;
export type ResponseCode = keyof typeof responseWords;
export const responseCodes = Object.keys(responseWords) as ResponseCode[];

/** How an issue is named: “I-014” (D§2.7). */
export function issueReference(number: number): string {
  return `I-${String(number).padStart(3, "0")}`;
}
