import { notFound } from "next/navigation";
import { findAcknowledgedAt, findDecisionSeal } from "@/db/decision-acknowledgements";
import { findDecision } from "@/db/decisions";
import { findOrganisation } from "@/db/organisation";
import { openSummary } from "@/documents/open-summary";
import { consultationParagraph } from "@/domain/consultation-paragraph";
import { address } from "@/domain/decision-input";
import { overseesDecisions } from "@/domain/decision-permissions";
import type { Person } from "@/domain/person";
import { recordTasks } from "@/domain/record-tasks";

/** A decision with all that its record is written from, for those who keep or support records; not found for others. */
export async function findKeptDecision(reference: string, viewer: Person) {
  const asked = address.safeParse(decodeURIComponent(reference));
  const decision = asked.success && overseesDecisions(viewer) ? await findDecision(viewer, asked.data) : null;
  if (!decision) notFound();
  const settings = await findOrganisation();
  const seal = await findDecisionSeal(viewer, decision);
  const summary = seal && { ...seal, content: openSummary(seal.content) };
  const acknowledgedAt = seal && (await findAcknowledgedAt(viewer, decision, seal.sha256));
  return {
    decision,
    settings,
    summary,
    acknowledgedAt,
    tasks: recordTasks(decision),
    paragraph: consultationParagraph({ content: decision.content, summary: summary?.content ?? null }),
  };
}
