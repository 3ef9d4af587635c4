import { and, eq, isNull, sql } from "drizzle-orm";
import type { Person } from "@/domain/person";
import { codeSignInCounts } from "./access-code-sign-in";
import { asViewer } from "./client";
import { people } from "./schema/people";

/**
 * The person behind a session, with roles and the forums that they convene as they are now. Null when the
 * session version no longer counts (signed out), when they are suspended or have left, or when they came by an access
 * code and that sign-in has ended.
 */
export async function findSessionPerson(session: {
  id: number;
  version: number;
  codeSignIn?: number | null;
}): Promise<Person | null> {
  const [person] = await asViewer(session, (tx) =>
    tx
      .select({
        id: people.id,
        name: people.name,
        post: people.post,
        roles: people.roles,
        suspendedAt: people.suspendedAt,
        convenes: sql<number[]>`my_convened_forums()`,
      })
      .from(people)
      .where(
        and(
          eq(people.id, session.id),
          eq(people.sessionVersion, session.version),
          isNull(people.suspendedAt),
          isNull(people.leftAt),
          session.codeSignIn ? codeSignInCounts(session.codeSignIn) : undefined,
        ),
      ),
  );
  return person ?? null;
}

/** Ends every session of a person: the version in their cookies no longer counts from here on. */
export async function updateSessionVersion(person: { id: number }): Promise<void> {
  await asViewer(person, (tx) => tx.execute(sql`select end_my_sessions()`));
}
