// The demonstration: an invented council, in a database that is either whole or not there.
import { execFile } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { root } from "./boot.mjs";
import { databaseExists, prepare, recreateDatabase, withSql } from "./database.mjs";
import { withLock } from "./lock.mjs";
import { applicationEnv } from "./settings.mjs";
import { Problem, runNode, step } from "./steps.mjs";

const database = "soundings";
const unfinished = "soundings_unfinished";
const mark = "demonstration seeded";

/** Makes the database ready and, in a demonstration, seeded. Gives back the URL that the application gets. */
export function openWorld(server, settings) {
  return oneAtATime(server, settings, async () => {
    if (server.embedded && !(await databaseExists(server, database))) {
      if (settings.demo) await makeWorldBeside(server, settings);
      else await recreateDatabase(server, database);
    }
    const appUrl = await bringUpToDate(server, database, settings);
    if (settings.demo && !(await isSeeded(server))) await seed(server, database, { settings, appUrl });
    return appUrl;
  });
}

/** The demonstration as it was on the first day, whatever has been done to it since. */
export function resetWorld(server, settings) {
  return oneAtATime(server, settings, async () => {
    if (server.embedded) return makeWorldBeside(server, settings);
    if (!(await isSeeded(server))) {
      throw new Problem(
        "The database of DATABASE_URL was not seeded as a demonstration: nothing was changed.",
      );
    }
    await withSql(server.urlFor(), (sql) =>
      sql.unsafe("drop schema public cascade; drop schema if exists drizzle cascade; create schema public"),
    );
    const appUrl = await bringUpToDate(server, database, settings);
    return seed(server, database, { settings, appUrl });
  });
}

// Two first starts at once: the second waits and finds the world that the first has made.
function oneAtATime(server, { dataDir }, work) {
  return server.embedded ? withLock(path.join(dataDir, "world.lock"), work, 20 * 60) : work();
}

// Made beside the present world and then put in its place: a seed that fails or is killed half-way leaves no
// half world, and an old one stays until the new one is complete.
async function makeWorldBeside(server, settings) {
  await recreateDatabase(server, unfinished);
  const appUrl = await bringUpToDate(server, unfinished, settings);
  await seed(server, unfinished, { settings, appUrl });
  await withSql(server.urlFor("postgres"), async (sql) => {
    await sql`drop database if exists ${sql(database)} with (force)`;
    await sql`alter database ${sql(unfinished)} rename to ${sql(database)}`;
  });
}

function bringUpToDate(server, name, { dataDir }) {
  // The same login for both names, so that a running application finds the new world in place of the old.
  const login = server.embedded ? `${database}_web` : undefined;
  return step("Bringing the database up to date", () => prepare(server, name, { dataDir, login }));
}

// Leaves a database alone that has anything in it; the mark saves asking at every start.
async function seed(server, name, { settings, appUrl }) {
  const ownerUrl = server.urlFor(name);
  const env = { ...(await applicationEnv(settings, appUrl)), DATABASE_OWNER_URL: ownerUrl };
  const order = ["--conditions=react-server", "--import", "tsx", "db/seed.ts"];
  await step("Seeding the demonstration", () => runNode(order, { cwd: root, env }));
  await withSql(ownerUrl, async (sql) => {
    const [{ here }] = await sql`select current_database() as here`;
    await sql`comment on database ${sql(here)} is ${sql.unsafe(`'${mark}'`)}`;
  });
}

function isSeeded(server) {
  return withSql(server.urlFor(database), async (sql) => {
    const [{ comment }] = await sql`
      select shobj_description(oid, 'pg_database') as comment from pg_database where datname = current_database()`;
    return comment === mark;
  });
}

/** Who to sign in as, one line a person, from the cast that the seed uses; empty where there is none. */
export async function castLines() {
  if (!fs.existsSync(path.join(root, "fixtures/cast.ts"))) return [];
  // In a process of its own, because the translator of TypeScript would stay in this one as long as it runs.
  const script = 'import { cast } from "./fixtures/cast.ts"; console.log(JSON.stringify(cast));';
  const order = ["--conditions=react-server", "--import", "tsx", "--input-type=module", "--eval", script];
  const { stdout } = await promisify(execFile)(process.execPath, order, { cwd: root });
  return JSON.parse(stdout).map(({ name, part }) => `${name}, ${part}`);
}
