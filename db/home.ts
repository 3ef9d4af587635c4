import { sql } from "drizzle-orm";
import type { Person } from "@/domain/person";
import { asViewer } from "./client";

export type Answers = { contributions: number; answered: number; changed: number };

/**
 * What became of what the viewer said, in one exercise or in all: how many contributions, how many of them have an
 * answer that has been published, and how many changes of a published version came of those answers.
 */
export async function countAnswers(viewer: Person, exerciseId: number | null = null): Promise<Answers> {
  const [counts] = await asViewer(viewer, (tx) =>
    tx.execute<Answers>(sql`
      with mine as (select c.id from contributions c where c.id = any((select my_contributions())::integer[])
          and c.status <> 'withdrawn' and (${exerciseId}::int is null or c.exercise_id = ${exerciseId}::int)),
        answers as (select x.contribution_id, i.id from issue_contributions x join issues i on i.id = x.issue_id
          where x.contribution_id in (select id from mine) and i.published_at is not null)
      select (select count(*)::int from mine) as contributions,
        (select count(distinct contribution_id)::int from answers) as answered,
        (select count(distinct ci.change_id)::int from change_issues ci join versions v on v.id = ci.version_id
          where ci.issue_id in (select id from answers) and v.published_at is not null) as changed`),
  );
  return counts ?? { contributions: 0, answered: 0, changed: 0 };
}

export type LeftOff = { slug: string; title: string; number: number; section: string; at: Date };

/** The section that the viewer opened last, if its exercise can still be read. */
export async function findLeftOff(viewer: Person): Promise<LeftOff | null> {
  const [row] = await asViewer(viewer, (tx) =>
    tx.execute<Omit<LeftOff, "at"> & { at: string }>(sql`
      select e.slug, e.title, s.number, s.title as section, v.last_at as at
      from section_visits v join exercises e on e.id = v.exercise_id
      join sections s on s.version_id = e.version_id and s.stable_id = v.section_stable_id
      where v.person_id = ${viewer.id} and e.cancelled_at is null and (
        e.id = any((select my_invited_exercises())::integer[]) or e.id = any((select my_team_exercises())::integer[]))
      order by v.last_at desc limit 1`),
  );
  return row ? { ...row, at: new Date(row.at) } : null;
}

/** How many contributions wait for the viewer as a convenor: held, or flagged and not settled. */
export async function countWaiting(viewer: Person): Promise<number> {
  const [row] = await asViewer(viewer, (tx) =>
    tx.execute<{ waiting: number }>(sql`
      select count(*)::int as waiting from contributions c
      where c.forum_id = any((select my_convened_forums())::integer[]) and (c.status = 'held'
        or exists (select from flags g where g.contribution_id = c.id and g.settled_at is null))`),
  );
  return row?.waiting ?? 0;
}

/** How many contributions came in over the last week to each exercise that the viewer may hear. */
export async function countFresh(
  viewer: Person,
): Promise<Map<number, { sections: number; contributions: number }>> {
  const rows = await asViewer(viewer, (tx) =>
    tx.execute<{ id: number; sections: number; contributions: number }>(sql`
      select c.exercise_id as id, count(distinct c.placed_section)::int as sections, count(*)::int as contributions
      from contributions c
      where c.status in ('published', 'redacted') and c.received_at > now() - interval '7 days'
        and (c.forum_id = any((select my_forums())::integer[])
          or c.shared and c.exercise_id = any((select my_invited_exercises())::integer[]))
        and not c.id = any((select my_contributions())::integer[])
      group by c.exercise_id`),
  );
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}
