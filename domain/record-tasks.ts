import type { DecisionFacts } from "./decision-facts";
import type { Interest, RecordContent, RecordDocument } from "./record";

/** The pages on which a record is written, in the order in which they are best done. */
export const recordParts = ["decision", "status", "consultation", "control", "documents"] as const;
export type RecordPart = (typeof recordParts)[number];

export const recordPartTitles: Record<RecordPart, string> = {
  decision: "Decision, reasons and alternatives",
  status: "Key decision, notice, call-in and urgency",
  consultation: "Consultation and equality",
  control: "Interests, lead officer and attestation",
  documents: "Documents",
};

export type RecordTask = { part: RecordPart; title: string; done: boolean; missing: string[] };
type Written = Pick<DecisionFacts, "content" | "decisionMakerId" | "noticePublishedOn">;

/**
 * What stands between a record and the decision maker, page by page: the statutory core of regulation 12(2), what
 * identifies and controls it, and its documents (D§1.4; D§10a.3 to 10a.6). A task is done when nothing is missing.
 */
export function recordTasks(written: Written): RecordTask[] {
  const missing: Record<RecordPart, string[]> = {
    decision: decisionMissing(written),
    status: statusMissing(written),
    consultation: consultationMissing(written.content),
    control: controlMissing(written.content),
    documents: documentsMissing(written.content.documents),
  };
  return recordParts.map((part) => ({
    part,
    title: recordPartTitles[part],
    done: missing[part].length === 0,
    missing: missing[part],
  }));
}

type Check = readonly [present: unknown, missing: string];

function missingOf(checks: readonly Check[]): string[] {
  return checks.filter(([present]) => !present).map(([, missing]) => missing);
}

function decisionMissing({ content, decisionMakerId }: Written): string[] {
  return missingOf([
    [decisionMakerId, "Choose who will read and take the decision"],
    [content.decisionMaker.title, "Enter the decision maker’s title"],
    [content.decision.length > 0, "Write what is decided"],
    [content.reasons.length > 0, "Write the reasons"],
    [
      content.alternatives.length > 0 || content.noneConsidered,
      "List an alternative considered and rejected, or say that none was and why",
    ],
  ]);
}

function statusMissing({ content, noticePublishedOn }: Written): string[] {
  return missingOf([
    [content.keyDecisionReason, `Say why it is ${content.keyDecision ? "" : "not "}a key decision`],
    [content.divisions, "Say which divisions are affected"],
    [content.subjectToCallIn || content.notCallInReason, "Say why it is not subject to call-in"],
    [!content.keyDecision || noticePublishedOn, "Enter the date on which the notice was published"],
    ...urgencyChecks(content.urgency),
  ]);
}

/** Special urgency needs the consent of a named chair, its date and the reason (regulation 11; D§10a.3). */
function urgencyChecks(urgency: RecordContent["urgency"]): Check[] {
  if (urgency.route === "none") return [];
  const reason: Check = [urgency.reason, "Say why it is urgent and cannot reasonably be deferred"];
  if (urgency.route === "general_exception") return [reason];
  return [
    reason,
    [urgency.consentingRole, "Enter the role of whoever consented to the urgency"],
    [urgency.consentingName, "Enter the name of whoever consented to the urgency"],
    [urgency.consentDate, "Enter the date of the consent to the urgency"],
  ];
}

function consultationMissing({ eqia, statedEngagement }: RecordContent): string[] {
  return missingOf([
    [eqia.status !== "completed" || eqia.url, "Enter the address of the equality impact assessment"],
    [!statedEngagement || statedEngagement.invited.basis, "Say how the number of staff invited is known"],
    [!statedEngagement || statedEngagement.invited.source, "Say where the number of staff invited is from"],
  ]);
}

function controlMissing({ interests, leadOfficer, attestation }: RecordContent): string[] {
  return missingOf([
    [interests.every(dispensed), "Say for each interest whether a dispensation was granted"],
    [leadOfficer, "Enter the lead officer"],
    [attestation.name, "Enter who attests the record"],
    [attestation.title, "Enter the title of whoever attests the record"],
  ]);
}

function dispensed({ dispensation }: Interest): boolean {
  return dispensation !== "";
}

function documentsMissing(documents: RecordDocument[]): string[] {
  const none = documents.length === 0 ? ["List at least one document that the decision maker has"] : [];
  return [...none, ...documents.flatMap(restrictionMissing)];
}

/** What is withheld names its paragraph of Schedule 12A and why that serves the public (D§1.2; D§10a.6). */
function restrictionMissing({ title, restriction, ...exemption }: RecordDocument): string[] {
  if (restriction === "open") return [];
  return missingOf([
    [exemption.exemptParagraph, `Choose the Schedule 12A paragraph for “${title}”`],
    [exemption.publicInterestReason, `Give the public interest reason for “${title}”`],
  ]);
}
