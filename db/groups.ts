import { asc, desc, eq, sql } from "drizzle-orm";
import type { Viewer } from "@/domain/person";
import { asViewer } from "./client";
import { people } from "./schema/people";
import { groupLookupFailures } from "./schema/rosters";

type Followed = { groups: readonly string[] | null; roles: readonly string[] | null; problem: string | null };

/**
 * Brings the memberships of forums that follow a group in line with what a provider has just told of somebody. A list
 * that is null was not told: it adds nobody and ends nothing. `problem` is kept for administrators; null forgets it.
 * Audited where something changes.
 */
export async function updateGroupsFollowed(personId: number, { groups, roles, problem }: Followed) {
  await asViewer(null, (tx) =>
    tx.execute(sql`select follow_groups(${personId}, ${listOf(groups)}, ${listOf(roles)}, ${problem}::text)`),
  );
}

/** Gives somebody the roles that their app roles name; contributor always, and never the last administrator’s away. */
export async function updateRolesFollowed(personId: number, roles: readonly string[]): Promise<void> {
  await asViewer(null, (tx) => tx.execute(sql`select follow_roles(${personId}, ${listOf(roles)})`));
}

/** Whether somebody is in a forum through a group. */
export async function findFollowsGroups(personId: number): Promise<boolean> {
  const [row] = await asViewer(null, (tx) =>
    tx.execute<{ follows: boolean }>(sql`select follows_groups(${personId}) as follows`),
  );
  return row?.follows ?? false;
}

export type GroupProblem = Awaited<ReturnType<typeof listGroupProblems>>[number];

/** Whose groups could not be read at their last sign-in, the newest first; for those who look after people. */
export async function listGroupProblems(viewer: Viewer) {
  return asViewer(viewer, (tx) =>
    tx
      .select({
        id: people.id,
        name: people.name,
        problem: groupLookupFailures.problem,
        failedAt: groupLookupFailures.failedAt,
      })
      .from(groupLookupFailures)
      .innerJoin(people, eq(people.id, groupLookupFailures.personId))
      .where(sql`(select viewer_is_any('administrator', 'auditor'))`)
      .orderBy(desc(groupLookupFailures.failedAt), asc(people.id))
      .limit(200),
  );
}

/** One parameter, whatever is in it. */
function listOf(values: readonly string[] | null) {
  if (values === null) return sql`null::text[]`;
  return sql`array(select jsonb_array_elements_text(${JSON.stringify(values)}::jsonb))`;
}
