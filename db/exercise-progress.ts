import { sql } from "drizzle-orm";
import type { ContributionStatus } from "@/domain/contribution";
import type { Viewer } from "@/domain/person";
import { asViewer, type Transaction } from "./client";

export type ForumStatuses = { slug: string; name: string; received: number } & Record<
  ContributionStatus,
  number
>;
export type QueueRow = {
  slug: string;
  name: string;
  underOneDay: number;
  oneToTwoDays: number;
  overTwoDays: number;
};
export type ExerciseProgress = {
  contributions: number;
  /** With a code, a disposition, or an ending of their own: withdrawn or transferred (D§2.5). */
  accountedFor: number;
  late: number;
  held: number;
  statuses: ForumStatuses[];
  queue: QueueRow[];
  quietSections: { number: number; title: string }[];
  issues: number;
  issuesAnswered: number;
  asAt: Date;
};

/**
 * Where the work on an exercise stands: what was received and where each contribution is now, what waits for a
 * moderator and how long, what is coded and answered. For those who may read the evidence; null for everyone else.
 */
export async function findProgress(viewer: Viewer, exerciseId: number): Promise<ExerciseProgress | null> {
  return asViewer(viewer, async (tx) => {
    const [counts] = await tx.execute<Counts>(sql`
      select now() as "asAt",
        (select count(*)::int from issues i where i.exercise_id = e.id) as issues,
        (select count(response_code)::int from issues i where i.exercise_id = e.id) as "issuesAnswered",
        count(c.id)::int as contributions,
        count(c.id) filter (where c.received_late)::int as late,
        count(c.id) filter (where c.status = 'held')::int as held,
        count(c.id) filter (where c.status in ('withdrawn', 'transferred')
          or exists (select from codings g where g.contribution_id = c.id)
          or exists (select from contribution_dispositions d where d.contribution_id = c.id))::int as "accountedFor"
      from exercises e left join contributions c on c.exercise_id = e.id
      where e.id = ${exerciseId} and e.id = any((select my_evidence_exercises())::integer[])
      group by e.id`);
    if (!counts) return null;
    return {
      ...counts,
      asAt: new Date(counts.asAt),
      statuses: [...(await listStatuses(tx, exerciseId))],
      queue: [...(await listQueue(tx, exerciseId))],
      quietSections: [...(await listQuietSections(tx, exerciseId))],
    };
  });
}

type Counts = Omit<ExerciseProgress, "asAt" | "statuses" | "queue" | "quietSections"> & { asAt: string };

/** Every contribution is in exactly one column, so a row always adds up to what was received (product.md, promise 1). */
async function listStatuses(tx: Transaction, exerciseId: number) {
  return tx.execute<ForumStatuses>(sql`
    select f.slug, f.name, count(c.id)::int as received,
      count(c.id) filter (where c.status = 'published')::int as published,
      count(c.id) filter (where c.status = 'held')::int as held,
      count(c.id) filter (where c.status = 'redacted')::int as redacted,
      count(c.id) filter (where c.status = 'withheld')::int as withheld,
      count(c.id) filter (where c.status = 'withdrawn')::int as withdrawn,
      count(c.id) filter (where c.status = 'transferred')::int as transferred
    from exercise_forums x join forums f on f.id = x.forum_id
    left join contributions c on c.exercise_id = x.exercise_id and c.forum_id = x.forum_id
    where x.exercise_id = ${exerciseId} group by f.id order by f.name, f.id`);
}

/** What waits for a moderator: held ones since they were held, flagged ones since the first flag. */
async function listQueue(tx: Transaction, exerciseId: number) {
  return tx.execute<QueueRow>(sql`
    with waiting as (
      select c.forum_id, now() - least(
        case when c.status = 'held' then coalesce(
          (select max(m.at) from moderation_events m where m.contribution_id = c.id and m.to_status = 'held'), c.received_at) end,
        (select min(g.at) from flags g where g.contribution_id = c.id and g.settled_at is null)) as age
      from contributions c where c.exercise_id = ${exerciseId} and (c.status = 'held'
        or exists (select from flags g where g.contribution_id = c.id and g.settled_at is null)))
    select f.slug, f.name,
      count(*) filter (where w.age < interval '1 day')::int as "underOneDay",
      count(*) filter (where w.age >= interval '1 day' and w.age < interval '2 days')::int as "oneToTwoDays",
      count(*) filter (where w.age >= interval '2 days')::int as "overTwoDays"
    from waiting w join forums f on f.id = w.forum_id group by f.id order by f.name, f.id`);
}

/** Sections of the draft that nobody has contributed to. */
async function listQuietSections(tx: Transaction, exerciseId: number) {
  return tx.execute<{ number: number; title: string }>(sql`
    select s.number, s.title from exercises e join sections s on s.version_id = e.version_id
    where e.id = ${exerciseId} and not exists (
      select from contributions c where c.exercise_id = e.id and coalesce(c.placed_section, c.section_stable_id) = s.stable_id)
    order by s.number`);
}
