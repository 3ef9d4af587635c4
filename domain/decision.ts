export const decisionMakerTypes = [
  "cabinet",
  "cabinet_member",
  "leader",
  "committee_of_executive",
  "officer",
  "joint",
] as const;
export const forPublicationWords = { yes: "Yes, in full", part: "In part", no: "No" } as const;
export type ForPublication = keyof typeof forPublicationWords;
export const forPublications = Object.keys(forPublicationWords) as ForPublication[];

/** D§1.1, regulations 10 and 11, and what a council’s own constitution adds. */
export const urgencyRoutes = [
  "none",
  "general_exception",
  "special_urgency",
  "council_urgency_procedure",
] as const;

export const outcomeWords = {
  approved: "Recommendations Approved",
  approved_with_amendments: "Recommendations Approved (with amendments)",
  not_approved: "Not Approved",
} as const;
export type Outcome = keyof typeof outcomeWords;
export const outcomes = Object.keys(outcomeWords) as Outcome[];
