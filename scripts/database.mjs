// Which database, and making it ready: migrated, with a login for the application that policies hold for.
import path from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { openCluster } from "./embedded-pg.mjs";
import { withLock } from "./lock.mjs";
import { secret } from "./secrets.mjs";
import { Problem } from "./steps.mjs";

const migrationsFolder = path.resolve(import.meta.dirname, "../db/migrations");
const oneAtATime = 7_386_371_001; // any number, as long as it stays the same

/**
 * The server to use: that of DATABASE_URL, as the role that owns the tables, or else the embedded one.
 * Gives `urlFor(database)`, as the owner, `close`, `alone` (one process at a time) and whether it is `embedded`.
 */
export async function openServer(dataDir) {
  const given = process.env.DATABASE_URL;
  if (!given) return openEmbedded(dataDir);
  await waitForAnswer(given);
  return { urlFor: () => given, close: async () => {}, alone: (work) => work(), embedded: false };
}

// A database that is started together with the application may need a moment longer.
async function waitForAnswer(url) {
  for (const until = Date.now() + 15_000; ; await new Promise((resolve) => setTimeout(resolve, 500))) {
    try {
      return await withSql(url, (sql) => sql`select 1`);
    } catch (error) {
      const passing = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "CONNECT_TIMEOUT", "57P03"].includes(
        error.code,
      );
      if (passing && Date.now() < until) continue;
      throw new Problem(`The database of DATABASE_URL cannot be used: ${error.message}.`);
    }
  }
}

export async function openEmbedded(dataDir, options) {
  const cluster = await openCluster(dataDir, options);
  // Roles and grants belong to the whole cluster: two of its databases must not be prepared at once.
  const alone = (work) => withLock(path.join(dataDir, "prepare.lock"), work);
  return { ...cluster, alone, embedded: true };
}

/**
 * Migrates the database and gives back the URL that the application gets: a role that is neither owner nor
 * superuser. It is APP_DATABASE_URL where an operator has made that role, and otherwise `login`, made here.
 */
export function prepare(server, database, { dataDir, login }) {
  const ownerUrl = server.urlFor(database);
  return server.alone(() =>
    withSql(ownerUrl, async (sql) => {
      // Several machines may start on the same database at once; the lock goes with the connection.
      await sql`select pg_advisory_lock(${oneAtATime})`;
      await migrate(drizzle(sql), { migrationsFolder }).catch(explainRights);
      const given = server.embedded ? undefined : process.env.APP_DATABASE_URL;
      const appUrl = given || (await makeLogin(sql, ownerUrl, { dataDir, login }));
      await withSql(appUrl, refuseMightyRole);
      return appUrl;
    }),
  );
}

function explainRights(error) {
  const cause = error.cause ?? error;
  if (cause.code !== "42501") throw error;
  throw new Problem(
    `The role of DATABASE_URL may not do what the migrations need (${cause.message}). It must own the database, and have CREATEROLE or ADMIN on soundings_app and soundings_steward.`,
  );
}

/**
 * The application's own login, in the group that the migrations made the policies for. Roles belong to the
 * whole cluster and not to a database, so the name has the database in it, and all of this may happen again and again.
 */
async function makeLogin(sql, ownerUrl, { dataDir, login = `${databaseOf(ownerUrl)}_web` }) {
  if (!/^[\w-]{1,63}$/.test(login)) {
    throw new Problem(
      `"${login}" cannot be the name of a login: make one yourself and set APP_DATABASE_URL.`,
    );
  }
  const password = await secret(dataDir, login);
  try {
    const [known] = await sql`select from pg_roles where rolname = ${login}`;
    await sql.unsafe(`${known ? "alter" : "create"} role "${login}" login password '${password}'`);
    await sql.unsafe(`grant soundings_app to "${login}"`);
  } catch (error) {
    if (error.code !== "42501") throw error;
    throw new Problem(
      "The role of DATABASE_URL may not make a login for the application. Give it CREATEROLE, or make a login in the role soundings_app yourself and set APP_DATABASE_URL.",
    );
  }
  const url = new URL(ownerUrl);
  url.username = login;
  url.password = password;
  return url.href;
}

// A superuser or an owner walks past every policy: then the second wall is not there, and nothing would say so.
async function refuseMightyRole(sql) {
  const [role] = await sql`
    select rolname as name, rolsuper or rolbypassrls as mighty, pg_has_role('soundings_app', 'member') as member,
      exists (select from pg_tables where schemaname = 'public' and pg_has_role(tableowner, 'usage')) as owner
    from pg_roles where rolname = current_user`;
  if (!role.mighty && !role.owner && role.member) return;
  throw new Problem(
    `The application must not use the role ${role.name}: it needs a login that is in the role soundings_app, owns no table, and is neither superuser nor BYPASSRLS.`,
  );
}

function databaseOf(url) {
  return decodeURIComponent(new URL(url).pathname.slice(1));
}

/** One connection, closed afterwards whatever happens. */
export async function withSql(url, work) {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Whether the embedded server has a database of that name. */
export function databaseExists(server, database) {
  return withSql(server.urlFor("postgres"), async (sql) => {
    const [found] = await sql`select from pg_database where datname = ${database}`;
    return found !== undefined;
  });
}

/** On the embedded server: an empty database in place of whatever had the name; sessions on it are ended. */
export function recreateDatabase(server, database) {
  return withSql(server.urlFor("postgres"), async (sql) => {
    await sql`drop database if exists ${sql(database)} with (force)`;
    await sql`create database ${sql(database)}`;
  });
}
