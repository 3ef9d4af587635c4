import { sql } from "drizzle-orm";
import type { BlockKind } from "@/domain/block";
import { foundFrom, foundTo } from "@/domain/found-words";
import type { Transaction } from "./client";

export type FoundBlock = {
  exercise: { slug: string; title: string };
  section: { number: number; title: string };
  number: string | null;
  kind: BlockKind;
  text: string;
  /** The text in the spelling of the search, with marks round what was found. */
  marked: string;
};

type Looking = { words: string; exercises: readonly number[]; blocks: number };

/**
 * Blocks of the drafts of these exercises that have the words, in the version that people read: the best fit first,
 * and one more than `blocks` where there are more. A heading leads to what follows it, so it is found by its section.
 */
export async function listFoundBlocks(
  tx: Transaction,
  { words, exercises, blocks }: Looking,
): Promise<FoundBlock[]> {
  if (blocks === 0) return [];
  const rows = await tx.execute<FoundBlock>(sql`
    with found as (
      select b.id, e.slug, e.title, ts_rank(b.words, search_of(${words}), 1) as rank
      from exercises e join blocks b on b.version_id = e.version_id
      where e.id = any(${sql.param([...exercises])}::integer[]) and e.version_id = any((select my_versions())::integer[])
        and b.words @@ search_of(${words})
      order by 4 desc, b.id limit ${blocks + 1})
    select json_build_object('slug', f.slug, 'title', f.title) as exercise, b.number, b.kind, b.text,
      json_build_object('number', s.number, 'title', s.title) as section,
      ts_headline('english', plainly_spelt(b.text), search_of(${words}),
        ${`HighlightAll=true, StartSel=${foundFrom}, StopSel=${foundTo}`}) as marked
    from found f join blocks b on b.id = f.id join sections s on s.id = b.section_id
    order by f.rank desc, b.id`);
  return [...rows];
}
