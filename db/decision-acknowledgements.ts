import { and, desc, eq, type SQL } from "drizzle-orm";
import type { DecisionFacts } from "@/domain/decision-facts";
import type { Person, Viewer } from "@/domain/person";
import { insertAuditEvent } from "./audit";
import { asViewer } from "./client";
import { acknowledgements, decisions } from "./schema/decisions";
import { summaries } from "./schema/summaries";

const sealColumns = {
  id: summaries.id,
  number: summaries.number,
  content: summaries.content,
  sha256: summaries.sha256,
  sealedAt: summaries.sealedAt,
};
export type DecisionSeal = NonNullable<Awaited<ReturnType<typeof findDecisionSeal>>>;

/**
 * The summary that a decision rests on: until it is taken the exercise’s summary as last sealed, from then on the
 * one that was acknowledged. Null without an exercise, or when the viewer may not read it.
 */
export async function findDecisionSeal(
  viewer: Viewer,
  { takenOn, summaryId, exerciseId }: Pick<DecisionFacts, "takenOn" | "summaryId" | "exerciseId">,
) {
  const which = sealOfDecision({ takenOn, summaryId, exerciseId });
  if (!which) return null;
  const [seal] = await asViewer(viewer, (tx) =>
    tx.select(sealColumns).from(summaries).where(which).orderBy(desc(summaries.number)).limit(1),
  );
  return seal ?? null;
}

function sealOfDecision(decision: Pick<DecisionFacts, "takenOn" | "summaryId" | "exerciseId">): SQL | null {
  if (decision.takenOn) return decision.summaryId ? eq(summaries.id, decision.summaryId) : null;
  return decision.exerciseId ? eq(summaries.exerciseId, decision.exerciseId) : null;
}

/** When the decision maker last acknowledged exactly this seal for this decision; null if never. */
export async function findAcknowledgedAt(
  viewer: Viewer,
  { id, decisionMakerId }: Pick<DecisionFacts, "id" | "decisionMakerId">,
  sha256: string,
): Promise<Date | null> {
  if (!decisionMakerId) return null;
  const [row] = await asViewer(viewer, (tx) =>
    tx
      .select({ at: acknowledgements.at })
      .from(acknowledgements)
      .where(
        and(
          eq(acknowledgements.decisionId, id),
          eq(acknowledgements.personId, decisionMakerId),
          eq(acknowledgements.sha256, sha256),
        ),
      )
      .orderBy(acknowledgements.at)
      .limit(1),
  );
  return row?.at ?? null;
}

/**
 * Records that the viewer has read and considered the summary with this seal, and the equality assessment. False
 * when it is no longer the current seal, or the decision is not the viewer’s to take. Audited.
 */
export async function insertAcknowledgement(
  viewer: Person,
  { decisionId, sha256, now }: { decisionId: number; sha256: string; now: Date },
): Promise<boolean> {
  return asViewer(viewer, async (tx) => {
    const [current] = await tx
      .select({ id: summaries.id, sha256: summaries.sha256 })
      .from(summaries)
      .innerJoin(decisions, eq(decisions.exerciseId, summaries.exerciseId))
      .where(and(eq(decisions.id, decisionId), eq(decisions.decisionMakerId, viewer.id)))
      .orderBy(desc(summaries.number))
      .limit(1);
    if (current?.sha256 !== sha256) return false;
    await tx
      .insert(acknowledgements)
      .values({ decisionId, summaryId: current.id, sha256, personId: viewer.id, at: now });
    await insertAuditEvent(tx, {
      stream: `decision:${decisionId}`,
      action: "summary acknowledged",
      object: sha256,
    });
    return true;
  });
}
