import { sql } from "drizzle-orm";
import type { ForumKind } from "@/domain/forum";
import { basisOf, type Metric, type Reach } from "@/domain/metric";
import type { Viewer } from "@/domain/person";
import { asViewer, type Transaction } from "./client";
import { activity } from "./reach-activity";

export type ForumReach = {
  id: number;
  slug: string;
  name: string;
  kind: ForumKind;
  restricted: boolean;
  /** True: the forum keeps no list here, so its eligible and invited figures are what its host states. */
  unlisted: boolean;
  reach: Reach;
};
export type DirectorateReach = { id: number | null; name: string; reach: Reach };
export type ExerciseReach = {
  overall: Reach;
  /** Forums with a roster. A person in two of them is in two rows, so the rows are not to be added up. */
  forums: ForumReach[];
  /** Forums that state a headcount: apart from the others and never summed (D§2.3). */
  unlisted: ForumReach[];
  directorates: DirectorateReach[];
  asAt: Date;
};

/**
 * How far an exercise has reached, in counts of different people (D§2.3): eligible, invited through a forum,
 * reached by opening it, took part in any recorded way, contributed by at least one contribution whatever became of it.
 * Overall and by directorate each person is counted once. For those who may read the evidence of the exercise;
 * null for everyone else, and before the launch.
 */
export async function findReach(viewer: Viewer, exerciseId: number): Promise<ExerciseReach | null> {
  return asViewer(viewer, async (tx) => {
    const [exercise] = await tx.execute<{ asAt: string; launchedAt: string }>(sql`
      select now() as "asAt", launched_at as "launchedAt" from exercises
      where id = ${exerciseId} and launched_at is not null and id = any((select my_evidence_exercises())::integer[])`);
    if (!exercise) return null;
    const asAt = new Date(exercise.asAt);
    const forums = (await countByForum(tx, exerciseId)).map((row) => forumReach(row, asAt));
    return {
      asAt,
      overall: reachOf(await countOverall(tx, exerciseId), asAt, {
        eligible: "Staff of the council who have not left",
        whose: "of any invited forum",
      }),
      forums: forums.filter(({ unlisted }) => !unlisted),
      unlisted: forums.filter(({ unlisted }) => unlisted),
      directorates: (await countByDirectorate(tx, exerciseId)).map(({ id, name, ...counts }) => ({
        id,
        name,
        reach: reachOf(counts, asAt, { eligible: `Staff of ${name} who have not left`, whose: `of ${name}` }),
      })),
    };
  });
}

type Counts = { eligible: number; invited: number; reached: number; tookPart: number; contributed: number };
type ForumCounts = Counts &
  Omit<ForumReach, "reach" | "unlisted"> & { stated: number | null; basis: string | null; unlisted: boolean };

/** Who was invited, each person once and where they worked then, beside who was reached, took part and contributed. */
const people = (exerciseId: number) => sql`
  invited as (select distinct on (person_id) person_id, directorate_id from invitations
    where exercise_id = ${exerciseId} order by person_id, invited_at, forum_id), ${activity(exerciseId)}`;

async function countOverall(tx: Transaction, exerciseId: number): Promise<Counts> {
  const [counts] = await tx.execute<Counts>(sql`
    with ${people(exerciseId)}
    select (select count(*)::int from people where left_at is null) as eligible,
      (select count(*)::int from invited) as invited, (select count(*)::int from opened) as reached,
      (select count(*)::int from active) as "tookPart",
      (select count(*)::int from authors) as contributed`);
  return counts ?? { eligible: 0, invited: 0, reached: 0, tookPart: 0, contributed: 0 };
}

async function countByForum(tx: Transaction, exerciseId: number) {
  return tx.execute<ForumCounts>(sql`
    with ${people(exerciseId)},
      through as (select distinct forum_id, person_id from contribution_authors where exercise_id = ${exerciseId}),
      asked as (select forum_id, person_id from invitations where exercise_id = ${exerciseId}),
      joined as (select forum_id, person_id from asked union select forum_id, person_id from through)
    select f.id, f.slug, f.name, f.kind, f.restricted, f.membership_source = 'unlisted' as unlisted,
      x.stated_headcount as stated, x.headcount_basis as basis,
      (select count(distinct m.person_id)::int from memberships m
        where m.forum_id = f.id and (m.left_on is null or m.left_on > current_date)) as eligible,
      (select count(*)::int from asked a where a.forum_id = f.id) as invited,
      (select count(*)::int from joined j join opened using (person_id) where j.forum_id = f.id) as reached,
      (select count(*)::int from joined j join active using (person_id) where j.forum_id = f.id) as "tookPart",
      (select count(*)::int from through t where t.forum_id = f.id) as contributed
    from exercise_forums x join forums f on f.id = x.forum_id
    where x.exercise_id = ${exerciseId} and x.invited_at is not null order by f.name, f.id`);
}

async function countByDirectorate(tx: Transaction, exerciseId: number) {
  return tx.execute<Counts & { id: number | null; name: string }>(sql`
    with ${people(exerciseId)}
    select d.id, coalesce(d.name, 'No directorate recorded') as name,
      count(*) filter (where p.left_at is null or i.person_id is not null)::int as eligible,
      count(i.person_id)::int as invited, count(o.person_id)::int as reached,
      count(a.person_id)::int as "tookPart", count(w.person_id)::int as contributed
    from people p left join invited i on i.person_id = p.id
    left join directorates d on d.id = case when i.person_id is null then p.directorate_id else i.directorate_id end
    left join opened o on o.person_id = p.id left join active a on a.person_id = p.id
    left join authors w on w.person_id = p.id
    group by d.id having count(i.person_id) + count(o.person_id) > 0 or d.id is not null
    order by d.name nulls last`);
}

function forumReach({ stated, basis, ...row }: ForumCounts, asAt: Date): ForumReach {
  const { id, slug, name, kind, restricted, unlisted } = row;
  const counts = reachOf(row, asAt, {
    eligible: `Members of ${name}, now or when invited`,
    whose: `of ${name}`,
  });
  // Whoever left the forum since was invited all the same.
  const eligible = counts.eligible && { ...counts.eligible, value: Math.max(row.eligible, row.invited) };
  if (!unlisted) return { id, slug, name, kind, restricted, unlisted, reach: { ...counts, eligible } };
  const said: Metric = {
    value: stated ?? 0,
    basis: basisOf(basis),
    source: `Headcount stated for ${name} at the launch`,
    asAt,
    deduplicated: false,
  };
  return { id, slug, name, kind, restricted, unlisted, reach: { ...counts, eligible: said, invited: said } };
}

function reachOf(counts: Counts, asAt: Date, from: { eligible: string; whose: string }): Reach {
  const counted = (value: number, source: string): Metric => ({
    value,
    basis: "counted",
    source,
    asAt,
    deduplicated: true,
  });
  return {
    eligible: counted(counts.eligible, from.eligible),
    invited: counted(
      counts.invited,
      `Invitations of people ${from.whose}, at the launch or when they joined`,
    ),
    reached: counted(counts.reached, `People ${from.whose} who opened the exercise or took part`),
    tookPart: counted(
      counts.tookPart,
      `People ${from.whose} who read a section, answered, came to a session or contributed`,
    ),
    contributed: counted(counts.contributed, `People ${from.whose} who made at least one contribution`),
  };
}
