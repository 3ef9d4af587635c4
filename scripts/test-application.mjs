// The application that the journeys walk through: the production build on a free port, or, where BASE_URL is
// set, one that already runs, such as `npm run dev` in another terminal.
import fs from "node:fs";
import path from "node:path";
import { ensureBuilt, root } from "./boot.mjs";
import { openServer, prepare } from "./database.mjs";
import { freePort } from "./ports.mjs";
import { serve } from "./serve.mjs";
import { applicationEnv, readSettings } from "./settings.mjs";
import { say } from "./steps.mjs";

const host = "127.0.0.1";

/** Gives the environment of the journeys, and `showLog` for when one fails. */
export async function whereItRuns(testDatabase) {
  if (process.env.BASE_URL) return running();
  await ensureBuilt();
  const database = await testDatabase();
  const port = await freePort(3900);
  const address = `http://localhost:${port}`;
  const env = { ...database, NEXTAUTH_URL: address, BASE_URL: address };

  const log = path.resolve(root, process.env.TEST_DATA_DIR || ".data-test", `application-${port}.log`);
  const output = fs.openSync(log, "w");
  const app = serve("start", { port, host }, { env: applicationTestEnv(env), output });
  await app.answering.finally(() => fs.closeSync(output));
  say(`The application is at ${address}; what it says is in ${path.relative(root, log)}.`);
  return { env, showLog: () => showEnd(log) };
}

// With the demonstration's sign-in page, which is one of the things tried, and without its world. What a
// developer has set for letters or a provider in `.env` must not reach the tests.
function applicationTestEnv(env) {
  const outside = [
    "OIDC_ISSUER",
    "OIDC_CLIENT_ID",
    "OIDC_CLIENT_SECRET",
    "OIDC_NAME",
    "SMTP_URL",
    "MAIL_FROM",
    "NOTIFY_API_KEY",
    "NOTIFY_TEMPLATE_ID",
    "WORKER",
  ];
  const off = Object.fromEntries(
    ["DATABASE_OWNER_URL", "APP_DATABASE_URL", ...outside].map((name) => [name, ""]),
  );
  const { NODE_ENV, ...inherited } = process.env;
  return { ...inherited, ...env, ...off, SOUNDINGS_DEMO: "1", NEXT_TELEMETRY_DISABLED: "1" };
}

function showEnd(log) {
  const lines = fs.readFileSync(log, "utf8").trimEnd().split("\n");
  console.error(`\nThe application’s last words (${path.relative(root, log)}):`);
  for (const line of lines.slice(-60)) console.error(`  ${line}`);
}

// The journeys build their worlds in the database that the running application uses.
async function running() {
  const settings = readSettings();
  say(`Using the application at ${process.env.BASE_URL}.`);
  const server = await openServer(settings.dataDir);
  const name = "soundings";
  const login = server.embedded ? `${name}_web` : undefined;
  const appUrl = await prepare(server, name, { dataDir: settings.dataDir, login });
  const env = await applicationEnv({ ...settings, address: process.env.BASE_URL }, appUrl);
  return { env: { ...env, DATABASE_OWNER_URL: server.urlFor(name) }, showLog: () => undefined };
}
