import { and, eq, sql } from "drizzle-orm";
import type { ReasonGiven } from "@/domain/contribution-reason";
import type { Person } from "@/domain/person";
import { asViewer } from "./client";
import { contributionReasons } from "./schema/contribution-drafts";

type Given = { contributionId: number; reason: ReasonGiven };

/**
 * Remembers that a person agrees with a contribution, or that it matters to their team, and from which forum they say
 * so. Said twice, it is said once. Throws when the policies refuse, which the rules (reasonRefusal) have prevented.
 */
export async function insertReason(
  person: Person,
  given: Given & { exerciseId: number; forumId: number },
): Promise<void> {
  const values = { ...given, personId: person.id };
  await asViewer(person, (tx) => tx.insert(contributionReasons).values(values).onConflictDoNothing());
}

/** Takes a reason back that a person gave; nothing happens where they gave none. */
export async function deleteReason(person: Person, { contributionId, reason }: Given): Promise<void> {
  await asViewer(person, (tx) =>
    tx
      .delete(contributionReasons)
      .where(
        and(
          eq(contributionReasons.contributionId, contributionId),
          eq(contributionReasons.personId, person.id),
          eq(contributionReasons.reason, reason),
        ),
      ),
  );
}

/** How many members of a forum gave each reason; `forum` is null for all restricted ones together. */
export type ReasonsOfForum = { forum: string | null; agree: number; mattersToTeam: number };

/**
 * From which forums colleagues gave reasons for a contribution, by the forum’s name and never by how many, so that it
 * ranks nothing. No names; restricted forums are one line, since few of their members speak. Empty for whoever may not
 * read the evidence of the exercise.
 */
export async function listReasonsByForum(
  viewer: Person,
  { exerciseId, id }: { exerciseId: number; id: number },
): Promise<ReasonsOfForum[]> {
  return asViewer(viewer, (tx) =>
    tx.execute<ReasonsOfForum>(sql`
      select case when f.restricted is false then f.name end as forum,
        (count(*) filter (where r.reason = 'agree'))::int as agree,
        (count(*) filter (where r.reason = 'matters_to_team'))::int as "mattersToTeam"
      from contribution_reasons r left join forums f on f.id = r.forum_id
      where r.contribution_id = ${id} and r.exercise_id = ${exerciseId}
        and r.exercise_id = any((select my_evidence_exercises())::integer[])
      group by 1 order by 1 nulls last`),
  );
}
