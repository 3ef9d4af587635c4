import { dayInWords } from "./dates-in-words";
import { forumKindWords } from "./forum";
import type {
  Consideration,
  ConsiderationOutcome,
  RecordContent,
  RecordDocument,
  StatedFigure,
} from "./record";

export const decisionMakerTypeWords: Record<RecordContent["decisionMaker"]["type"], string> = {
  cabinet: "Cabinet",
  cabinet_member: "Cabinet Member",
  leader: "Leader",
  committee_of_executive: "Committee of the executive",
  officer: "Officer",
  joint: "Joint decision",
};

export const publicConsultationWords: Record<RecordContent["publicConsultation"], string> = {
  undertaken: "undertaken",
  planned: "planned",
  not_undertaken_nor_planned: "neither undertaken nor planned",
};

/** A committee’s own verbs, in the past tense (D§9). */
export const considerationVerbs: Record<ConsiderationOutcome, string> = {
  endorsed: "endorsed",
  recommended_changes: "recommended changes to",
  noted: "noted",
  not_endorsed: "did not endorse",
  deferred: "deferred",
};

export const considerationWords: Record<ConsiderationOutcome, string> = {
  endorsed: "Endorsed",
  recommended_changes: "Recommended changes",
  noted: "Noted",
  not_endorsed: "Did not endorse",
  deferred: "Deferred",
};

export const eqiaWords: Record<RecordContent["eqia"]["status"], string> = {
  completed: "Completed",
  screened_out: "Screened out",
  not_required: "Not required",
};

export const urgencyWords: Record<RecordContent["urgency"]["route"], string> = {
  none: "None",
  general_exception: "General exception (regulation 10)",
  special_urgency: "Special urgency (regulation 11)",
  council_urgency_procedure: "The council’s own urgency procedure",
};

export const roleWords: Record<RecordDocument["role"], string> = {
  report: "Report",
  appendix: "Appendix",
  background_paper: "Background paper",
  eqia: "Equality impact assessment",
  engagement_summary: "Engagement summary",
  strategy_version: "Version of the strategy",
};

export const restrictionWords: Record<RecordDocument["restriction"], string> = {
  open: "Open",
  part_exempt: "Part exempt",
  exempt: "Exempt",
  confidential: "Confidential",
};

export const attestationWords: Record<RecordContent["attestation"]["method"], string> = {
  wet_ink_scan: "Ink on paper, scanned",
  typed_attestation: "Typed attestation",
  external_e_signature: "Electronic signature, kept elsewhere",
};

/** Schedule 12A to the Local Government Act 1972, Part 1 (England), in short (D§1.2). */
export const exemptParagraphWords: Record<number, string> = {
  1: "Information relating to any individual",
  2: "Information likely to reveal the identity of an individual",
  3: "Financial or business affairs of any particular person",
  4: "Consultations or negotiations on labour relations matters",
  5: "Legal professional privilege",
  6: "Proposals to give a statutory notice or make an order",
  7: "Prevention, investigation or prosecution of crime",
};

/** When a body considered it: `on 17 January 2024`, or `in September 2023` where only the month is known. */
export function consideredWhen({ date }: Pick<Consideration, "date">): string {
  if (date.length > 7) return `on ${dayInWords(date)}`;
  return `in ${dayInWords(`${date}-01`).replace(/^\d+ /, "")}`;
}

/** A stated figure as it is said: `over 2,700`. */
export function statedInWords({ value, qualifier }: Pick<StatedFigure, "value" | "qualifier">): string {
  const shown = value.toLocaleString("en-GB");
  return qualifier === "exactly" ? shown : `${qualifier} ${shown}`;
}

/** The kind of a forum in words, where it is one of ours; what was written otherwise. */
export function statedKindInWords(kind: string): string {
  return new Map<string, string>(Object.entries(forumKindWords)).get(kind) ?? kind;
}
