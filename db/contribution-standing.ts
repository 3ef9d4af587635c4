import { sql } from "drizzle-orm";
import type { BlockKind } from "@/domain/block";
import { sinceThen } from "@/domain/placing-words";
import { contributions } from "./schema/contributions";

/**
 * The version that a contribution was made on, the one that people read now, and where it stands in that: no section
 * where it stands nowhere. Null where the viewer does not see the exercise.
 */
export type StandingNow = {
  version: string;
  current: string;
  section: number | null;
  block: string | null;
  kind: BlockKind | null;
};
export const standingNow = sql<StandingNow | null>`(select json_build_object(
  'version', said.number, 'current', now.number, 'section', s.number, 'block', b.number, 'kind', b.kind)
  from exercises e join versions now on now.id = coalesce(e.version_id, ${contributions}.version_id)
  join versions said on said.id = ${contributions}.version_id
  left join sections s on s.version_id = now.id and s.stable_id = ${contributions}.placed_section
  left join blocks b on b.version_id = now.id and b.stable_id = ${contributions}.placed_block
  where e.id = ${contributions}.exercise_id)`;

/** Where a contribution stands now, in words after its place then; null where that is as it was. */
export function sinceOf(
  said: { section: number | null; block: string | null },
  standing: StandingNow | null,
): string | null {
  return standing && sinceThen({ ...standing, ...said }, standing);
}
