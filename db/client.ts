import { sql } from "drizzle-orm";
import type { Viewer } from "@/domain/person";
import { env } from "@/env";
import { createPool, type Pool, type Transaction } from "./pool";

export type { Transaction } from "./pool";

// `next dev` re-evaluates this module on every edit; one pool must outlive them all.
const outlivesReload = globalThis as { soundingsPool?: Pool };

/** Made at the first query, so that a build needs no database. */
function pool(): Pool {
  outlivesReload.soundingsPool ??= createPool(env().DATABASE_URL, env().DATABASE_POOL_SIZE);
  return outlivesReload.soundingsPool;
}

/**
 * The only way to the database: a transaction that knows who is asking, so that the policies of every table
 * hold even where a query forgets its scope. `viewer` null is the public. The setting ends with the
 * transaction and cannot reach the next request on the same connection (docs/decisions/0006).
 * Whatever `work` throws rolls everything back; a connection lost in mid-transaction rejects.
 */
export function asViewer<Result>(
  viewer: Viewer | { id: number },
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  return pool().transaction(async (tx) => {
    await tx.execute(contextOf(viewer?.id));
    return work(tx);
  });
}

/**
 * A transaction of the worker: nobody’s viewer, with the outbox and the clock’s jobs open to it and nothing else
 * (docs/decisions/0015). What it says about anything it reads as the person whom it writes to, by `asViewer`.
 */
export function asWorker<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  return asViewer(null, async (tx) => {
    await tx.execute(sql`select set_config('app.worker', 'on', true)`);
    return work(tx);
  });
}

/**
 * Who is asking, and how long a statement may take. `act_as` makes nobody of whoever is suspended or has left.
 * Spelled out without parameters, which saves a round trip.
 */
function contextOf(id: number | undefined) {
  if (id !== undefined && !Number.isSafeInteger(id))
    throw new Error("A viewer has a whole number for an id.");
  return sql.raw(`select act_as(${id ?? "null"}), set_config('statement_timeout', '30s', true)`);
}

/** Closes the pool: for scripts and tests that must end. */
export async function closePool(): Promise<void> {
  await outlivesReload.soundingsPool?.end();
  delete outlivesReload.soundingsPool;
}

/** For statements that must touch exactly one row. Throws when they touched none or several. */
export function onlyRow<Row>(rows: Row[]): Row {
  const [row, ...others] = rows;
  if (row === undefined || others.length > 0) throw new Error(`Expected one row, got ${rows.length}`);
  return row;
}
