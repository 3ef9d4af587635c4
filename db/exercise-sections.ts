import { sql } from "drizzle-orm";
import type { TalkScope } from "@/domain/exercise";
import type { Person } from "@/domain/person";
import { asViewer } from "./client";
import { newSince } from "./section-visits";
import { heard, hearingOf, shown } from "./talk-scope";

export type SectionInExercise = {
  number: number;
  title: string;
  /** Contributions that the viewer may see, replies among them. */
  contributions: number;
  /** Those of others that came since the viewer last left the section. */
  fresh: number;
  lastAt: Date | null;
  contributed: boolean;
  /** Whether others are heard only where the viewer has written: then the contributions are not all that there are. */
  veiled: boolean;
};

type Exercise = { id: number; versionId: number | null; onTeam: boolean; talkScope: TalkScope };

/**
 * The sections of an exercise’s draft with the talk that the viewer may see on each, what is new to them, when they
 * were last there and whether they contributed. Empty for somebody who may not read the draft.
 */
export async function listExerciseSections(viewer: Person, exercise: Exercise): Promise<SectionInExercise[]> {
  const heardHere = heard(hearingOf(exercise));
  const veiled = sql`${exercise.id} = any((select my_veiled_exercises())::integer[])`;
  // Whoever hears only some of the blocks is shown no total but the sum of those.
  const tallied = sql`select sum(c.count)::int from contribution_tallies c
    where c.exercise_id = ${exercise.id} and c.section_stable_id = s.stable_id and ${heardHere}`;
  const rows = await asViewer(viewer, (tx) =>
    tx.execute<Omit<SectionInExercise, "lastAt"> & { lastAt: string | null }>(sql`
      select s.number, s.title, v.last_at as "lastAt",
        ${veiled} as veiled,
        coalesce(case when ${veiled} then (${tallied} and c.block_stable_id <> 'all')
          else (${tallied} and c.block_stable_id = 'all') end, 0) as contributions,
        case when v.last_at is null then 0 else (select count(*)::int from (
          select from contributions c where c.exercise_id = ${exercise.id} and c.placed_section = s.stable_id
            and ${shown} and ${heardHere} and c.received_at > ${newSince}
            and not c.id = any((select my_contributions())::integer[]) limit ${mostNew}) n) end as fresh,
        exists (select from contributions c where c.exercise_id = ${exercise.id} and c.placed_section = s.stable_id
          and c.id = any((select my_contributions())::integer[])) as contributed
      from sections s left join section_visits v on v.exercise_id = ${exercise.id} and v.person_id = ${viewer.id}
        and v.section_stable_id = s.stable_id
      where s.version_id = ${exercise.versionId} and s.version_id = any((select my_versions())::integer[])
      order by s.number`),
  );
  return rows.map(({ lastAt, ...row }) => ({ ...row, lastAt: lastAt ? new Date(lastAt) : null }));
}

/** Nobody needs to know how many more there are than this, and counting on would cost. */
const mostNew = 99;
