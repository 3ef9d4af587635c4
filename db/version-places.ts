import { and, asc, eq } from "drizzle-orm";
import type { Viewer } from "@/domain/person";
import { asViewer } from "./client";
import { blocks, sections, versions } from "./schema/strategies";
import { inMyVersions } from "./visibility";

type Place = { strategyId: number; stableId: string };

/**
 * Where a block stands in each version of its strategy that the viewer may see, the oldest first, with its words
 * there; `place` is null in a version that does not have it. Empty for everyone else.
 */
export async function listBlockPlaces(viewer: Viewer, { strategyId, stableId }: Place) {
  const rows = await asViewer(viewer, (tx) =>
    tx
      .select({
        versionNumber: versions.number,
        publishedAt: versions.publishedAt,
        block: {
          stableId: blocks.stableId,
          number: blocks.number,
          kind: blocks.kind,
          content: blocks.content,
          text: blocks.text,
        },
        section: { number: sections.number, title: sections.title },
      })
      .from(versions)
      .leftJoin(blocks, and(eq(blocks.versionId, versions.id), eq(blocks.stableId, stableId)))
      .leftJoin(sections, eq(sections.id, blocks.sectionId))
      .where(and(eq(versions.strategyId, strategyId), inMyVersions(versions.id)))
      .orderBy(asc(versions.id)),
  );
  return rows.map(({ block, section, ...version }) => ({
    ...version,
    place: block && section ? { ...block, section } : null,
  }));
}

/** The same of a section: its number and title in each version, the oldest first. */
export async function listSectionPlaces(viewer: Viewer, { strategyId, stableId }: Place) {
  return asViewer(viewer, (tx) =>
    tx
      .select({
        versionNumber: versions.number,
        publishedAt: versions.publishedAt,
        number: sections.number,
        title: sections.title,
      })
      .from(sections)
      .innerJoin(versions, eq(versions.id, sections.versionId))
      .where(
        and(
          eq(versions.strategyId, strategyId),
          eq(sections.stableId, stableId),
          inMyVersions(sections.versionId),
        ),
      )
      .orderBy(asc(versions.id)),
  );
}
