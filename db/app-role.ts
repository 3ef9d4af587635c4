import { sql } from "drizzle-orm";
import { asViewer } from "./client";

/**
 * Refuses to go on when the second wall would not hold: when the role that the application signs in with is a
 * superuser, bypasses row-level security, owns a table, may become somebody who does, or when a table is not
 * behind row-level security with FORCE (docs/decisions/0006). Throws one sentence that names each of these.
 */
export async function assertAppRole(): Promise<void> {
  const found = await asViewer(null, (tx) => tx.execute<{ problem: string }>(roleProblems));
  if (found.length === 0) return;
  throw new Error(
    `This database is not safe to serve from: ${found.map(({ problem }) => problem).join("; ")}.`,
  );
}

/** One row for each thing that is wrong with the role that asks. */
export const roleProblems = sql`
  with mine as (select oid, rolname, rolsuper, rolbypassrls from pg_roles where pg_has_role(current_user, oid, 'member')),
    tables as (select oid, relname, relowner, relrowsecurity, relforcerowsecurity from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p'))
  select format('%s is, or may become, %s, which is a superuser', current_user, rolname) as problem from mine where rolsuper
  union all
  select format('%s is, or may become, %s, which bypasses row-level security', current_user, rolname) from mine where rolbypassrls and not rolsuper
  union all
  select format('%s may become soundings_steward', current_user) from mine where rolname = 'soundings_steward'
  union all
  select format('%s owns %s of its tables', current_user, count(*)) from tables where relowner in (select oid from mine) having count(*) > 0
  union all
  select format('the table %s is without forced row-level security', relname) from tables where not (relrowsecurity and relforcerowsecurity)
  union all
  select 'it has no tables; migrate it first' where not exists (select from tables)`;
