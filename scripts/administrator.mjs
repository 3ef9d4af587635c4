// `npm run administrator -- ada.lovelace@council.gov.uk "Ada Lovelace"`: the first administrator of a council, who
// makes the others on the website. Run once, by whoever may see DATABASE_URL; run again, it changes nothing.
import { ensureInstalled } from "./boot.mjs";
import { readSettings } from "./settings.mjs";
import { command, Problem, say, step } from "./steps.mjs";

await command(async () => {
  const [email = "", name = ""] = process.argv.slice(2).map((word) => word.trim());
  if (!/^[\w.%+'-]+@[\w-]+(\.[\w-]+)+$/.test(email) || !name) {
    throw new Problem('Say who: npm run administrator -- name@council.gov.uk "Their name"');
  }
  const settings = readSettings();
  await ensureInstalled();
  const { openServer, withSql } = await import("./database.mjs");
  const { openWorld } = await import("./demo-world.mjs");
  const server = await step("Opening the database", () => openServer(settings.dataDir));
  await openWorld(server, settings);
  await withSql(server.urlFor("soundings"), (sql) =>
    sql.begin((tx) => makeAdministrator(tx, { email, name })),
  );
  say(`${email} is an administrator, and signs in at ${settings.address}/sign-in`);
});

/** As the steward, since policies let only an administrator give roles; with an entry in the audit. */
async function makeAdministrator(sql, { email, name }) {
  await sql`set local role soundings_steward`;
  const [known] =
    await sql`select id, roles::text[] as roles from people where lower(email) = lower(${email})`;
  if (known?.roles.includes("administrator")) return;
  const [{ id }] = known
    ? await sql`update people set roles = roles || 'administrator'::role where id = ${known.id} returning id`
    : await sql`insert into people (name, email, roles) values (${name}, ${email}, '{contributor,administrator}') returning id`;
  await sql`select append_audit(${`person:${id}`}, 'made an administrator at installation', ${`person:${id}`}, '{}')`;
}
