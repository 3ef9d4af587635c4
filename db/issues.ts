import { and, asc, eq, sql } from "drizzle-orm";
import type { ResponseCode } from "@/domain/issue";
import type { Person } from "@/domain/person";
import { insertAuditEvent } from "./audit";
import { asViewer, onlyRow, type Transaction } from "./client";
import { issues, themes } from "./schema/analysis";
import { exercises } from "./schema/exercises";
import { sections } from "./schema/strategies";
import { inTeamExercises } from "./visibility";

export type Issue = Awaited<ReturnType<typeof listIssues>>[number];

const columns = {
  id: issues.id,
  number: issues.number,
  theme: themes.name,
  themeId: issues.themeId,
  statement: issues.statement,
  contested: issues.contested,
  sectionStableId: issues.sectionStableId,
  section: sections.number,
  sectionTitle: sections.title,
  responseCode: issues.responseCode,
  responseReason: issues.responseReason,
  responderRole: issues.responderRole,
  respondedAt: issues.respondedAt,
  revision: issues.revision,
  contributions: sql<number>`(select count(*)::int from issue_contributions x where x.issue_id = ${issues.id})`,
  people: sql<number>`(select count(distinct a.person_id)::int from issue_contributions x
    join contribution_authors a on a.contribution_id = x.contribution_id where x.issue_id = ${issues.id})`,
  changes: sql<number>`(select count(*)::int from change_issues ci where ci.issue_id = ${issues.id})`,
};

/** The issues of an exercise for its team, by number, each with how many contributions and people raised it. */
export async function listIssues(viewer: Person, exerciseId: number) {
  return asViewer(viewer, (tx) =>
    tx
      .select(columns)
      .from(issues)
      .innerJoin(exercises, eq(exercises.id, issues.exerciseId))
      .innerJoin(themes, eq(themes.id, issues.themeId))
      .leftJoin(
        sections,
        and(eq(sections.versionId, exercises.versionId), eq(sections.stableId, issues.sectionStableId)),
      )
      .where(and(eq(issues.exerciseId, exerciseId), inTeamExercises(issues.exerciseId)))
      .orderBy(asc(issues.number)),
  );
}

/** Sections of the version discussed, to say which one an issue is about. */
export async function listSectionsOf(viewer: Person, versionId: number) {
  return asViewer(viewer, (tx) =>
    tx
      .select({ stableId: sections.stableId, number: sections.number, title: sections.title })
      .from(sections)
      .where(eq(sections.versionId, versionId))
      .orderBy(asc(sections.number)),
  );
}

export type NewIssue = {
  exerciseId: number;
  themeId: number;
  statement: string;
  codes: number[];
  sectionStableId: string | null;
  contested: boolean;
};

/**
 * Raises an issue from a theme and takes in every contribution that carries one of these codes of the theme. The
 * number is the next one of the exercise, given under a lock, so that two issues never share one. Returns it;
 * null when no contribution carries any of the codes. Audited.
 */
export async function insertIssue(viewer: Person, issue: NewIssue): Promise<number | null> {
  const { exerciseId, codes: _codes, ...columnsOfIssue } = issue;
  return asViewer(viewer, async (tx) => {
    const [carried] = await tx.execute<{ some: boolean }>(
      sql`select exists (${contributionsCarrying(issue)}) as "some"`,
    );
    if (!carried?.some) return null;
    const added = await insertIssueOn(tx, viewer, { ...columnsOfIssue, exerciseId });
    const taken = await tx.execute(sql`
      insert into issue_contributions (issue_id, contribution_id, exercise_id)
      select ${added.id}::int, carrying.contribution_id, ${exerciseId}::int from (${contributionsCarrying(issue)}) carrying
      returning contribution_id`);
    await insertAuditEvent(tx, {
      stream: `exercise:${exerciseId}`,
      action: "issue raised",
      object: `issue:${added.number}`,
      detail: { contributions: taken.length },
    });
    return added.number;
  });
}

type IssueWords = Pick<NewIssue, "exerciseId" | "themeId" | "statement"> & Partial<NewIssue>;

/** An issue with nothing behind it yet, within the transaction that says what is. Its number is given under a lock. */
export async function insertIssueOn(tx: Transaction, viewer: Person, issue: IssueWords) {
  const { exerciseId, themeId, statement, sectionStableId, contested } = issue;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`issues:${exerciseId}`}))`);
  const number = sql`(select coalesce(max(number), 0) + 1 from issues where exercise_id = ${exerciseId})`;
  const row = { exerciseId, themeId, statement, sectionStableId, contested, number, createdBy: viewer.id };
  return onlyRow(await tx.insert(issues).values(row).returning({ id: issues.id, number: issues.number }));
}

/** Contributions that carry one of these codes of the issue’s theme. */
function contributionsCarrying({ exerciseId, themeId, codes }: NewIssue) {
  return sql`select distinct g.contribution_id from codings g join codes k on k.id = g.code_id
    where g.exercise_id = ${exerciseId} and k.theme_id = ${themeId}
      and g.code_id in (select value::int from jsonb_array_elements_text(${JSON.stringify(codes)}::jsonb))`;
}

type Expected = { id: number; exerciseId: number; number: number; revision: number };

/** Saves the wording of an issue, if nobody saved since `revision`. Audited. False when somebody did. */
export async function updateIssue(
  viewer: Person,
  expected: Expected,
  changed: { statement: string; sectionStableId: string | null; contested: boolean },
): Promise<boolean> {
  return saveIssue(viewer, expected, { action: "issue reworded", changed });
}

/** Answers an issue (D§2.4), if nobody saved since `revision`. Audited. False when somebody did. */
export async function updateResponse(
  viewer: Person,
  expected: Expected,
  response: { responseCode: ResponseCode; responseReason: string; responderRole: string },
): Promise<boolean> {
  const changed = { ...response, respondedBy: viewer.id, respondedAt: new Date() };
  return saveIssue(viewer, expected, { action: `issue answered: ${response.responseCode}`, changed });
}

type Save = { action: string; changed: Partial<typeof issues.$inferInsert> };

async function saveIssue(viewer: Person, expected: Expected, { action, changed }: Save): Promise<boolean> {
  return asViewer(viewer, async (tx) => {
    const rows = await tx
      .update(issues)
      .set({ ...changed, revision: expected.revision + 1 })
      .where(and(eq(issues.id, expected.id), eq(issues.revision, expected.revision)))
      .returning({ id: issues.id });
    if (rows.length === 0) return false;
    await insertAuditEvent(tx, {
      stream: `exercise:${expected.exerciseId}`,
      action,
      object: `issue:${expected.number}`,
    });
    return true;
  });
}
