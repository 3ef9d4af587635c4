import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres, { type Sql } from "postgres";
import type { Viewer } from "@/domain/person";
import { env } from "@/env";

// `next dev` re-evaluates this module on every edit; one pool must outlive them all.
const outlivesReload = globalThis as { soundingsPool?: Sql };

/** Made at the first query, so that a build needs no database. */
function pool(): Sql {
  outlivesReload.soundingsPool ??= postgres(env().DATABASE_URL, {
    max: env().DATABASE_POOL_SIZE,
    onnotice: () => undefined,
  });
  return outlivesReload.soundingsPool;
}

type Database = ReturnType<typeof drizzle>;
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

/**
 * The only way to the database: a transaction that knows who is asking, so that the policies of every table
 * hold even where a query forgets its scope. `viewer` null is the public. The setting ends with the
 * transaction and cannot reach the next request on the same connection (security: two walls).
 * Whatever `work` throws rolls everything back.
 */
export function asViewer<Result>(
  viewer: Viewer | { id: number },
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  return drizzle(pool()).transaction(async (tx) => {
    await tx.execute(sql`select set_config('app.viewer', ${viewer ? String(viewer.id) : ""}, true)`);
    return work(tx);
  });
}

/** Closes the pool: for scripts and tests that must end. */
export async function closePool(): Promise<void> {
  await outlivesReload.soundingsPool?.end({ timeout: 5 });
  delete outlivesReload.soundingsPool;
}

/** For statements that must touch exactly one row. Throws when they touched none or several. */
export function onlyRow<Row>(rows: Row[]): Row {
  const [row, ...others] = rows;
  if (row === undefined || others.length > 0) throw new Error(`Expected one row, got ${rows.length}`);
  return row;
}
