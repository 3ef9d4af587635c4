import { notFound } from "next/navigation";
import { findPublishedRecord } from "@/db/decision-publication";
import { findDecision } from "@/db/decisions";
import { openRecord } from "@/documents/record";
import { address } from "@/domain/decision-input";
import type { Viewer } from "@/domain/person";

/** A decision that the viewer may see, by the address in a link; not found for everyone else. */
export async function findAddressedDecision(viewer: Viewer, reference: string) {
  const asked = address.safeParse(decodeURIComponent(reference));
  const decision = asked.success ? await findDecision(viewer, asked.data) : null;
  if (!decision) notFound();
  return decision;
}

/** A published decision with its record. Before it is published there is nothing here, whoever asks. */
export async function findPublished(viewer: Viewer, reference: string) {
  const decision = await findAddressedDecision(viewer, reference);
  const published = await findPublishedRecord(viewer, decision.id);
  if (!published) notFound();
  return { decision, ...published, record: openRecord(published.content) };
}
