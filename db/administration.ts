import { and, asc, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Person, Role, Viewer } from "@/domain/person";
import { insertAuditEvent } from "./audit";
import { asViewer } from "./client";
import { directorates, organisation, people } from "./schema/people";

export const peopleOnAPage = 25;
export type ListedPerson = Awaited<ReturnType<typeof listPeople>>[number];
export type PersonOnFile = NonNullable<Awaited<ReturnType<typeof findPersonOnFile>>>;

/** The first wall: only those who look after people see them here. */
const mayLook = sql`(select viewer_is_any('administrator', 'auditor'))`;
const mayChange = sql`(select viewer_is_any('administrator'))`;

/**
 * A page of people by name, and one more to tell whether there are others; empty for whoever may not look. `search`
 * finds part of a name, a post or an e-mail address; `after` skips so many.
 */
export async function listPeople(viewer: Viewer, { search, after }: { search: string; after: number }) {
  return asViewer(viewer, (tx) =>
    tx
      .select(columns)
      .from(people)
      .leftJoin(directorates, eq(directorates.id, people.directorateId))
      .where(and(mayLook, matching(search)))
      .orderBy(asc(people.name), asc(people.id))
      .limit(peopleOnAPage + 1)
      .offset(after),
  );
}

/** One person with their forums, but for restricted ones, which never stand beside a name outside them (D§2.7). */
export async function findPersonOnFile(viewer: Viewer, id: number) {
  const [person] = await asViewer(viewer, (tx) =>
    tx
      .select({ ...columns, hasAccount: sql<boolean>`${people.subject} is not null`, forums: forumsOf })
      .from(people)
      .leftJoin(directorates, eq(directorates.id, people.directorateId))
      .where(and(eq(people.id, id), mayLook)),
  );
  return person ?? null;
}

/** Gives a person these roles. False when they are no longer what they were when the page was opened. Audited. */
export async function updateRoles(
  viewer: Person,
  change: { id: number; was: readonly Role[]; roles: readonly Role[] },
) {
  return asViewer(viewer, async (tx) => {
    const rows = await tx
      .update(people)
      .set({ roles: [...change.roles] })
      .where(and(eq(people.id, change.id), eq(people.roles, [...change.was]), mayChange))
      .returning({ id: people.id });
    if (rows.length === 0) return false;
    const object = `person:${change.id}`;
    const detail = { was: change.was, roles: change.roles };
    await insertAuditEvent(tx, { stream: object, action: "roles changed", object, detail });
    return true;
  });
}

/**
 * Suspends a person, which also ends their sessions, or lets them back in. False when somebody else has done so
 * already. Audited.
 */
export async function updateSuspension(
  viewer: Person,
  { id, suspended }: { id: number; suspended: boolean },
) {
  return asViewer(viewer, async (tx) => {
    const expected = suspended ? isNull(people.suspendedAt) : sql`${people.suspendedAt} is not null`;
    const rows = await tx
      .update(people)
      .set({
        suspendedAt: suspended ? sql`now()` : null,
        sessionVersion: sql`${people.sessionVersion} + 1`,
      })
      .where(and(eq(people.id, id), expected, mayChange))
      .returning({ id: people.id });
    if (rows.length === 0) return false;
    const object = `person:${id}`;
    await insertAuditEvent(tx, { stream: object, action: suspended ? "suspended" : "let back in", object });
    return true;
  });
}

/**
 * Says that somebody has left the council, which ends their sign-ins and memberships as at today and nothing that they
 * said; or that they have come back, which opens those memberships again. False when it is so already. Audited.
 */
export async function updateLeftCouncil(viewer: Person, { id, left }: { id: number; left: boolean }) {
  const [row] = await asViewer(viewer, (tx) =>
    tx.execute<{ done: boolean }>(
      left
        ? sql`select cardinality(leave_council(array[${id}::integer])) = 1 as done`
        : sql`select return_to_council(${id}) as done`,
    ),
  );
  return row?.done ?? false;
}

export type OrganisationSettings = Pick<
  typeof organisation.$inferInsert,
  "name" | "brandColour" | "serviceEmail" | "callInDays" | "closureDays"
>;

/** Sets what a council may set for itself, and names it the first time. Refused by the policies for others. Audited. */
export async function updateOrganisation(viewer: Person, settings: OrganisationSettings): Promise<void> {
  await asViewer(viewer, async (tx) => {
    await tx
      .insert(organisation)
      .values({ id: 1, ...settings })
      .onConflictDoUpdate({ target: organisation.id, set: settings });
    await insertAuditEvent(tx, {
      stream: "organisation",
      action: "settings changed",
      object: "organisation",
      detail: settings,
    });
  });
}

const columns = {
  id: people.id,
  name: people.name,
  post: people.post,
  email: people.email,
  directorate: directorates.name,
  roles: people.roles,
  suspendedAt: people.suspendedAt,
  leftAt: people.leftAt,
};

const forumsOf = sql<{ slug: string; name: string; convenes: boolean }[]>`(
  select coalesce(json_agg(json_build_object('slug', f.slug, 'name', f.name, 'convenes', m.convenes) order by f.name), '[]')
  from memberships m join forums f on f.id = m.forum_id
  where m.person_id = ${people.id} and not f.restricted and (m.left_on is null or m.left_on > current_date))`;

/** Part of a name, a post or an address, with the signs that mean something to `ilike` taken as they stand. */
function matching(search: string): SQL | undefined {
  if (!search) return undefined;
  const pattern = `%${search.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return or(...[people.name, people.post, people.email].map((column) => sql`${column} ilike ${pattern}`));
}
