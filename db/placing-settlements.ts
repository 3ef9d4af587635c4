import { and, eq, sql } from "drizzle-orm";
import type { Person } from "@/domain/person";
import type { Settlement } from "@/domain/placing-settled";
import { insertAuditEvent } from "./audit";
import { asViewer } from "./client";
import { updateStanding } from "./contribution-placings";
import { contributionAnchors } from "./schema/anchors";
import { exercises } from "./schema/exercises";
import { inLedExercises } from "./visibility";

type Settle = {
  exerciseId: number;
  versionId: number;
  contributionId: number;
  /** When it was settled last, as the person saw it; null if it was not. */
  seen: string | null;
};

/**
 * Adds to a placing what a person says became of it, and moves the contribution there with the replies to it. What was
 * found stays. Audited. Compare-and-set: `conflict` when somebody settled it meanwhile, or the exercise has gone on to
 * another version; nothing is written then.
 */
export async function updateSettled(
  person: Person,
  { exerciseId, versionId, contributionId, seen }: Settle,
  settlement: Settlement,
): Promise<"settled" | "conflict"> {
  return asViewer(person, async (tx) => {
    // Held until the end, so that no version is published in between.
    const [exercise] = await tx
      .select({ versionId: exercises.versionId })
      .from(exercises)
      .where(and(eq(exercises.id, exerciseId), inLedExercises(exercises.id)))
      .for("share");
    if (exercise?.versionId !== versionId) return "conflict";
    const { state, sectionStableId, blockStableId, start: startsAt, end: endsAt, quote } = settlement;
    const rows = await tx
      .update(contributionAnchors)
      .set({
        ...{ sectionStableId, blockStableId, startsAt, endsAt },
        ...(quote ?? {}),
        ...{ settledState: state, settledBy: person.id, settledAt: sql`clock_timestamp()` },
      })
      .where(
        and(
          eq(contributionAnchors.contributionId, contributionId),
          eq(contributionAnchors.versionId, versionId),
          eq(contributionAnchors.exerciseId, exerciseId),
          sql`${contributionAnchors.state} <> 'selected'`,
          sql`${contributionAnchors.settledAt}::text is not distinct from ${seen}`,
        ),
      )
      .returning({ id: contributionAnchors.contributionId });
    if (rows.length === 0) return "conflict";
    await updateStanding(tx, [{ contributionId, sectionStableId, blockStableId }]);
    await insertAuditEvent(tx, {
      stream: `exercise:${exerciseId}`,
      action: "placing settled",
      object: `contribution:${contributionId}`,
      detail: { state, version: versionId, section: sectionStableId, block: blockStableId },
    });
    return "settled";
  });
}
