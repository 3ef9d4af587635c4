/** D§2.7: a contribution’s body has 1 to 5,000 characters. */
export const longestContribution = 5000;
/** Half-written words may be longer than can be sent: they are shortened before. */
export const longestHalfWritten = 40_000;
export const longestNote = 500;
export const longestSuggestion = 20_000;

export const channels = ["web", "assisted", "email", "paper", "session_note", "file"] as const;
export type Channel = (typeof channels)[number];

export const contributionKinds = ["comment", "suggestion", "answer", "session_note", "submission"] as const;
export type ContributionKind = (typeof contributionKinds)[number];

/** received = published + held + redacted + withheld + withdrawn + transferred, always (product.md, promise 1). */
export const contributionStatuses = [
  "published",
  "held",
  "redacted",
  "withheld",
  "withdrawn",
  "transferred",
] as const;
export type ContributionStatus = (typeof contributionStatuses)[number];

export const statusWords: Record<ContributionStatus, string> = {
  published: "Published",
  held: "Held for review",
  redacted: "Redacted, then published",
  withheld: "Withheld, still analysed",
  withdrawn: "Withdrawn by the contributor",
  transferred: "Transferred",
};

export const moderationActions = ["hold", "publish", "redact", "withhold", "transfer", "withdraw"] as const;
export type ModerationAction = (typeof moderationActions)[number];

/** Reason codes of D§2.6, with the words that the contributor is told. */
export const moderationReasonWords = {
  personal_data_third_party: "It names or describes someone else",
  personal_data_self: "It gives away personal details of yours",
  abusive_or_discriminatory: "It is abusive or discriminatory",
  confidential_or_exempt: "It holds confidential or exempt information",
  commercially_sensitive: "It holds commercially sensitive information",
  off_topic: "It is about something else",
  duplicate: "It is the same as another contribution of yours",
  hr_or_grievance_matter: "It is a matter for human resources or a grievance",
  safeguarding: "It raises a safeguarding concern",
  whistleblowing: "It raises a whistleblowing concern",
  spam_test: "It is a test or not a contribution",
} as const;
export type ModerationReason = keyof typeof moderationReasonWords;
export const moderationReasons = Object.keys(moderationReasonWords) as ModerationReason[];

/** Why a contribution carries no code and is still accounted for (product.md, promise 1). */
export const dispositionWords = {
  duplicate: "Same as another contribution",
  spam_test: "A test, or not a contribution",
  no_substance: "Says nothing that can be coded, such as thanks",
  withdrawn: "Withdrawn by the contributor",
  transferred: "Passed to the right place",
} as const;
export type Disposition = keyof typeof dispositionWords;
export const dispositions = Object.keys(dispositionWords) as Disposition[];
