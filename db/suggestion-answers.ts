import { and, eq, inArray, sql, TransactionRollbackError } from "drizzle-orm";
import type { BlockContent } from "@/domain/block";
import type { Person } from "@/domain/person";
import type { SuggestionOutcome } from "@/domain/suggestion";
import { insertAuditEvent } from "./audit";
import { asViewer, type Transaction } from "./client";
import { type DraftContent, updateDraftContent } from "./draft-content";
import { insertDraftEdit, type NewDraftEdit } from "./draft-edits";
import { insertIssueOn } from "./issues";
import { changeIssues, issueContributions, versionChanges } from "./schema/analysis";
import { suggestionAnswers } from "./schema/suggestions";

/** An issue of the exercise, or one that is raised from the suggestion; `joined` says that it takes the suggestion in. */
export type IssueBehind = { id: number; joined: boolean } | { statement: string; themeId: number };

export type Answer = {
  contributionId: number;
  exerciseId: number;
  /** How many answers it had when the lead looked. */
  revision: number;
  outcome: SuggestionOutcome;
  reason: string | null;
  adopted: {
    versionId: number;
    /** The block as it is now, and as it was named before, should it have become another one. */
    blockStableIds: readonly [string, ...string[]];
    content: BlockContent;
    replaced: BlockContent;
    issue: IssueBehind;
  } | null;
  /** What an answer before this one had cited, where its words were. */
  uncited: { versionId: number; blockStableId: string; issueId: number } | null;
};

export type InDraft = { draft: DraftContent; edit: NewDraftEdit | null };
type Outcome = "answered" | "conflict" | "gone" | "answered meanwhile";

/**
 * Answers a suggestion together with what that does to the draft: words, changes, the issue behind them, the answer
 * and the audit event are one transaction. `conflict` when the draft was edited since, `gone` when it is no draft any
 * more, `answered meanwhile` when somebody else has answered since `revision`; nothing is written then.
 */
export async function updateAnswerInDraft(
  person: Person,
  answer: Answer,
  { draft, edit }: InDraft,
): Promise<Outcome> {
  return unlessAnswered(async () => {
    const outcome = await updateDraftContent(person, draft, async (tx) => {
      if (edit) await insertDraftEdit(tx, person, edit);
      await keepAnswer(tx, person, answer);
    });
    return outcome === "updated" ? "answered" : outcome;
  });
}

/** Answers a suggestion where the draft stays as it is. */
export async function updateAnswer(person: Person, answer: Answer): Promise<Outcome> {
  return unlessAnswered(async () => {
    await asViewer(person, (tx) => keepAnswer(tx, person, answer));
    return "answered";
  });
}

async function unlessAnswered(answering: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await answering();
  } catch (error) {
    if (error instanceof TransactionRollbackError) return "answered meanwhile";
    throw error;
  }
}

/** Takes everything back when somebody was first. */
async function keepAnswer(tx: Transaction, person: Person, answer: Answer): Promise<void> {
  const { contributionId, exerciseId, outcome, reason, revision, adopted } = answer;
  if (answer.uncited) await uncite(tx, answer.uncited);
  const issueId = adopted ? await issueOf(tx, person, { ...answer, issue: adopted.issue }) : null;
  const row = {
    outcome,
    reason,
    versionId: adopted?.versionId ?? null,
    blockStableId: adopted?.blockStableIds[0] ?? null,
    content: adopted?.content ?? null,
    replaced: adopted?.replaced ?? null,
    issueId,
    revision: revision + 1,
    decidedBy: person.id,
    decidedAt: sql`now()`,
  };
  const kept = await tx
    .insert(suggestionAnswers)
    .values({ contributionId, exerciseId, ...row })
    .onConflictDoUpdate({
      target: suggestionAnswers.contributionId,
      set: row,
      setWhere: eq(suggestionAnswers.revision, revision),
    })
    .returning({ revision: suggestionAnswers.revision });
  if (kept.length === 0) tx.rollback();
  if (adopted && issueId) await cite(tx, adopted, issueId);
  await insertAuditEvent(tx, {
    stream: `exercise:${exerciseId}`,
    action: `suggestion_${outcome}`,
    object: `contribution:${contributionId}`,
    detail: {
      reason,
      version: row.versionId,
      block: row.blockStableId,
      issue: issueId,
      answer: row.revision,
    },
  });
}

type Raising = { contributionId: number; exerciseId: number; issue: IssueBehind };

async function issueOf(tx: Transaction, person: Person, { contributionId, exerciseId, issue }: Raising) {
  const id = "id" in issue ? issue.id : (await insertIssueOn(tx, person, { ...issue, exerciseId })).id;
  if (!("id" in issue) || issue.joined) {
    await tx
      .insert(issueContributions)
      .values({ issueId: id, contributionId, exerciseId })
      .onConflictDoNothing();
  }
  return id;
}

/** The change that has the words is because of the issue, and no longer editorial. */
async function cite(tx: Transaction, { versionId, blockStableIds }: Cited, issueId: number): Promise<void> {
  const changed = await tx
    .update(versionChanges)
    .set({ editorial: false })
    .where(ofBlocks(versionId, blockStableIds))
    .returning({ id: versionChanges.id });
  const rows = changed.map(({ id }) => ({ changeId: id, issueId, versionId }));
  if (rows.length > 0) await tx.insert(changeIssues).values(rows).onConflictDoNothing();
}

type Cited = { versionId: number; blockStableIds: readonly string[] };

async function uncite(
  tx: Transaction,
  { versionId, blockStableId, issueId }: NonNullable<Answer["uncited"]>,
): Promise<void> {
  const changes = tx
    .select({ id: versionChanges.id })
    .from(versionChanges)
    .where(ofBlocks(versionId, [blockStableId]));
  await tx
    .delete(changeIssues)
    .where(and(eq(changeIssues.issueId, issueId), inArray(changeIssues.changeId, changes)));
}

function ofBlocks(versionId: number, blockStableIds: readonly string[]) {
  return and(
    eq(versionChanges.versionId, versionId),
    inArray(versionChanges.blockStableId, [...blockStableIds]),
  );
}
