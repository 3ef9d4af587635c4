import { sql } from "drizzle-orm";
import type { BlockKind } from "@/domain/block";
import type { Transaction } from "./client";

/** Where a contribution stands in the version that people read; no section where it stands nowhere in it. */
export type TalkPlace = {
  id: number;
  exercise: { slug: string; title: string };
  section: { number: number; title: string; stableId: string } | null;
  block: { number: string | null; kind: BlockKind } | null;
};

/** Where these contributions stand, by id. */
export async function findTalkPlaces(
  tx: Transaction,
  ids: readonly number[],
): Promise<Map<number, TalkPlace>> {
  const rows = await tx.execute<TalkPlace>(sql`
    select c.id, json_build_object('slug', e.slug, 'title', e.title) as exercise,
      case when s.id is not null then json_build_object('number', s.number, 'title', s.title, 'stableId', s.stable_id) end as section,
      case when b.id is not null then json_build_object('number', b.number, 'kind', b.kind) end as block
    from contributions c join exercises e on e.id = c.exercise_id
    left join sections s on s.version_id = e.version_id and s.stable_id = c.placed_section
    left join blocks b on b.version_id = e.version_id and b.stable_id = c.placed_block
    where c.id = any(${sql.param([...ids])}::integer[])`);
  return new Map(rows.map((row) => [row.id, row]));
}
