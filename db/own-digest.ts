import { sql } from "drizzle-orm";
import type { DigestFrequency } from "@/domain/digest";
import { asViewer } from "./client";

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
