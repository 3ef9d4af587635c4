// `npm run dev`: as `npm start`, but the pages are compiled as they are asked for and follow every change.
import { ensureInstalled } from "./boot.mjs";
import { refuseTakenPort, serve } from "./serve.mjs";
import { applicationEnv, readSettings } from "./settings.mjs";
import { command, Problem, say, step } from "./steps.mjs";

await command(async () => {
  const settings = readSettings();
  await refuseTakenPort(settings);
  await ensureInstalled();

  const { openServer } = await import("./database.mjs");
  const { openWorld } = await import("./demo-world.mjs");
  const server = await step("Opening the database", () => openServer(settings.dataDir));
  const appUrl = await openWorld(server, settings);

  const app = serve("dev", settings, { env: await applicationEnv(settings, appUrl) });
  await app.answering;
  say(`Soundings is at ${settings.address} and follows every change. Ctrl-C stops it.`);

  const code = await app.ended;
  throw new Problem(`The application ended (${code}).`);
});
