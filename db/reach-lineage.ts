import { type SQL, sql } from "drizzle-orm";
import type { Person } from "@/domain/person";
import { insertAuditEvent } from "./audit";
import { asViewer } from "./client";

export type Invitee = { id: number; name: string; post: string | null; directorate: string | null };
export type ReachGroup = { exerciseId: number; forumId: number | null; directorateId: number | null };
export const inviteesOnAPage = 100;

/**
 * A page of the people who were invited to an exercise, by name, for those who may read its evidence; that it was
 * looked at is on record (D§7). Of a restricted forum it lists nobody: the name of such a forum is never shown
 * beside a person’s (D§2.7).
 */
export async function listInvitees(
  viewer: Person,
  { exerciseId, ...group }: ReachGroup,
  after: number,
): Promise<Invitee[]> {
  return asViewer(viewer, async (tx) => {
    const rows = await tx.execute<Invitee>(sql`
      select distinct p.id, p.name, p.post, d.name as directorate
      from invitations i join people p on p.id = i.person_id join forums f on f.id = i.forum_id
      left join directorates d on d.id = i.directorate_id
      where i.exercise_id = ${exerciseId} and i.exercise_id = any((select my_evidence_exercises())::integer[])
        and ${inGroup(group)} and (${group.forumId}::int is null or not f.restricted)
      order by p.name, p.id limit ${inviteesOnAPage + 1} offset ${after}`);
    if (rows.length > 0) {
      await insertAuditEvent(tx, {
        stream: `exercise:${exerciseId}`,
        action: "invitees_read",
        object: `exercise:${exerciseId}`,
        detail: { forum: group.forumId, directorate: group.directorateId, after },
      });
    }
    return [...rows];
  });
}

export type SectionActivity = {
  number: number;
  title: string;
  /** The last version that has it, where the present one does not. */
  goneSince: string | null;
  opened: number;
  contributed: number;
};

/**
 * What “took part” and “contributed” are made of: how many different people of a group opened each section and how
 * many contributed to it; also each section that only earlier versions have and somebody opened or spoke of. Numbers, not names: who read what is nobody’s business. For evidence readers; empty otherwise.
 */
export async function listSectionActivity(viewer: Person, { exerciseId, ...group }: ReachGroup) {
  const rows = await asViewer(viewer, (tx) =>
    tx.execute<SectionActivity>(sql`
      with grouped as (
        select distinct i.person_id from invitations i join people p on p.id = i.person_id
        where i.exercise_id = ${exerciseId} and ${inGroup(group)}),
      discussed as (
        select distinct on (s.stable_id) s.stable_id, s.number, s.title,
          case when v.id <> e.version_id then v.number end as gone
        from exercises e join versions v on v.strategy_id = e.strategy_id and v.published_at is not null
          and v.id <= e.version_id join sections s on s.version_id = v.id
        where e.id = ${exerciseId} and (v.id = e.version_id
          or exists (select from section_visits x where x.exercise_id = e.id and x.section_stable_id = s.stable_id)
          or exists (select from contributions c where c.exercise_id = e.id and coalesce(c.placed_section, c.section_stable_id) = s.stable_id
            and c.placed_section is null))
        order by s.stable_id, v.id desc)
      select s.number, s.title, s.gone as "goneSince",
        (select count(*)::int from section_visits v where v.exercise_id = e.id and v.section_stable_id = s.stable_id
          and v.person_id in (select person_id from grouped)) as opened,
        (select count(distinct a.person_id)::int from contribution_authors a join contributions c on c.id = a.contribution_id
          where a.exercise_id = e.id and c.section_stable_id = s.stable_id
            and (${group.forumId}::int is null or a.forum_id = ${group.forumId}::int)
            and a.person_id in (select person_id from grouped)) as contributed
      from exercises e cross join discussed s
      where e.id = ${exerciseId} and e.id = any((select my_evidence_exercises())::integer[])
      order by s.gone nulls first, s.number`),
  );
  return [...rows];
}

/** Rows named `i` (an invitation) that are in the group: by directorate as it was when they were invited. */
function inGroup({ forumId, directorateId }: Omit<ReachGroup, "exerciseId">): SQL {
  const ofForum = forumId === null ? sql`true` : sql`i.forum_id = ${forumId}`;
  const ofDirectorate =
    directorateId === null
      ? sql`true`
      : directorateId === 0
        ? sql`i.directorate_id is null`
        : sql`i.directorate_id = ${directorateId}`;
  return sql`(${ofForum} and ${ofDirectorate})`;
}
