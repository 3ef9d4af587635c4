import { and, eq, or, sql } from "drizzle-orm";
import type { Transaction } from "./client";
import { insertMessages } from "./messages";
import { contributionAuthors } from "./schema/contributions";
import { inLedExercises } from "./visibility";

type Decided = { contributionId: number; exerciseId: number; eventId: number };

/**
 * Tells whoever wrote a contribution that something was decided about it, in the transaction that decides. What came
 * with a file was written by nobody, and is told to nobody.
 */
export async function insertLetterToAuthor(
  tx: Transaction,
  { contributionId, exerciseId, eventId }: Decided,
) {
  const authors = await tx
    .select({ personId: contributionAuthors.personId })
    .from(contributionAuthors)
    .where(
      and(
        eq(contributionAuthors.contributionId, contributionId),
        // Those whom the moderator may write to: the policy of the outbox refuses all others, and the decision with them.
        or(
          inLedExercises(contributionAuthors.exerciseId),
          sql`${contributionAuthors.personId} = any((select my_forum_members())::integer[])`,
        ),
      ),
    );
  const letter = { key: `moderated:${eventId}`, kind: "moderated" as const, exerciseId };
  await insertMessages(
    tx,
    authors.map(({ personId }) => ({ ...letter, personId, detail: { contribution: contributionId } })),
  );
}
