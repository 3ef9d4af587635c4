import { and, asc, desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Viewer } from "@/domain/person";
import type { TeamRole } from "@/domain/strategy";
import type { VersionContent } from "@/domain/version-content";
import type { VersionAddress } from "@/domain/version-input";
import { asViewer } from "./client";
import { people } from "./schema/people";
import { blocks, sections, strategies, versions } from "./schema/strategies";
import { inMyStrategies, inMyVersions } from "./visibility";

export type Version = NonNullable<Awaited<ReturnType<typeof findVersion>>>;
export type VersionInList = Awaited<ReturnType<typeof listVersions>>[number];

const superseded = alias(versions, "superseded");

/**
 * A version by its strategy and number: for the team of the strategy in every state, once published also for
 * everybody invited to one of its exercises and, with a published decision, for anyone; null for everyone else.
 */
export async function findVersion(viewer: Viewer, { slug, number }: VersionAddress) {
  const [version] = await asViewer(viewer, (tx) =>
    tx
      .select({ ...columns, ...strategy, ...facts })
      .from(versions)
      .innerJoin(strategies, eq(strategies.id, versions.strategyId))
      .leftJoin(superseded, eq(superseded.id, versions.supersedesId))
      .leftJoin(people, eq(people.id, versions.publishedBy))
      .where(and(eq(strategies.slug, slug), eq(versions.number, number), inMyVersions(versions.id))),
  );
  return version ?? null;
}

/** The versions of a strategy that the viewer may see, in the scope of `findVersion`, the newest first. */
export async function listVersions(viewer: Viewer, strategyId: number) {
  return asViewer(viewer, (tx) =>
    tx
      .select({
        id: versions.id,
        number: versions.number,
        label: versions.label,
        supersedesId: versions.supersedesId,
        supersedesNumber: superseded.number,
        createdAt: versions.createdAt,
        publishedAt: versions.publishedAt,
        sectionCount: facts.sectionCount,
      })
      .from(versions)
      .innerJoin(strategies, eq(strategies.id, versions.strategyId))
      .leftJoin(superseded, eq(superseded.id, versions.supersedesId))
      .where(and(eq(versions.strategyId, strategyId), inMyVersions(versions.id)))
      .orderBy(desc(versions.id)),
  );
}

/** The sections and blocks of a version, in order and in the scope of `findVersion`; empty for everyone else. */
export async function listVersionContent(viewer: Viewer, versionId: number): Promise<VersionContent> {
  return asViewer(viewer, async (tx) => {
    const sectionRows = await tx
      .select({
        id: sections.id,
        stableId: sections.stableId,
        number: sections.number,
        title: sections.title,
      })
      .from(sections)
      .where(and(eq(sections.versionId, versionId), inMyVersions(sections.versionId)))
      .orderBy(asc(sections.number));
    const blockRows = await tx
      .select({
        sectionId: blocks.sectionId,
        stableId: blocks.stableId,
        number: blocks.number,
        kind: blocks.kind,
        content: blocks.content,
        text: blocks.text,
      })
      .from(blocks)
      .where(and(eq(blocks.versionId, versionId), inMyVersions(blocks.versionId)))
      .orderBy(asc(blocks.sectionId), asc(blocks.position));
    const content = new Map(
      sectionRows.map(({ id, ...section }) => [id, { ...section, blocks: noBlocks() }]),
    );
    for (const { sectionId, ...block } of blockRows) content.get(sectionId)?.blocks.push(block);
    return [...content.values()];
  });
}

const noBlocks = (): VersionContent[number]["blocks"] => [];

const columns = {
  id: versions.id,
  number: versions.number,
  label: versions.label,
  createdAt: versions.createdAt,
  publishedAt: versions.publishedAt,
  revision: versions.revision,
  publishedByName: people.name,
  sha256: versions.sha256,
  findings: versions.findings,
  supersedesId: versions.supersedesId,
  supersedesNumber: superseded.number,
};

const strategy = {
  strategyId: strategies.id,
  strategySlug: strategies.slug,
  strategyTitle: strategies.title,
  onTeam: sql<boolean>`${inMyStrategies(strategies.id)}`,
  myRoles: sql<TeamRole[]>`(select coalesce(json_agg(t.role order by t.role), '[]') from strategy_team t
    where t.strategy_id = ${strategies.id} and t.person_id = viewer())`,
};

// What domain/version-permissions asks of a version.
const facts = {
  latestNumber: sql<
    string | null
  >`(select v.number from versions v where v.strategy_id = ${versions.strategyId}
    and v.published_at is not null order by v.published_at desc, v.id desc limit 1)`,
  draftNumber: sql<
    string | null
  >`(select v.number from versions v where v.strategy_id = ${versions.strategyId}
    and v.published_at is null order by v.id desc limit 1)`,
  sectionCount: sql<number>`(select count(*)::integer from sections s where s.version_id = ${versions.id})`,
  unexplainedCount: sql<number>`(select count(*)::integer from version_changes c where c.version_id = ${versions.id}
    and not c.editorial and not exists (select 1 from change_issues i where i.change_id = c.id))`,
  changeCount: sql<number>`(select count(*)::integer from version_changes c where c.version_id = ${versions.id})`,
  discussedCount: sql<number>`(select count(*)::integer from exercises e where e.version_id = ${versions.id})`,
};
