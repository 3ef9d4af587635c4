import type { RecordContent } from "./record";

/** A record on which nothing is written yet, for the office that grants dispensations here (D§1.4). */
export function emptyRecord(dispensationOffice: string): RecordContent {
  return {
    decisionMaker: { type: "cabinet_member", name: "", title: "" },
    forPublication: "yes",
    keyDecision: true,
    keyDecisionReason: "",
    divisions: "",
    decision: [],
    reasons: [],
    alternatives: [],
    noneConsidered: "",
    interests: [],
    dispensationOffice,
    publicConsultation: "not_undertaken_nor_planned",
    considerations: [],
    statedEngagement: null,
    consultationNote: "",
    eqia: { status: "completed", url: "" },
    subjectToCallIn: true,
    notCallInReason: "",
    urgency: { route: "none", reason: "", consentingRole: "", consentingName: "", consentDate: "" },
    leadOfficer: "",
    contact: "",
    extraSections: [],
    documents: [],
    attestation: { name: "", title: "", method: "typed_attestation" },
    registerUrl: "",
  };
}
