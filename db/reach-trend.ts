import { sql } from "drizzle-orm";
import type { Viewer } from "@/domain/person";
import type { ReachDay } from "@/domain/reach-trend";
import { asViewer } from "./client";

/**
 * How the reach of an exercise grew: for each London day from the first invitation to today, or to the last day on
 * which anything happened, how many different people had been invited, reached, had taken part and had contributed
 * by its end (D§2.3). For those who may read the evidence of a launched exercise; empty otherwise.
 */
export async function listReachByDay(viewer: Viewer, exerciseId: number): Promise<ReachDay[]> {
  const rows = await asViewer(viewer, (tx) =>
    tx.execute<ReachDay>(sql`
      with deeds as materialized (
        select person_id, 1 as depth, invited_at as at from invitations where exercise_id = ${exerciseId}
        union all select person_id, 2, first_at from exercise_visits where exercise_id = ${exerciseId}
        union all select person_id, 3, first_at from section_visits where exercise_id = ${exerciseId}
        union all select person_id, 3, joined_at from session_attendances where exercise_id = ${exerciseId}
        union all select person_id, 3, at from contribution_reasons where exercise_id = ${exerciseId}
        union all select person_id, 3, at from nothing_to_add where exercise_id = ${exerciseId}
        union all select a.person_id, 4, c.received_at
          from contribution_authors a join contributions c on c.id = a.contribution_id where a.exercise_id = ${exerciseId}),
      firsts as (
        select person_id, (min(at) filter (where depth = 1) at time zone 'Europe/London')::date as invited,
          (min(at) filter (where depth >= 2) at time zone 'Europe/London')::date as reached,
          (min(at) filter (where depth >= 3) at time zone 'Europe/London')::date as took_part,
          (min(at) filter (where depth >= 4) at time zone 'Europe/London')::date as contributed
        from deeds group by person_id),
      steps as (
        select step.day, count(*) filter (where what = 1) as invited, count(*) filter (where what = 2) as reached,
          count(*) filter (where what = 3) as took_part, count(*) filter (where what = 4) as contributed
        from firsts cross join lateral (values (invited, 1), (reached, 2), (took_part, 3), (contributed, 4)) as step (day, what)
        where step.day is not null group by step.day),
      bounds as (
        select min(day) as first, greatest(max(day), least((now() at time zone 'Europe/London')::date,
          (e.closes_at at time zone 'Europe/London')::date)) as last
        from steps cross join exercises e
        where e.id = ${exerciseId} and e.launched_at is not null and e.id = any((select my_evidence_exercises())::integer[])
        group by e.id)
      select to_char(d, 'YYYY-MM-DD') as day, (sum(s.invited) over so_far)::int as invited,
        (sum(s.reached) over so_far)::int as reached, (sum(s.took_part) over so_far)::int as "tookPart",
        (sum(s.contributed) over so_far)::int as contributed
      from bounds cross join generate_series(bounds.first, bounds.last, interval '1 day') d
      left join steps s on s.day = d::date window so_far as (order by d) order by d`),
  );
  return rows.map(({ day, ...sums }) => ({
    day,
    invited: sums.invited ?? 0,
    reached: sums.reached ?? 0,
    tookPart: sums.tookPart ?? 0,
    contributed: sums.contributed ?? 0,
  }));
}
