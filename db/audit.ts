import { sql } from "drizzle-orm";
import type { Transaction } from "./client";

export type AuditEvent = { stream: string; action: string; object: string; detail?: Record<string, unknown> };

/**
 * Appends to a stream's hash chain inside the transaction that does the thing, so that neither can happen
 * without the other (D§7). `stream` is e.g. "exercise:12", `object` e.g. "contribution:34"; no words of staff
 * and no names belong in `detail`.
 */
export async function insertAuditEvent(tx: Transaction, { stream, action, object, detail = {} }: AuditEvent) {
  await tx.execute(sql`select append_audit(${stream}, ${action}, ${object}, ${JSON.stringify(detail)})`);
}
