import { and, asc, eq, gt, type SQL, sql } from "drizzle-orm";
import type { EvidenceFilter } from "@/domain/evidence-input";
import type { Viewer } from "@/domain/person";
import { asViewer } from "./client";
import { sinceOf, standingNow } from "./contribution-standing";
import { suggestedKept } from "./contribution-suggestions";
import { contributionAuthors, contributions } from "./schema/contributions";
import { exercises } from "./schema/exercises";
import { forums } from "./schema/people";
import { blocks, sections } from "./schema/strategies";
import { inTeamExercises } from "./visibility";

export type Evidence = Awaited<ReturnType<typeof listEvidence>>[number];

export const evidencePage = 25;

/**
 * The contributions that make a figure (product.md, promise 3), oldest first, one page and one more. The team reads
 * them all with names; the decision maker reads what was published, without names: that is row-level security’s
 * doing, so the same question gives each what is theirs.
 */
export async function listEvidence(viewer: Viewer, exerciseId: number, filter: EvidenceFilter) {
  const rows = await asViewer(viewer, (tx) =>
    tx
      .select({
        id: contributions.id,
        body: contributions.body,
        suggested: suggestedKept,
        status: contributions.status,
        receivedAt: contributions.receivedAt,
        quotePermission: contributions.quotePermission,
        forum: forums.name,
        section: sections.number,
        sectionTitle: sections.title,
        block: blocks.number,
        standing: standingNow,
        name: contributionAuthors.name,
        post: contributionAuthors.post,
        named: contributionAuthors.named,
        codes: sql<string[]>`(select coalesce(json_agg(k.label order by k.position), '[]') from codings g
          join codes k on k.id = g.code_id where g.contribution_id = ${contributions.id})`,
      })
      .from(contributions)
      .innerJoin(forums, eq(forums.id, contributions.forumId))
      .leftJoin(
        sections,
        and(
          eq(sections.versionId, contributions.versionId),
          eq(sections.stableId, contributions.sectionStableId),
        ),
      )
      .leftJoin(
        blocks,
        and(eq(blocks.versionId, contributions.versionId), eq(blocks.stableId, contributions.blockStableId)),
      )
      .leftJoin(contributionAuthors, eq(contributionAuthors.contributionId, contributions.id))
      .where(
        and(
          eq(contributions.exerciseId, exerciseId),
          inTeamExercises(contributions.exerciseId),
          ...conditions(filter),
        ),
      )
      .orderBy(asc(contributions.id))
      .limit(evidencePage + 1),
  );
  return rows.map((row) => ({ ...row, since: sinceOf(row, row.standing) }));
}

/** How many contributions that is, for this viewer. */
export async function countEvidence(
  viewer: Viewer,
  exerciseId: number,
  filter: EvidenceFilter,
): Promise<number> {
  const [row] = await asViewer(viewer, (tx) =>
    tx
      .select({ count: sql<number>`count(*)::int` })
      .from(contributions)
      .innerJoin(forums, eq(forums.id, contributions.forumId))
      .leftJoin(
        sections,
        and(
          eq(sections.versionId, contributions.versionId),
          eq(sections.stableId, contributions.sectionStableId),
        ),
      )
      .where(
        and(
          eq(contributions.exerciseId, exerciseId),
          inTeamExercises(contributions.exerciseId),
          ...conditions({ ...filter, after: undefined }),
        ),
      ),
  );
  return row?.count ?? 0;
}

function conditions({ theme, issue, forum, status, section, coded, after }: EvidenceFilter): SQL[] {
  const of = contributions.id;
  return [
    theme &&
      sql`${of} in (select g.contribution_id from codings g join codes k on k.id = g.code_id where k.theme_id = ${theme})`,
    issue &&
      sql`${of} in (select x.contribution_id from issue_contributions x join issues i on i.id = x.issue_id
        where i.number = ${issue} and i.exercise_id = ${contributions.exerciseId})`,
    forum && eq(forums.slug, forum),
    status && eq(contributions.status, status),
    section && eq(sections.number, section),
    coded &&
      sql`not exists (select 1 from codings g where g.contribution_id = ${of})
        and not exists (select 1 from contribution_dispositions d where d.contribution_id = ${of})`,
    after && gt(of, after),
  ].filter((condition) => typeof condition === "object");
}

/** What a filter is about, in words: the theme’s name, the issue’s statement, the forum’s name. */
export async function findEvidenceTitle(
  viewer: Viewer,
  exerciseId: number,
  { theme, issue, forum }: EvidenceFilter,
) {
  const [row] = await asViewer(viewer, (tx) =>
    tx
      .select({
        theme: sql<
          string | null
        >`(select name from themes where id = ${theme ?? null} and exercise_id = ${exercises}.id)`,
        issue: sql<
          string | null
        >`(select statement from issues where number = ${issue ?? null} and exercise_id = ${exercises}.id)`,
        forum: sql<string | null>`(select name from forums where slug = ${forum ?? null})`,
      })
      .from(exercises)
      .where(eq(exercises.id, exerciseId)),
  );
  return row ?? { theme: null, issue: null, forum: null };
}
