import { and, eq, isNotNull, isNull, type SQL } from "drizzle-orm";
import type { Outcome } from "@/domain/decision";
import type { Person } from "@/domain/person";
import type { RecordContent } from "@/domain/record";
import { insertAuditEvent } from "./audit";
import { asViewer } from "./client";
import { decisions } from "./schema/decisions";

type Changes = Partial<Omit<typeof decisions.$inferInsert, "id">>;
type Step = {
  id: number;
  action: string;
  when: SQL | undefined;
  changes: Changes;
  detail?: Record<string, unknown>;
};

/** One step of a decision: compare, set, and say so in the audit chain. False when it no longer stands as expected. */
async function updateStep(viewer: Person, { id, action, when, changes, detail }: Step): Promise<boolean> {
  return asViewer(viewer, async (tx) => {
    const rows = await tx
      .update(decisions)
      .set(changes)
      .where(and(eq(decisions.id, id), when, isNull(decisions.publishedAt), isNull(decisions.withdrawnAt)))
      .returning({ id: decisions.id });
    if (rows.length === 0) return false;
    await insertAuditEvent(tx, {
      stream: `decision:${id}`,
      action,
      object: `decision:${id}`,
      ...(detail && { detail }),
    });
    return true;
  });
}

export type RecordChanges = {
  content: RecordContent;
  decisionMakerId?: number | null;
  noticePublishedOn?: string | null;
};

/** Saves a page of the record, if nobody saved since `revision` and it is not with the decision maker. */
export async function updateRecordContent(
  viewer: Person,
  { id, revision, ...changes }: RecordChanges & { id: number; revision: number },
): Promise<boolean> {
  return updateStep(viewer, {
    id,
    action: "record written",
    when: and(eq(decisions.revision, revision), isNull(decisions.readyAt), isNull(decisions.takenOn)),
    changes: { ...changes, revision: revision + 1 },
  });
}

type Moment = { id: number; revision: number; now: Date };

/** Hands the record to the decision maker, for a decision due on a day. False when it changed since `revision`. */
export async function updateReady(
  viewer: Person,
  { id, revision, now, dueOn }: Moment & { dueOn: string },
): Promise<boolean> {
  return updateStep(viewer, {
    id,
    action: "record ready for the decision maker",
    when: and(eq(decisions.revision, revision), isNull(decisions.readyAt)),
    changes: { readyAt: now, dueOn },
    detail: { dueOn },
  });
}

/** Takes the record back to be written on. False once the decision is taken. */
export async function updateTakenBack(viewer: Person, id: number): Promise<boolean> {
  return updateStep(viewer, {
    id,
    action: "record taken back",
    when: and(isNotNull(decisions.readyAt), isNull(decisions.takenOn)),
    changes: { readyAt: null },
  });
}

/** Withdraws a decision that will not be taken, with the reason. False once it is taken. */
export async function updateWithdrawn(
  viewer: Person,
  { id, now, reason }: { id: number; now: Date; reason: string },
): Promise<boolean> {
  return updateStep(viewer, {
    id,
    action: "decision withdrawn",
    when: isNull(decisions.takenOn),
    changes: { withdrawnAt: now, withdrawnReason: reason },
  });
}

type Taken = Moment & { takenOn: string; outcome: Outcome; summaryId: number | null; content: RecordContent };

/**
 * Takes the decision: its day, its outcome, its words as amended, and the summary that was acknowledged, which is
 * pinned. False when it is not the viewer’s to take or it changed since `revision`. The database throws when the
 * summary as it is sealed now was not acknowledged before `now` (D§10a.18).
 */
export async function updateTaken(
  viewer: Person,
  { id, revision, now, takenOn, outcome, summaryId, content }: Taken,
): Promise<boolean> {
  return updateStep(viewer, {
    id,
    action: "decision taken",
    when: and(
      eq(decisions.revision, revision),
      eq(decisions.decisionMakerId, viewer.id),
      isNotNull(decisions.readyAt),
      isNull(decisions.takenOn),
    ),
    changes: { takenOn, takenAt: now, outcome, summaryId, content, revision: revision + 1 },
    detail: { takenOn, outcome },
  });
}
