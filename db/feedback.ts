import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import type { Viewer } from "@/domain/person";
import { asViewer } from "./client";
import { issues } from "./schema/analysis";
import { exercises } from "./schema/exercises";
import { sections } from "./schema/strategies";
import { visibleExercises } from "./visibility";

export type ReportedIssue = Awaited<ReturnType<typeof listReportedIssues>>[number];

/**
 * What staff raised and what became of it, for those invited (and the team), once results are published: each
 * issue with its response and where the strategy changed because of it.
 */
export async function listReportedIssues(viewer: Viewer, exerciseId: number) {
  return asViewer(viewer, (tx) =>
    tx
      .select({
        number: issues.number,
        statement: issues.statement,
        responseCode: issues.responseCode,
        responseReason: issues.responseReason,
        section: sections.number,
        changes: sql<{ block: string | null; summary: string }[]>`(
          select coalesce(json_agg(json_build_object('block', b.number, 'summary', vc.summary) order by vc.id), '[]')
          from change_issues ci join version_changes vc on vc.id = ci.change_id
          join versions v on v.id = vc.version_id and v.published_at is not null
          left join blocks b on b.version_id = vc.version_id and b.stable_id = vc.block_stable_id
          where ci.issue_id = ${issues.id})`,
      })
      .from(issues)
      .innerJoin(exercises, eq(exercises.id, issues.exerciseId))
      .leftJoin(
        sections,
        and(eq(sections.versionId, exercises.versionId), eq(sections.stableId, issues.sectionStableId)),
      )
      .where(
        and(
          eq(issues.exerciseId, exerciseId),
          isNotNull(issues.publishedAt),
          visibleExercises(issues.exerciseId),
        ),
      )
      .orderBy(asc(issues.number)),
  );
}
