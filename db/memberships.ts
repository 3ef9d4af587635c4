import { and, asc, desc, eq, gt, ilike, isNull, or, sql } from "drizzle-orm";
import type { Person, Viewer } from "@/domain/person";
import { insertAuditEvent } from "./audit";
import { asViewer, onlyRow, type Transaction } from "./client";
import { directorates, memberships, people } from "./schema/people";
import { inConvenedForums } from "./visibility";

export type Member = Awaited<ReturnType<typeof listMembers>>[number];
export const membersOnAPage = 50;

type MemberQuery = { forumId: number; search: string | null; after: number };

/**
 * A page of a forum’s members, convenors first and then by name, for its convenors and those who manage forums;
 * empty for everyone else. `search` finds part of a name, a post or an e-mail address; `after` skips so many.
 */
export async function listMembers(viewer: Viewer, { forumId, search, after }: MemberQuery) {
  return asViewer(viewer, (tx) =>
    tx
      .select(columns)
      .from(memberships)
      .innerJoin(people, eq(people.id, memberships.personId))
      .leftJoin(directorates, eq(directorates.id, people.directorateId))
      .where(and(eq(memberships.forumId, forumId), isMember(), mayKnow(), matching(search)))
      .orderBy(desc(memberships.convenes), asc(people.name), asc(people.id))
      .limit(membersOnAPage + 1)
      .offset(after),
  );
}

/** One member of a forum, for those who may know; null otherwise. */
export async function findMember(
  viewer: Viewer,
  { forumId, personId }: { forumId: number; personId: number },
) {
  const [member] = await asViewer(viewer, (tx) =>
    tx
      .select(columns)
      .from(memberships)
      .innerJoin(people, eq(people.id, memberships.personId))
      .leftJoin(directorates, eq(directorates.id, people.directorateId))
      .where(
        and(eq(memberships.forumId, forumId), eq(memberships.personId, personId), isMember(), mayKnow()),
      ),
  );
  return member ?? null;
}

export type NewMember = { email: string; name: string; post: string; directorateId: number | null };
export type Joining = "joined" | "already_in" | "name_needed";

/**
 * Makes somebody a member of a forum: a person known by this e-mail address, or, with a name, somebody new. From
 * then on they are invited to what the forum is invited to. For those who manage forums; the policies refuse others.
 */
export async function insertMembership(person: Person, forumId: number, member: NewMember): Promise<Joining> {
  return asViewer(person, async (tx) => {
    const personId = await findOrInsertPerson(tx, member);
    if (personId === null) return "name_needed";
    const [present] = await tx
      .select({ personId: memberships.personId })
      .from(memberships)
      .where(and(eq(memberships.forumId, forumId), eq(memberships.personId, personId), isMember()));
    if (present) return "already_in";
    await tx
      .insert(memberships)
      .values({ forumId, personId })
      // Somebody who left today and comes back the same day.
      .onConflictDoUpdate({
        target: [memberships.forumId, memberships.personId, memberships.joinedOn],
        set: { leftOn: null, convenes: false },
      });
    await tx.execute(sql`select invite_joiner(${forumId}, ${personId})`);
    await audit(tx, { forumId, personId, action: "member_added" });
    return "joined";
  });
}

type Place = { forumId: number; personId: number };

/** Makes a member a convenor of the forum, or no longer one. False when they are no member, or it is so already. */
export function updateConvenes(person: Person, { convenes, ...place }: Place & { convenes: boolean }) {
  const action = convenes ? "convenor_named" : "convenor_released";
  return change(person, place, { set: { convenes }, expected: eq(memberships.convenes, !convenes), action });
}

/** Ends a membership today. What the person said stays where it is. False when they are no member any more. */
export function updateLeft(person: Person, place: Place): Promise<boolean> {
  const set = { leftOn: sql`current_date`, convenes: false };
  return change(person, place, { set, expected: undefined, action: "member_left" });
}

type Change = {
  set: Partial<Record<"convenes", boolean> & Record<"leftOn", ReturnType<typeof sql>>>;
  expected: ReturnType<typeof eq> | undefined;
  action: string;
};

function change(person: Person, { forumId, personId }: Place, { set, expected, action }: Change) {
  return asViewer(person, async (tx) => {
    const changed = await tx
      .update(memberships)
      .set(set)
      .where(
        and(
          eq(memberships.forumId, forumId),
          eq(memberships.personId, personId),
          isMember(),
          expected,
          manages,
        ),
      )
      .returning({ personId: memberships.personId });
    if (changed.length === 0) return false;
    await audit(tx, { forumId, personId, action });
    return true;
  });
}

async function findOrInsertPerson(tx: Transaction, { email, name, post, directorateId }: NewMember) {
  const [known] = await tx
    .select({ id: people.id })
    .from(people)
    .where(sql`lower(${people.email}) = lower(${email})`);
  if (known) return known.id;
  if (!name) return null;
  const added = await tx
    .insert(people)
    .values({ email, name, post: post || null, directorateId })
    .returning({ id: people.id });
  return onlyRow(added).id;
}

function audit(tx: Transaction, { forumId, personId, action }: Place & { action: string }) {
  return insertAuditEvent(tx, { stream: `forum:${forumId}`, action, object: `person:${personId}` });
}

const isMember = () => or(isNull(memberships.leftOn), gt(memberships.leftOn, sql`current_date`));
const manages = sql`viewer_is_any('programme_lead', 'administrator')`;
const mayKnow = () => or(inConvenedForums(memberships.forumId), manages);

function matching(search: string | null) {
  if (!search) return undefined;
  const part = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
  return or(ilike(people.name, part), ilike(people.post, part), ilike(people.email, part));
}

const columns = {
  personId: people.id,
  name: people.name,
  post: people.post,
  email: people.email,
  directorate: directorates.name,
  convenes: memberships.convenes,
  joinedOn: memberships.joinedOn,
};
