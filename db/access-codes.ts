import { and, asc, desc, eq, gt, inArray, isNull, or, sql } from "drizzle-orm";
import type { Person } from "@/domain/person";
import { insertAuditEvent } from "./audit";
import { asViewer, type Transaction } from "./client";
import { accessCodes } from "./schema/access-codes";
import { exerciseForums, exercises } from "./schema/exercises";
import { memberships, people } from "./schema/people";
import { inConvenedForums } from "./visibility";

export type CodeHolder = Awaited<ReturnType<typeof listCodeHolders>>[number];
export const codeHoldersOnAPage = 100;

/** Codes that one sheet can hold. */
export const mostCodesAtOnce = 300;

/**
 * Members of a forum with the code that each has in force, those without a mailbox first, for its convenors and those
 * who manage forums. `mayHave` says whether a code may be made for them, and never why it may not.
 */
export async function listCodeHolders(
  person: Person,
  { forumId, after }: { forumId: number; after: number },
) {
  return asViewer(person, (tx) =>
    tx
      .select(holder)
      .from(memberships)
      .innerJoin(people, eq(people.id, memberships.personId))
      .leftJoin(accessCodes, codeInForce())
      .where(and(eq(memberships.forumId, forumId), isMember(), mayKnow()))
      .orderBy(desc(isNull(people.email)), asc(people.name), asc(people.id))
      .limit(codeHoldersOnAPage + 1)
      .offset(after),
  );
}

/** One member with their code, for those who may know; null otherwise. */
export async function findCodeHolder(person: Person, { forumId, personId }: Holder) {
  const [row] = await asViewer(person, (tx) =>
    tx
      .select(holder)
      .from(memberships)
      .innerJoin(people, eq(people.id, memberships.personId))
      .leftJoin(accessCodes, codeInForce())
      .where(
        and(eq(memberships.forumId, forumId), eq(memberships.personId, personId), isMember(), mayKnow()),
      ),
  );
  return row ?? null;
}

/** Members without a mailbox who have no code in force and may have one: whom codes are made for at once. */
export async function listWithoutMailbox(person: Person, forumId: number): Promise<number[]> {
  const rows = await asViewer(person, (tx) =>
    tx
      .select({ personId: people.id })
      .from(memberships)
      .innerJoin(people, eq(people.id, memberships.personId))
      .leftJoin(accessCodes, codeInForce())
      .where(
        and(
          eq(memberships.forumId, forumId),
          isMember(),
          mayKnow(),
          isNull(people.email),
          isNull(accessCodes.id),
          mayHave,
        ),
      )
      .orderBy(asc(people.name), asc(people.id))
      .limit(mostCodesAtOnce),
  );
  return rows.map(({ personId }) => personId);
}

/** When the exercises close that a forum is invited to and the person sees: what a code’s last day is reckoned from. */
export async function listClosings(person: Person, forumId: number): Promise<(Date | null)[]> {
  const rows = await asViewer(person, (tx) =>
    tx
      .select({ closesAt: exercises.closesAt })
      .from(exerciseForums)
      .innerJoin(exercises, eq(exercises.id, exerciseForums.exerciseId))
      .where(
        and(
          eq(exerciseForums.forumId, forumId),
          isNull(exercises.cancelledAt),
          sql`${exerciseForums.invitedAt} is not null`,
        ),
      ),
  );
  return rows.map(({ closesAt }) => closesAt);
}

type NewCode = { personId: number; hash: string };

/**
 * Keeps the hashes of new codes, each in place of the one before it, and answers how many. People for whom none may be
 * made are passed over. Each is an audit event.
 */
export async function insertAccessCodes(
  person: Person,
  { forumId, expiresAt, codes }: { forumId: number; expiresAt: Date; codes: readonly NewCode[] },
): Promise<number> {
  if (codes.length === 0) return 0;
  return asViewer(person, async (tx) => {
    const wanted = codes.map(({ personId }) => personId);
    const allowed = await tx
      .select({ personId: people.id })
      .from(memberships)
      .innerJoin(people, eq(people.id, memberships.personId))
      .where(
        and(eq(memberships.forumId, forumId), isMember(), mayKnow(), mayHave, inArray(people.id, wanted)),
      );
    const ids = new Set(allowed.map(({ personId }) => personId));
    const made = codes.filter(({ personId }) => ids.has(personId));
    if (made.length === 0) return 0;
    await revoke(tx, { person, forumId, personIds: [...ids] });
    await tx.insert(accessCodes).values(
      made.map(({ personId, hash }) => ({
        personId,
        codeHash: hash,
        forumId,
        expiresAt,
        madeBy: person.id,
      })),
    );
    for (const { personId } of made) await audit(tx, { forumId, personId, action: "access_code_made" });
    return made.length;
  });
}

type Holder = { forumId: number; personId: number };

/** Ends a code, and every sign-in by it. False when the person has none in force there. */
export async function updateCodeRevoked(person: Person, { forumId, personId }: Holder): Promise<boolean> {
  return asViewer(person, async (tx) => {
    const revoked = await revoke(tx, { person, forumId, personIds: [personId] });
    if (revoked.length === 0) return false;
    await audit(tx, { forumId, personId, action: "access_code_revoked" });
    return true;
  });
}

function revoke(
  tx: Transaction,
  { person, forumId, personIds }: { person: Person; forumId: number; personIds: number[] },
) {
  return tx
    .update(accessCodes)
    .set({ revokedAt: sql`now()`, revokedBy: person.id })
    .where(
      and(
        eq(accessCodes.forumId, forumId),
        inArray(accessCodes.personId, personIds),
        isNull(accessCodes.revokedAt),
      ),
    )
    .returning({ id: accessCodes.id });
}

/** The codes that the person has made for a forum lately, for the sheet: only their hashes are known here. */
export async function listNewCodes(person: Person, { forumId, since }: { forumId: number; since: Date }) {
  return asViewer(person, (tx) =>
    tx
      .select({
        personId: people.id,
        name: people.name,
        hash: accessCodes.codeHash,
        expiresAt: accessCodes.expiresAt,
      })
      .from(accessCodes)
      .innerJoin(people, eq(people.id, accessCodes.personId))
      .where(
        and(
          eq(accessCodes.forumId, forumId),
          eq(accessCodes.madeBy, person.id),
          isNull(accessCodes.revokedAt),
          gt(accessCodes.madeAt, since),
        ),
      )
      .orderBy(asc(people.name), asc(people.id)),
  );
}

function audit(tx: Transaction, { forumId, personId, action }: Holder & { action: string }) {
  return insertAuditEvent(tx, { stream: `forum:${forumId}`, action, object: `person:${personId}` });
}

const isMember = () => or(isNull(memberships.leftOn), gt(memberships.leftOn, sql`current_date`));
const mayKnow = () =>
  or(inConvenedForums(memberships.forumId), sql`viewer_is_any('programme_lead', 'administrator')`);
const mayHave = sql<boolean>`may_have_code(${people.id}, ${memberships.forumId})`;
const codeInForce = () =>
  and(
    eq(accessCodes.personId, people.id),
    eq(accessCodes.forumId, memberships.forumId),
    isNull(accessCodes.revokedAt),
    gt(accessCodes.expiresAt, sql`now()`),
  );

const holder = {
  personId: people.id,
  name: people.name,
  post: people.post,
  mailbox: sql<boolean>`${people.email} is not null`,
  mayHave,
  code: {
    id: accessCodes.id,
    madeAt: accessCodes.madeAt,
    expiresAt: accessCodes.expiresAt,
    lastUsedAt: accessCodes.lastUsedAt,
  },
};
