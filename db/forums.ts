import { and, asc, eq, or, type SQL, sql } from "drizzle-orm";
import type { Person, Viewer } from "@/domain/person";
import { slugOf } from "@/domain/strategy-slug";
import { insertAuditEvent } from "./audit";
import { asViewer, type Transaction } from "./client";
import { forums } from "./schema/people";

export type Forum = NonNullable<Awaited<ReturnType<typeof findForum>>>;
export type ForumInList = Awaited<ReturnType<typeof listForums>>[number];
export type Convenor = { name: string; post: string | null };

/** The viewer’s own forums, and every forum for those who manage or look after them; by name. */
export async function listForums(viewer: Viewer) {
  return asViewer(viewer, (tx) =>
    tx
      .select({ ...columns, convenors, mine, members })
      .from(forums)
      .where(visibleForums())
      .orderBy(asc(forums.name)),
  );
}

/**
 * A forum by its slug, for its members and those who manage or look after forums; null for everyone else.
 * `recent` counts what the viewer may see of the last 30 days, and is null for those who are not in it. `members` is
 * null for those who may not know it. `invitedAt` is its first invitation to an exercise.
 */
export async function findForum(viewer: Viewer, slug: string) {
  const [forum] = await asViewer(viewer, (tx) =>
    tx
      .select({ ...columns, convenors, mine, convened, members, recent, invitedAt, exercises: invitedTo })
      .from(forums)
      .where(and(eq(forums.slug, slug), visibleForums())),
  );
  return forum ?? null;
}

export type ForumValues = Pick<
  typeof forums.$inferInsert,
  | "name"
  | "kind"
  | "description"
  | "restricted"
  | "membershipSource"
  | "groupClaim"
  | "groupValue"
  | "statedHeadcount"
  | "headcountBasis"
  | "headcountAsAt"
>;

/** Adds a forum and answers with its slug, made from its name. For those who manage forums; the policies refuse others. */
export async function insertForum(person: Person, values: ForumValues): Promise<string> {
  return asViewer(person, async (tx) => {
    const { id, slug } = await insertWithFreeSlug(tx, values);
    await insertAuditEvent(tx, { stream: `forum:${id}`, action: "forum_added", object: `forum:${id}` });
    return slug;
  });
}

/**
 * Changes a forum. False when there is no such forum, or when it would open a restricted forum that has been
 * invited: what was promised to its members stays (D§2.7).
 */
export async function updateForum(person: Person, forumId: number, values: ForumValues): Promise<boolean> {
  return asViewer(person, async (tx) => {
    const changed = await tx
      .update(forums)
      .set(values)
      .where(
        and(
          eq(forums.id, forumId),
          visibleForums(),
          sql`(${values.restricted ?? false} or not forums.restricted or ${invitedAt} is null)`,
        ),
      )
      .returning({ id: forums.id });
    if (changed.length === 0) return false;
    await insertAuditEvent(tx, {
      stream: `forum:${forumId}`,
      action: "forum_changed",
      object: `forum:${forumId}`,
      detail: { restricted: values.restricted, membershipSource: values.membershipSource },
    });
    return true;
  });
}

/** Forums that the viewer is a member of, or all for those who manage or look after them. */
function visibleForums(): SQL | undefined {
  return or(
    sql`forums.id = any((select my_forums())::integer[])`,
    sql`viewer_is_any('programme_lead', 'analyst', 'governance_officer', 'auditor', 'administrator')`,
  );
}

/** The database, and not a look beforehand, says which slug is free. */
async function insertWithFreeSlug(tx: Transaction, values: ForumValues) {
  const wanted = slugOf(values.name);
  for (let attempt = 1; attempt < 100; attempt++) {
    const slug = attempt === 1 ? wanted : `${wanted}-${attempt}`;
    const [row] = await tx
      .insert(forums)
      .values({ ...values, slug })
      .onConflictDoNothing({ target: forums.slug })
      .returning({ id: forums.id, slug: forums.slug });
    if (row) return row;
  }
  throw new Error(`There are a hundred forums called ${wanted}`);
}

const columns = {
  id: forums.id,
  slug: forums.slug,
  name: forums.name,
  kind: forums.kind,
  description: forums.description,
  restricted: forums.restricted,
  membershipSource: forums.membershipSource,
  groupClaim: forums.groupClaim,
  groupValue: forums.groupValue,
  statedHeadcount: forums.statedHeadcount,
  headcountBasis: forums.headcountBasis,
  headcountAsAt: forums.headcountAsAt,
};

// Tables by name: a query of one table leaves them off its columns, and these ask about others.
const mine = sql<boolean>`forums.id = any((select my_forums())::integer[])`;
const convened = sql<boolean>`forums.id = any((select my_convened_forums())::integer[])`;
const convenors = sql<Convenor[]>`(
  select coalesce(json_agg(json_build_object('name', c.name, 'post', c.post) order by c.name), '[]')
  from forum_convenors() c where c.forum_id = forums.id)`;
const members = sql<number | null>`case when ${convened}
    or viewer_is_any('programme_lead', 'analyst', 'governance_officer', 'auditor', 'administrator')
  then (select count(distinct m.person_id)::integer from memberships m
    where m.forum_id = forums.id and (m.left_on is null or m.left_on > current_date)) end`;
const recent = sql<number | null>`case when ${mine} then (select count(*)::integer from contributions c
  where c.forum_id = forums.id and c.status in ('published', 'redacted')
    and c.received_at > now() - interval '30 days') end`;
const invitedAt = sql<string | null>`forum_invited_at(forums.id)`;

export type ForumExercise = {
  slug: string;
  title: string;
  opensAt: string;
  closesAt: string;
  closed: boolean;
};
const invitedTo = sql<ForumExercise[]>`(
  select coalesce(json_agg(json_build_object('slug', e.slug, 'title', e.title, 'opensAt', e.opens_at, 'closesAt', e.closes_at,
    'closed', e.closes_at <= now() or e.closed_at is not null or e.cancelled_at is not null) order by e.closes_at desc), '[]')
  from exercise_forums x join exercises e on e.id = x.exercise_id
  where x.forum_id = forums.id and x.invited_at is not null
    and (e.id = any((select my_invited_exercises())::integer[]) or e.id = any((select my_team_exercises())::integer[])))`;
