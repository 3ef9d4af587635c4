import type { decisionMakerTypes, ForPublication, urgencyRoutes } from "./decision";

/** What a committee or board did with the proposal: a committee’s own verbs (D§1.4). */
export const considerationOutcomes = [
  "endorsed",
  "recommended_changes",
  "noted",
  "not_endorsed",
  "deferred",
] as const;
export type ConsiderationOutcome = (typeof considerationOutcomes)[number];

/** `date` is YYYY-MM-DD, or YYYY-MM where only the month is known. */
export type Consideration = {
  body: string;
  kind: "committee" | "board";
  date: string;
  outcome: ConsiderationOutcome;
};

/** A figure never stands bare: what it counts, how it is known, where from, when (D§2.3). */
export type StatedFigure = {
  value: number;
  qualifier: "exactly" | "over" | "about";
  basis: string;
  source: string;
  asAt: string;
};

export type Interest = { person: string; capacity: string; nature: string; dispensation: string };

export type RecordDocument = {
  title: string;
  role: "report" | "appendix" | "background_paper" | "eqia" | "engagement_summary" | "strategy_version";
  url: string;
  sha256: string;
  restriction: "open" | "part_exempt" | "exempt" | "confidential";
  // For anything but “open”: the Schedule 12A paragraph and the public interest reason (D§1.2).
  exemptParagraph: number | null;
  publicInterestReason: string;
};

/**
 * Everything that a person writes in a Record of Decision (D§1.4): the statutory core of regulation 12(2),
 * identification and control, and the council’s own sections. Closed: what is not here is not in a record.
 */
export type RecordContent = {
  decisionMaker: { type: (typeof decisionMakerTypes)[number]; name: string; title: string };
  forPublication: ForPublication;
  keyDecision: boolean;
  // Kept for “no” as well (regulation 18).
  keyDecisionReason: string;
  divisions: string;
  decision: string[];
  reasons: string[];
  alternatives: { option: string; whyRejected: string }[];
  noneConsidered: string;
  interests: Interest[];
  dispensationOffice: string;
  publicConsultation: "undertaken" | "planned" | "not_undertaken_nor_planned";
  considerations: Consideration[];
  // For engagement that was not run here: what was published about it, with its basis.
  statedEngagement: {
    invited: StatedFigure;
    purpose: string;
    forums: { name: string; kind: string }[];
  } | null;
  // Added by a person to the paragraph that the sealed metrics give.
  consultationNote: string;
  eqia: { status: "completed" | "screened_out" | "not_required"; url: string };
  subjectToCallIn: boolean;
  notCallInReason: string;
  urgency: {
    route: (typeof urgencyRoutes)[number];
    reason: string;
    consentingRole: string;
    consentingName: string;
    consentDate: string;
  };
  leadOfficer: string;
  contact: string;
  extraSections: { heading: string; text: string }[];
  documents: RecordDocument[];
  attestation: {
    name: string;
    title: string;
    method: "wet_ink_scan" | "typed_attestation" | "external_e_signature";
  };
  registerUrl: string;
};
