import { and, desc, eq, isNotNull, type SQL, sql } from "drizzle-orm";
import type { DecisionFacts } from "@/domain/decision-facts";
import type { Person, Viewer } from "@/domain/person";
import { emptyRecord } from "@/domain/record-empty";
import { insertAuditEvent } from "./audit";
import { asViewer, onlyRow } from "./client";
import { decisions } from "./schema/decisions";
import { exercises } from "./schema/exercises";
import { people } from "./schema/people";
import { inTeamExercises } from "./visibility";

const columns = {
  id: decisions.id,
  reference: decisions.reference,
  title: decisions.title,
  exerciseId: decisions.exerciseId,
  summaryId: decisions.summaryId,
  decisionMakerId: decisions.decisionMakerId,
  content: decisions.content,
  revision: decisions.revision,
  createdBy: decisions.createdBy,
  noticePublishedOn: decisions.noticePublishedOn,
  dueOn: decisions.dueOn,
  readyAt: decisions.readyAt,
  takenOn: decisions.takenOn,
  takenAt: decisions.takenAt,
  outcome: decisions.outcome,
  publishedOn: decisions.publishedOn,
  publishedAt: decisions.publishedAt,
  callInDeadline: decisions.callInDeadline,
  effectiveFrom: decisions.effectiveFrom,
  withdrawnAt: decisions.withdrawnAt,
  withdrawnReason: decisions.withdrawnReason,
};

/** Published, or the viewer’s to write, to take or to support (the first wall; the policy is the second). */
function visibleDecisions(): SQL {
  return sql`(${decisions.publishedAt} is not null or ${decisions.id} = any((select my_decisions())::integer[]))`;
}

/** A decision by its address (`26-00047`), or null when there is none that the viewer may see. */
export async function findDecision(viewer: Viewer, address: string): Promise<DecisionFacts | null> {
  const [decision] = await asViewer(viewer, (tx) =>
    tx
      .select(columns)
      .from(decisions)
      .where(and(sql`replace(${decisions.reference}, '/', '-') = ${address}`, visibleDecisions())),
  );
  return decision ?? null;
}

/** The public register: published decisions, newest first, with all of these words in reference, title or text. */
export async function listPublishedDecisions(viewer: Viewer, words: string): Promise<DecisionFacts[]> {
  const found = words
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => sql`${searchedText} ilike ${`%${word.replace(/[\\%_]/g, "\\$&")}%`}`);
  return asViewer(viewer, (tx) =>
    tx
      .select(columns)
      .from(decisions)
      .where(and(isNotNull(decisions.publishedAt), ...found))
      .orderBy(desc(decisions.publishedOn), desc(decisions.id))
      .limit(mostListed),
  );
}

const mostListed = 200;
const searchedText = sql`(${decisions.reference} || ' ' || ${decisions.title} || ' ' || (${decisions.content} ->> 'decision')
  || ' ' || (${decisions.content} -> 'decisionMaker' ->> 'title'))`;

/** Every decision the viewer oversees, the latest first. */
export async function listOverseenDecisions(viewer: Person): Promise<DecisionFacts[]> {
  return asViewer(viewer, (tx) =>
    tx
      .select(columns)
      .from(decisions)
      .where(visibleDecisions())
      .orderBy(desc(decisions.id))
      .limit(mostListed),
  );
}

/** What the decision maker has to read, and what they have taken: the decisions that are ready for them. */
export async function listDecisionsToRead(viewer: Person): Promise<DecisionFacts[]> {
  return asViewer(viewer, (tx) =>
    tx
      .select(columns)
      .from(decisions)
      .where(and(eq(decisions.decisionMakerId, viewer.id), isNotNull(decisions.readyAt), visibleDecisions()))
      .orderBy(desc(decisions.id))
      .limit(mostListed),
  );
}

/** Sealed exercises on whose team the viewer is: a decision may rest on one of these. */
export async function listSealedExercises(viewer: Person) {
  return asViewer(viewer, (tx) =>
    tx
      .select({ id: exercises.id, title: exercises.title, slug: exercises.slug })
      .from(exercises)
      .where(and(isNotNull(exercises.sealedAt), inTeamExercises(exercises.id)))
      .orderBy(desc(exercises.sealedAt)),
  );
}

/** People who may be named as the one who takes a decision; empty for whoever may not see people. */
export async function listDecisionMakers(viewer: Person) {
  return asViewer(viewer, (tx) =>
    tx
      .select({ id: people.id, name: people.name, post: people.post })
      .from(people)
      .where(
        and(
          sql`'decision_maker' = any(${people.roles})`,
          sql`${people.suspendedAt} is null and ${people.leftAt} is null`,
        ),
      )
      .orderBy(people.name),
  );
}

/** The slug of the exercise behind a decision, for those who may open its evidence; null for everybody else. */
export async function findEvidenceSlug(viewer: Viewer, exerciseId: number): Promise<string | null> {
  const [row] = await asViewer(viewer, (tx) =>
    tx
      .select({ slug: exercises.slug })
      .from(exercises)
      .where(
        and(
          eq(exercises.id, exerciseId),
          sql`${exercises.id} = any((select my_evidence_exercises())::integer[])`,
        ),
      ),
  );
  return row?.slug ?? null;
}

type NewDecision = {
  reference: string;
  title: string;
  exerciseId: number | null;
  decisionMaker: { id: number | null; name: string; title: string };
  dispensationOffice: string;
};

/** Begins a record. False when a decision has this reference already. Audited. */
export async function insertDecision(viewer: Person, decision: NewDecision): Promise<boolean> {
  const { reference, title, exerciseId, decisionMaker, dispensationOffice } = decision;
  const empty = emptyRecord(dispensationOffice);
  const maker = { ...empty.decisionMaker, name: decisionMaker.name, title: decisionMaker.title };
  return asViewer(viewer, async (tx) => {
    const rows = await tx
      .insert(decisions)
      .values({
        reference,
        title,
        exerciseId,
        decisionMakerId: decisionMaker.id,
        content: { ...empty, decisionMaker: maker },
        createdBy: viewer.id,
      })
      .onConflictDoNothing()
      .returning({ id: decisions.id });
    if (rows.length === 0) return false;
    const { id } = onlyRow(rows);
    await insertAuditEvent(tx, {
      stream: `decision:${id}`,
      action: "decision begun",
      object: `decision:${id}`,
    });
    return true;
  });
}
