import { and, asc, eq, gt, sql } from "drizzle-orm";
import type { Person } from "@/domain/person";
import type { RosterOutcome } from "@/domain/roster";
import type { KnownPerson } from "@/domain/roster-matching";
import { insertAuditEvent } from "./audit";
import { asViewer } from "./client";
import { rosterImports, rosterRows } from "./schema/rosters";

const manages = sql`(select viewer_is_any('programme_lead', 'administrator'))`;
export const rosterRowsOnAPage = 50;
export type RosterRow = Awaited<ReturnType<typeof listRosterRows>>[number];

/** Everybody known here, as a roster of this forum is compared with them; nobody for those who do not manage forums. */
export async function listKnownPeople(viewer: Person, forumId: number): Promise<KnownPerson[]> {
  const rows = await asViewer(viewer, (tx) =>
    tx.execute<KnownPerson>(sql`
      with members as (select distinct person_id from memberships
        where forum_id = ${forumId} and (left_on is null or left_on > current_date))
      select p.id, p.name, p.email, p.staff_number as "staffNumber", p.post, d.name as directorate,
        m.person_id is not null as member, p.left_at is not null as left,
        not (viewer_is_any('administrator') or p.roles = '{contributor}') as fixed
      from people p left join directorates d on d.id = p.directorate_id left join members m on m.person_id = p.id
      where ${manages}`),
  );
  return [...rows];
}

type RowQuery = { importId: number; outcome: RosterOutcome; after: number; limit?: number };

/** Lines of a roster with one outcome, in the order of the file, from after a row on; and one more to tell of others. */
export async function listRosterRows(viewer: Person, { importId, outcome, after, limit }: RowQuery) {
  return asViewer(viewer, (tx) =>
    tx
      .select({
        id: rosterRows.id,
        line: rosterRows.line,
        name: rosterRows.name,
        email: rosterRows.email,
        staffNumber: rosterRows.staffNumber,
        post: rosterRows.post,
        directorate: rosterRows.directorate,
        twin: rosterRows.twin,
        changed: rosterRows.changed,
        problems: rosterRows.problems,
      })
      .from(rosterRows)
      .where(
        and(
          eq(rosterRows.importId, importId),
          eq(rosterRows.outcome, outcome),
          gt(rosterRows.id, after),
          manages,
        ),
      )
      .orderBy(asc(rosterRows.id))
      .limit(limit ?? rosterRowsOnAPage + 1),
  );
}

/** How many lines of a confirmed roster there are to write in, and how many are. */
export async function countRosterWritten(viewer: Person, importId: number) {
  const [counted] = await asViewer(viewer, (tx) =>
    tx.execute<{ done: number; all: number }>(sql`
      select count(r.done_at)::int as done, count(*)::int as all from roster_rows r join roster_imports i on i.id = r.import_id
      where r.import_id = ${importId} and ${manages}
        and (r.outcome in ('joins', 'changes', 'leaves') or r.outcome = 'missing' and i.missing_choice <> 'stay')`),
  );
  return counted ?? { done: 0, all: 0 };
}

/** Writes the next lines of a confirmed roster in; how many. None when all are: may be called at any time, by several. */
export async function updateRosterApplied(
  person: Person,
  importId: number,
  howMany: number,
): Promise<number> {
  const [applied] = await asViewer(person, (tx) =>
    tx.execute<{ count: number }>(sql`select apply_roster(${importId}, ${howMany}) as count`),
  );
  return applied?.count ?? 0;
}

/** Closes a roster of which every line is written in, and lets go of all but what was wrong in it. Audited, once. */
export async function updateRosterFinished(person: Person, importId: number): Promise<void> {
  await asViewer(person, async (tx) => {
    const [row] = await tx
      .update(rosterImports)
      .set({ appliedAt: sql`now()` })
      .where(
        and(
          eq(rosterImports.id, importId),
          manages,
          sql`confirmed_at is not null and applied_at is null and not exists (select from roster_rows r where r.import_id = ${importId}
            and r.done_at is null and (r.outcome in ('joins', 'changes', 'leaves') or r.outcome = 'missing' and missing_choice <> 'stay'))`,
        ),
      )
      .returning({
        forumId: rosterImports.forumId,
        counts: rosterImports.counts,
        missing: rosterImports.missingChoice,
      });
    if (!row) return;
    await tx.execute(
      sql`delete from roster_rows where import_id = ${importId} and outcome not in ('problem', 'twice', 'doubt')`,
    );
    await insertAuditEvent(tx, {
      stream: `forum:${row.forumId}`,
      action: "roster_brought_in",
      object: `roster:${importId}`,
      detail: {
        ...row.counts,
        directorates: row.counts?.directorates.length ?? 0,
        missingChoice: row.missing,
      },
    });
  });
}
