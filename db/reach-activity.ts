import { type SQL, sql } from "drizzle-orm";

/**
 * Who was reached by an exercise, took part in it and contributed (D§2.3), as common table expressions to stand
 * after `with`: `authors` ⊆ `active` ⊆ `opened`, each a list of different `person_id`. Every record of what a person
 * did in an exercise belongs to `active`: a new kind of activity is one more line here, and reach, the summary and
 * reminders all count it. Needs a viewer who may read the evidence: row-level security gives anyone else noughts.
 */
export function activity(exerciseId: number): SQL {
  return sql`authors as (select distinct person_id from contribution_authors where exercise_id = ${exerciseId}),
    active as (select person_id from authors
      union select person_id from section_visits where exercise_id = ${exerciseId}
      union select person_id from session_attendances where exercise_id = ${exerciseId}
      union select person_id from question_answers where exercise_id = ${exerciseId}
      union select person_id from contribution_reasons where exercise_id = ${exerciseId}
      union select person_id from nothing_to_add where exercise_id = ${exerciseId}),
    opened as (select person_id from active
      union select person_id from exercise_visits where exercise_id = ${exerciseId})`;
}
