import { sql } from "drizzle-orm";
import type { SummaryFacts } from "@/domain/summary-facts";
import type { Transaction } from "./client";
import { activity } from "./reach-activity";

type ReachCounts = Pick<SummaryFacts, "reach" | "stated" | "byForum" | "byDirectorate">;

/**
 * Raw counts of distinct people for an exercise (D§2.3): invited as at the launch; took part by reading a section
 * or contributing; contributed by at least one contribution, whatever became of it. Overall and by directorate
 * each person is counted once; by forum a person in two forums is in two rows. Forums that only state a headcount
 * are kept apart and never added. Needs a viewer who may read the evidence: row-level security gives anyone else
 * noughts.
 */
export async function findReachCounts(tx: Transaction, exerciseId: number): Promise<ReachCounts> {
  const [reach] = await tx.execute<ReachCounts["reach"]>(sql`
    with ${activity(exerciseId)}
    select (select count(distinct person_id)::int from invitations where exercise_id = ${exerciseId}) as invited,
      (select count(*)::int from active) as "tookPart", (select count(*)::int from authors) as contributed`);
  const byForum = await tx.execute<ReachCounts["byForum"][number]>(sql`
    with ${activity(exerciseId)}, ${authorsByForum(exerciseId)}
    select f.name as label, f.kind, count(distinct i.person_id)::int as invited,
      count(distinct i.person_id) filter (where i.person_id in (select person_id from active))::int as "tookPart",
      (select count(*)::int from by_forum b where b.forum_id = f.id) as contributed
    from exercise_forums x join forums f on f.id = x.forum_id
    left join invitations i on i.exercise_id = x.exercise_id and i.forum_id = x.forum_id
    where x.exercise_id = ${exerciseId} and x.invited_at is not null and x.stated_headcount is null
    group by f.id order by f.name, f.id`);
  const byDirectorate = await tx.execute<ReachCounts["byDirectorate"][number]>(sql`
    with ${activity(exerciseId)}, invited as (select distinct on (person_id) person_id, directorate_id
      from invitations where exercise_id = ${exerciseId} order by person_id, invited_at, forum_id)
    select coalesce(d.name, 'No directorate recorded') as label, 'directorate' as kind, count(*)::int as invited,
      count(*) filter (where p.id in (select person_id from active))::int as "tookPart",
      count(*) filter (where p.id in (select person_id from authors))::int as contributed
    from invited join people p on p.id = invited.person_id left join directorates d on d.id = invited.directorate_id
    group by d.id order by d.name nulls last`);
  const stated = await tx.execute<ReachCounts["stated"][number]>(sql`
    select f.name as forum, x.stated_headcount as headcount, coalesce(x.headcount_basis, '') as basis
    from exercise_forums x join forums f on f.id = x.forum_id
    where x.exercise_id = ${exerciseId} and x.invited_at is not null and x.stated_headcount is not null order by f.name`);
  return {
    reach: reach ?? { invited: 0, tookPart: 0, contributed: 0 },
    stated: [...stated],
    byForum: [...byForum],
    byDirectorate: [...byDirectorate],
  };
}

function authorsByForum(exerciseId: number) {
  return sql`by_forum as (select distinct forum_id, person_id from contribution_authors where exercise_id = ${exerciseId})`;
}
