import { and, eq, sql } from "drizzle-orm";
import type { Person } from "@/domain/person";
import { asViewer } from "./client";
import { exercises } from "./schema/exercises";
import { blocks, sections } from "./schema/strategies";
import { myForums, talkExercise } from "./section-frame";
import { visibleExercises } from "./visibility";

/**
 * Where a contribution is about to be made: the exercise, the section and, if `block` (a stable id) is not empty,
 * the block of the version that people are reading. Null where any of them does not exist for the viewer.
 */
export async function findContributionPlace(
  viewer: Person,
  { slug, number, block }: { slug: string; number: number; block: string },
) {
  const [place] = await asViewer(viewer, (tx) =>
    tx
      .select({
        exercise: talkExercise,
        versionId: sections.versionId,
        section: { stableId: sections.stableId, number: sections.number },
        block: {
          stableId: blocks.stableId,
          number: blocks.number,
          kind: blocks.kind,
          text: blocks.text,
          content: blocks.content,
        },
        myForums,
      })
      .from(exercises)
      .innerJoin(sections, and(eq(sections.versionId, exercises.versionId), eq(sections.number, number)))
      .leftJoin(
        blocks,
        and(eq(blocks.sectionId, sections.id), eq(blocks.stableId, block), sql`${blocks.number} is not null`),
      )
      .where(and(eq(exercises.slug, slug), visibleExercises(exercises.id))),
  );
  if (!place || (block && !place.block)) return null;
  return place;
}
