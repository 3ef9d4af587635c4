import { sql } from "drizzle-orm";
import type { DigestFrequency } from "@/domain/digest";
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

export type OwnDigest = { digest: DigestFrequency; email: string | null };

/** How often a person is told by e-mail, and where; null for who is no longer known. */
export async function findDigest(person: { id: number }): Promise<OwnDigest | null> {
  const [row] = await asViewer(person, (tx) =>
    tx.execute<OwnDigest>(sql`select p.digest, p.email from people p where p.id = viewer()`),
  );
  return row ?? null;
}

/**
 * What a person chose, on their settings page or by the link in an e-mail. False for those who are suspended or have
 * left: they are sent nothing anyway.
 */
export async function updateDigest(person: { id: number }, digest: DigestFrequency): Promise<boolean> {
  const [row] = await asViewer(person, (tx) =>
    tx.execute<{ chosen: boolean }>(sql`select choose_my_digest(${digest}) as chosen`),
  );
  return row?.chosen ?? false;
}
