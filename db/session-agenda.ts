import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import type { Person } from "@/domain/person";
import { asViewer } from "./client";
import { blocks, sections } from "./schema/strategies";
import type { Session } from "./sessions";

export type AgendaSection = Awaited<ReturnType<typeof listAgenda>>[number];

/**
 * The sections that a session is to discuss with their numbered blocks, in the version that people read now. For
 * whoever may see that version.
 */
export async function listAgenda(
  viewer: Person,
  { versionId, toDiscuss }: Pick<Session, "versionId" | "toDiscuss">,
) {
  const ids = toDiscuss.map(({ stableId }) => stableId);
  const rows = await asViewer(viewer, (tx) =>
    tx
      .select({
        section: sections.stableId,
        stableId: blocks.stableId,
        number: blocks.number,
        kind: blocks.kind,
        content: blocks.content,
        text: blocks.text,
      })
      .from(blocks)
      .innerJoin(sections, eq(sections.id, blocks.sectionId))
      .where(
        and(
          eq(blocks.versionId, versionId ?? 0),
          isNotNull(blocks.number),
          sql`${sections.stableId} = any(${sql.param(ids)}::text[])`,
        ),
      )
      .orderBy(asc(sections.number), asc(blocks.position)),
  );
  return toDiscuss.map((section) => ({
    ...section,
    blocks: rows.filter((block) => block.section === section.stableId),
  }));
}
