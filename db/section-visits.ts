import { sql } from "drizzle-orm";
import type { Person } from "@/domain/person";
import { asViewer } from "./client";

/**
 * Writes down that a person opened a section: the basis of “took part” (D§2.3), and of what is new the next time.
 * More than half an hour after the last look begins a new visit. Costs nothing when done twice at once.
 */
export async function insertSectionVisit(
  person: Person,
  visit: { exerciseId: number; sectionStableId: string },
): Promise<void> {
  await asViewer(person, (tx) =>
    tx.execute(sql`
      insert into section_visits as v (exercise_id, person_id, section_stable_id)
      values (${visit.exerciseId}, ${person.id}, ${visit.sectionStableId})
      on conflict (exercise_id, person_id, section_stable_id) do update set last_at = now(),
        previous_at = case when v.last_at < now() - interval '30 minutes' then v.last_at else v.previous_at end
      where v.last_at < now() - interval '5 minutes'`),
  );
}

/** Writes down that a person opened the page of an exercise: the basis of “reached” (D§2.3). Once is enough. */
export async function insertExerciseVisit(person: Person, exerciseId: number): Promise<void> {
  await asViewer(person, (tx) =>
    tx.execute(sql`
      insert into exercise_visits (exercise_id, person_id)
      select ${exerciseId}, ${person.id}
      where ${exerciseId} = any((select my_invited_exercises())::integer[])
      on conflict do nothing`),
  );
}

/**
 * For a row `v` of section_visits: since when a contribution is new. While a visit lasts, what was new when it began
 * stays marked as new; on the first visit nothing is.
 */
export const newSince = sql`case when v.last_at < now() - interval '30 minutes' then v.last_at else v.previous_at end`;
