import { and, asc, eq, isNull, ne, sql } from "drizzle-orm";
import type { Person } from "@/domain/person";
import { insertAuditEvent } from "./audit";
import { asViewer } from "./client";
import { people } from "./schema/people";
import { quotes } from "./schema/summaries";
import { inEvidenceExercises } from "./visibility";

export type Quote = Awaited<ReturnType<typeof listQuotes>>[number];

/** Quotes chosen for the summary of an exercise, with who chose and who read them. */
export async function listQuotes(viewer: Person, exerciseId: number) {
  return asViewer(viewer, (tx) =>
    tx
      .select({
        contributionId: quotes.contributionId,
        text: quotes.text,
        whySelected: quotes.whySelected,
        selectedBy: quotes.selectedBy,
        approvedBy: quotes.approvedBy,
        selectedByName: people.name,
      })
      .from(quotes)
      .leftJoin(people, eq(people.id, quotes.selectedBy))
      .where(and(eq(quotes.exerciseId, exerciseId), inEvidenceExercises(quotes.exerciseId)))
      .orderBy(asc(quotes.contributionId)),
  );
}

export type QuotableContribution = Awaited<ReturnType<typeof listQuotable>>[number];

/**
 * Contributions that may be quoted (D§3.4): published, with permission, and coded to a theme that at least
 * `smallestCount` people raised; not yet chosen. At most fifty, by theme and then the shortest first.
 */
export async function listQuotable(viewer: Person, exercise: { id: number; smallestCount: number }) {
  const rows = await asViewer(viewer, (tx) =>
    tx.execute<{ id: number; body: string; theme: string; forum: string }>(sql`
      with raised as (
        select k.theme_id from codings g join codes k on k.id = g.code_id
        join contribution_authors a on a.contribution_id = g.contribution_id
        where g.exercise_id = ${exercise.id} group by k.theme_id having count(distinct a.person_id) >= ${exercise.smallestCount})
      select distinct on (c.id) c.id, c.body, t.name as theme, f.name as forum
      from contributions c join codings g on g.contribution_id = c.id join codes k on k.id = g.code_id
      join raised r on r.theme_id = k.theme_id join themes t on t.id = k.theme_id join forums f on f.id = c.forum_id
      where c.exercise_id = ${exercise.id} and c.status = 'published' and c.quote_permission
        and c.exercise_id = any((select my_evidence_exercises())::integer[])
        and not exists (select 1 from quotes q where q.contribution_id = c.id)
      order by c.id, t.position limit 50`),
  );
  return [...rows];
}

type Chosen = { exerciseId: number; contributionId: number; text: string; whySelected: string };

/** Puts a quote forward for a second reader. False when it was chosen already. */
export async function insertQuote(viewer: Person, chosen: Chosen): Promise<boolean> {
  return asViewer(viewer, async (tx) => {
    const rows = await tx
      .insert(quotes)
      .values({ ...chosen, selectedBy: viewer.id })
      .onConflictDoNothing()
      .returning({ id: quotes.contributionId });
    return rows.length === 1;
  });
}

type QuoteKey = { exerciseId: number; contributionId: number };
const isQuote = ({ exerciseId, contributionId }: QuoteKey) =>
  and(eq(quotes.exerciseId, exerciseId), eq(quotes.contributionId, contributionId));

/** A second person has read the quote and lets it stand. False when the viewer chose it, or it is approved already. */
export async function updateQuoteApproved(viewer: Person, key: QuoteKey): Promise<boolean> {
  return asViewer(viewer, async (tx) => {
    const rows = await tx
      .update(quotes)
      .set({ approvedBy: viewer.id })
      .where(and(isQuote(key), isNull(quotes.approvedBy), ne(quotes.selectedBy, viewer.id)))
      .returning({ id: quotes.contributionId });
    if (rows.length === 1) {
      const object = `contribution:${key.contributionId}`;
      await insertAuditEvent(tx, { stream: `exercise:${key.exerciseId}`, action: "quote approved", object });
    }
    return rows.length === 1;
  });
}

/** Takes a quote out again. */
export async function deleteQuote(viewer: Person, key: QuoteKey): Promise<void> {
  await asViewer(viewer, (tx) => tx.delete(quotes).where(isQuote(key)));
}
