import { sql } from "drizzle-orm";
import type { Person } from "@/domain/person";
import { asViewer } from "./client";

/**
 * Writes down that a person looked at their notices. More than half an hour after the last look begins a new visit:
 * what came after the one before it stays marked as new while it lasts.
 */
export async function insertNoticeVisit(person: Person): Promise<void> {
  await asViewer(person, (tx) =>
    tx.execute(sql`
      insert into notice_visits as v (person_id) values (${person.id})
      on conflict (person_id) do update set last_at = now(),
        previous_at = case when v.last_at < now() - interval '30 minutes' then v.last_at else v.previous_at end`),
  );
}
