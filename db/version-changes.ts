import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { ResponseCode } from "@/domain/issue";
import type { Person, Viewer } from "@/domain/person";
import type { ChangeKind } from "@/domain/version-change";
import { insertAuditEvent } from "./audit";
import { asViewer, type Transaction } from "./client";
import { changeIssues, issues, versionChanges } from "./schema/analysis";
import { exercises } from "./schema/exercises";
import { versions } from "./schema/strategies";
import { inLedVersions, inMyVersions, inTeamExercises } from "./visibility";

export type VersionChange = Awaited<ReturnType<typeof listChanges>>[number];
export type CitableIssue = Awaited<ReturnType<typeof listCitableIssues>>[number];

type CitedIssue = {
  id: number;
  number: number;
  statement: string;
  exerciseSlug: string;
  responseCode: ResponseCode | null;
};

/**
 * The changes of a version in the order in which they were found, numbered from 1, each with the issues behind it
 * that the viewer may see: the team every one, those invited the published ones. `issueCount` counts all.
 */
export async function listChanges(viewer: Viewer, versionId: number) {
  return asViewer(viewer, (tx) =>
    tx
      .select({
        id: versionChanges.id,
        number: sql<number>`(row_number() over (order by ${versionChanges.id}))::integer`,
        sectionStableId: versionChanges.sectionStableId,
        blockStableId: versionChanges.blockStableId,
        kind: sql<ChangeKind>`${versionChanges.kind}`,
        summary: versionChanges.summary,
        editorial: versionChanges.editorial,
        issues: citedIssues,
        suggestions: adoptedWords,
        issueCount: sql<number>`(select count(*)::integer from change_issues x where x.change_id = ${versionChanges.id})`,
      })
      .from(versionChanges)
      .innerJoin(versions, eq(versions.id, versionChanges.versionId))
      .where(and(eq(versionChanges.versionId, versionId), inMyVersions(versionChanges.versionId)))
      .orderBy(asc(versionChanges.id)),
  );
}

/** Every issue of a strategy’s exercises, for its team to cite, with the theme that it belongs to. */
export async function listCitableIssues(viewer: Viewer, strategyId: number) {
  return asViewer(viewer, (tx) =>
    tx
      .select({
        id: issues.id,
        number: issues.number,
        statement: issues.statement,
        sectionStableId: issues.sectionStableId,
        responseCode: issues.responseCode,
        exerciseSlug: exercises.slug,
        exerciseTitle: exercises.title,
      })
      .from(issues)
      .innerJoin(exercises, eq(exercises.id, issues.exerciseId))
      .where(and(eq(exercises.strategyId, strategyId), inTeamExercises(issues.exerciseId)))
      .orderBy(asc(exercises.id), asc(issues.number)),
  );
}

type Explanation = {
  versionId: number;
  strategyId: number;
  changeIds: readonly number[];
  summary: string;
  editorial: boolean;
  issueIds: readonly number[];
};

/** Says why these changes of a draft were made, in place of what was said before. False when it is no longer a draft. */
export async function updateExplanation(person: Person, explanation: Explanation): Promise<boolean> {
  const { versionId, changeIds, summary, editorial, issueIds } = explanation;
  return asViewer(person, async (tx) => {
    if (!(await isDraft(tx, versionId))) return false;
    const changed = await tx
      .update(versionChanges)
      .set({ summary, editorial })
      .where(and(inArray(versionChanges.id, [...changeIds]), inDraft(versionId)))
      .returning({ id: versionChanges.id });
    const ids = changed.map(({ id }) => id);
    if (ids.length === 0) return false;

    await tx.delete(changeIssues).where(inArray(changeIssues.changeId, ids));
    const cited = ids.flatMap((changeId) => issueIds.map((issueId) => ({ changeId, issueId, versionId })));
    if (cited.length > 0) await tx.insert(changeIssues).values(cited);
    await insertAuditEvent(tx, {
      stream: `strategy:${explanation.strategyId}`,
      action: "change_explained",
      object: `version:${versionId}`,
      detail: { changes: ids, editorial, issues: issueIds },
    });
    return true;
  });
}

/** Marks every change of a draft that has no reason yet as editorial. The number of changes marked. */
export async function updateRemainingEditorial(
  person: Person,
  { versionId, strategyId }: { versionId: number; strategyId: number },
): Promise<number> {
  return asViewer(person, async (tx) => {
    if (!(await isDraft(tx, versionId))) return 0;
    const uncited = sql`not exists (select 1 from change_issues i where i.change_id = ${versionChanges.id})`;
    const marked = await tx
      .update(versionChanges)
      .set({ editorial: true })
      .where(and(inDraft(versionId), eq(versionChanges.editorial, false), uncited))
      .returning({ id: versionChanges.id });
    if (marked.length === 0) return 0;
    await insertAuditEvent(tx, {
      stream: `strategy:${strategyId}`,
      action: "change_explained",
      object: `version:${versionId}`,
      detail: { changes: marked.map(({ id }) => id), editorial: true, issues: [] },
    });
    return marked.length;
  });
}

function inDraft(versionId: number) {
  return and(eq(versionChanges.versionId, versionId), inLedVersions(versionChanges.versionId));
}

/** Held until the end of the transaction, so that nobody publishes the version in between. */
async function isDraft(tx: Transaction, versionId: number): Promise<boolean> {
  const rows = await tx
    .select({ id: versions.id })
    .from(versions)
    .where(and(eq(versions.id, versionId), isNull(versions.publishedAt), inLedVersions(versions.id)))
    .for("update");
  return rows.length > 0;
}

/** How many suggestions, of those whose words the viewer may read, are in the block that changed. */
const adoptedWords = sql<number>`(
  select count(*)::integer from suggestion_answers a join contributions c on c.id = a.contribution_id
  where a.version_id = ${versionChanges.versionId} and a.block_stable_id = ${versionChanges.blockStableId}
    and c.status = 'published' and (a.exercise_id = any((select my_team_exercises())::integer[])
      or suggestion_is_told(a.contribution_id) and (c.forum_id = any((select my_forums())::integer[])
        or c.shared and c.exercise_id = any((select my_invited_exercises())::integer[]))))`;

const citedIssues = sql<CitedIssue[]>`(
  select coalesce(json_agg(json_build_object('id', i.id, 'number', i.number, 'statement', i.statement,
    'exerciseSlug', e.slug, 'responseCode', i.response_code) order by e.id, i.number), '[]')
  from change_issues x join issues i on i.id = x.issue_id join exercises e on e.id = i.exercise_id
  where x.change_id = ${versionChanges.id} and (i.exercise_id = any((select my_team_exercises())::integer[])
    or i.published_at is not null and i.exercise_id = any((select my_invited_exercises())::integer[])))`;
