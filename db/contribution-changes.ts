import { sql } from "drizzle-orm";
import type { Person } from "@/domain/person";
import { asViewer, type Transaction } from "./client";

export type Edit = {
  id: number;
  /** The revision that the person was looking at. */
  revision: number;
  body: string;
  quotePermission: boolean;
  /** A name that was given can be taken back; one that was kept back is never shown (D§2.7). */
  confidential: boolean;
};

/**
 * Changes one’s own contribution, if it is still published and at the revision that was edited; the words before
 * stay in the originals. False when it has changed meanwhile, or is no longer theirs to edit.
 */
export async function updateContributionBody(person: Person, edit: Edit): Promise<boolean> {
  return asViewer(person, async (tx) => {
    const [changed] = await tx.execute(sql`
      with changed as (
        update contributions c set body = ${edit.body}, quote_permission = ${edit.quotePermission},
          revision = c.revision + 1, edited_at = now()
        where c.id = ${edit.id} and c.revision = ${edit.revision} and c.status = 'published' and ${byPerson(person)}
        returning c.id, c.revision, c.exercise_id, c.forum_id, c.body)
      insert into contribution_originals (contribution_id, revision, exercise_id, forum_id, body)
      select id, revision, exercise_id, forum_id, body from changed returning revision`);
    if (changed && edit.confidential) {
      await tx.execute(sql`
        update contribution_authors set named = false where contribution_id = ${edit.id} and person_id = ${person.id} and named`);
    }
    return changed !== undefined;
  });
}

/**
 * Withdraws one’s own contribution: peers no longer see it, and the record keeps that it was made and withdrawn.
 * False when it was withdrawn or transferred already.
 */
export async function updateWithdrawn(person: Person, id: number): Promise<boolean> {
  return asViewer(person, (tx) => withdraw(tx, person, id));
}

/** The same, as part of something that is done whole or not at all. */
export async function withdraw(tx: Transaction, person: Person, id: number): Promise<boolean> {
  const rows = await tx.execute(sql`
    with was as (
      select c.id, c.status from contributions c
      where c.id = ${id} and c.status not in ('withdrawn', 'transferred') and ${byPerson(person)} for update),
    gone as (
      update contributions c set status = 'withdrawn' from was where c.id = was.id
      returning c.id, c.exercise_id, c.forum_id, was.status as from_status)
    insert into moderation_events (contribution_id, exercise_id, forum_id, actor_id, action, from_status, to_status)
    select id, exercise_id, forum_id, ${person.id}, 'withdraw', from_status, 'withdrawn' from gone returning id`);
  return rows.length > 0;
}

/** Asks the convenor to look at a contribution. False when the person has asked already. */
export async function insertFlag(
  person: Person,
  flag: { id: number; exerciseId: number; forumId: number; reason: string },
): Promise<boolean> {
  const rows = await asViewer(person, (tx) =>
    tx.execute(sql`
      insert into flags (contribution_id, person_id, exercise_id, forum_id, reason)
      values (${flag.id}, ${person.id}, ${flag.exerciseId}, ${flag.forumId}, ${flag.reason})
      on conflict do nothing returning contribution_id`),
  );
  return rows.length > 0;
}

const byPerson = (person: Person) => sql`exists (
  select from contribution_authors a where a.contribution_id = c.id and a.person_id = ${person.id})`;
