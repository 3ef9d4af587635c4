// A database for one run of the tests, on a PostgreSQL of the tests' own (`.data-test`), which trades safety
// for speed. Also vitest's global setup: `npx vitest run db/people.test.ts` works by itself.
import path from "node:path";
import { root } from "./boot.mjs";
import { openEmbedded, prepare, recreateDatabase, withSql } from "./database.mjs";
import { isAlive } from "./lock.mjs";
import { onStop } from "./steps.mjs";

const prefix = "soundings_test_";

/**
 * Gives the environment that tests need, and `close`. Every run has its own database, named after its process,
 * so that two runs at once do not meet; what killed runs have left is removed.
 */
export async function openTestDatabase() {
  const dataDir = path.resolve(root, process.env.TEST_DATA_DIR || ".data-test");
  // Never the database of DATABASE_URL, which may be somebody's real one.
  const server = await openEmbedded(dataDir, { fast: true });
  await removeDatabases(server, (pid) => !isAlive(pid));
  const database = `${prefix}${process.pid}`;
  const remove = () => removeDatabases(server, (pid) => pid === process.pid);
  const forget = onStop(remove);
  await recreateDatabase(server, database);
  const appUrl = await prepare(server, database, { dataDir });
  return {
    env: {
      DATABASE_URL: appUrl,
      DATABASE_OWNER_URL: server.urlFor(database),
      DATABASE_POOL_SIZE: "5",
      NEXTAUTH_SECRET: "a secret that only the tests have and use",
      NEXTAUTH_URL: "http://localhost:3000",
      DATA_DIR: dataDir,
      TEST_DATABASE: database,
    },
    close: async () => {
      forget();
      await remove();
      await server.close();
    },
  };
}

function removeDatabases(server, isOver) {
  const remove = async (sql) => {
    const found = await sql`select datname as name from pg_database where starts_with(datname, ${prefix})`;
    for (const { name } of found.filter((row) => isOver(Number(row.name.slice(prefix.length))))) {
      await sql`drop database if exists ${sql(name)} with (force)`;
      await sql`drop role if exists ${sql(`${name}_web`)}`;
    }
  };
  return server.alone(() => withSql(server.urlFor("postgres"), remove));
}

/** Vitest's global setup; `test-environment.mjs` takes what it provides. */
export async function setup(project) {
  if (process.env.TEST_DATABASE) return undefined;
  const { env, close } = await openTestDatabase();
  project.provide("testDatabase", env);
  return close;
}
