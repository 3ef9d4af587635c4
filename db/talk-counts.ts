import { sql } from "drizzle-orm";
import type { Transaction } from "./client";
import type { SectionFrame } from "./section-frame";
import { newSince } from "./section-visits";
import { heard, shown } from "./talk-scope";

/**
 * How many contributions are shown to the viewer, replies among them: `ofSection` by stable id, and for the section
 * of the page `ofPlace`, by a block’s stable id or “section” for what is about the section as a whole.
 */
export async function countTalk(tx: Transaction, { exercise, section, hearing, veiled }: SectionFrame) {
  // Whoever hears only some of the blocks is shown no total but the sum of those.
  const wanted = veiled
    ? sql`c.block_stable_id <> 'all'`
    : sql`(c.block_stable_id = 'all' or c.section_stable_id = ${section.stableId})`;
  const rows = await tx.execute<{ section: string; place: string; count: number }>(sql`
    select c.section_stable_id as section, c.block_stable_id as place, sum(c.count)::integer as count
    from contribution_tallies c
    where c.exercise_id = ${exercise.id} and ${heard(hearing)} and ${wanted}
    group by 1, 2`);
  const totals = veiled ? rows : rows.filter(({ place }) => place === "all");
  const places = rows.filter((row) => row.section === section.stableId);
  return {
    ofSection: summed(totals),
    ofPlace: new Map(places.map(({ place, count }) => [place, count])),
  };
}

function summed(rows: readonly { section: string; count: number }[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { section, count } of rows) sums.set(section, (sums.get(section) ?? 0) + count);
  return sums;
}

/** More than this is “more than 99 new”: nobody needs to know how many more, and counting on would cost. */
const mostNew = 99;

/**
 * How many contributions of others have come to each section since the viewer last left it, by stable id; counted up
 * to a hundred. A section that they have not opened yet has none.
 */
export async function countNew(tx: Transaction, { exercise, hearing }: SectionFrame, personId: number) {
  const rows = await tx.execute<{ section: string; count: number }>(sql`
    select v.section_stable_id as section, n.count from section_visits v cross join lateral (
      select count(*)::integer as count from (
        select from contributions c where c.exercise_id = v.exercise_id and c.placed_section = v.section_stable_id
          and ${shown} and ${heard(hearing)} and c.received_at > ${newSince}
          and not c.id = any((select my_contributions())::integer[])
        limit ${mostNew + 1}) c) n
    where v.exercise_id = ${exercise.id} and v.person_id = ${personId} and n.count > 0`);
  return new Map(rows.map(({ section, count }) => [section, count]));
}
