import { eq, sql } from "drizzle-orm";
import type { Viewer } from "@/domain/person";
import { asViewer } from "./client";
import { decisionRecords, decisions } from "./schema/decisions";
import { exercises } from "./schema/exercises";
import { summaries } from "./schema/summaries";

/** What a seal belongs to. `reference`: of the published decision it is attached to, if any. */
export type Sealed = {
  kind: "summary" | "record";
  title: string;
  sealedAt: Date;
  reference: string | null;
  slug: string | null;
  superseded: boolean;
};

/** What was sealed with this SHA-256 and the viewer may see; null when nothing was, which says no more than that. */
export async function findSealed(viewer: Viewer, sha256: string): Promise<Sealed | null> {
  return (await findSealedRecord(viewer, sha256)) ?? (await findSealedSummary(viewer, sha256));
}

async function findSealedRecord(viewer: Viewer, sha256: string): Promise<Sealed | null> {
  const [row] = await asViewer(viewer, (tx) =>
    tx
      .select({
        title: decisions.title,
        reference: decisions.reference,
        sealedAt: decisionRecords.publishedAt,
      })
      .from(decisionRecords)
      .innerJoin(decisions, eq(decisions.id, decisionRecords.decisionId))
      .where(
        sql`${decisionRecords.sha256} = ${sha256} and ${decisions.id} = any((select published_decisions())::integer[])`,
      ),
  );
  return row ? { kind: "record", slug: null, superseded: false, ...row } : null;
}

/** The policy says which summaries the viewer may see: the team, those told of the results, the public once decided. */
async function findSealedSummary(viewer: Viewer, sha256: string): Promise<Sealed | null> {
  const [row] = await asViewer(viewer, (tx) =>
    tx
      .select({
        title: sql<string>`(${summaries.content}::jsonb -> 'strategy' ->> 'title')`,
        sealedAt: summaries.sealedAt,
        reference: decisions.reference,
        slug: exercises.slug,
        superseded: sql<boolean>`exists (select 1 from summaries later where later.supersedes_id = ${summaries.id})`,
      })
      .from(summaries)
      .leftJoin(exercises, eq(exercises.id, summaries.exerciseId))
      .leftJoin(
        decisions,
        sql`${decisions.summaryId} = ${summaries.id} and ${decisions.publishedAt} is not null`,
      )
      .where(sql`${summaries.sha256} = ${sha256} and ${visibleSummaries}`)
      .limit(1),
  );
  return row ? { kind: "summary", ...row } : null;
}

const visibleSummaries = sql`(${summaries.exerciseId} = any((select my_team_exercises())::integer[])
  or ${summaries.id} = any((select published_summaries())::integer[])
  or ${summaries.exerciseId} = any((select my_reported_exercises())::integer[])
  or ${summaries.exerciseId} = any((select my_deciding_exercises())::integer[]))`;
