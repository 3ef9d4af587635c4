import { sql } from "drizzle-orm";
import { asViewer } from "./client";

/** Ends the digest of a person, who has shown that they are whom it went to. Ending it twice is ending it. */
export async function updateDigestEnded(person: { id: number }): Promise<void> {
  await asViewer(person, (tx) => tx.execute(sql`select choose_my_digest('none')`));
}
