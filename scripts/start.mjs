// `npm start`: everything from a fresh clone to a running service; what is already there is not done again.
import { ensureBuilt, ensureInstalled } from "./boot.mjs";
import { refuseTakenPort, serve } from "./serve.mjs";
import { applicationEnv, readSettings } from "./settings.mjs";
import { command, Problem, say, step } from "./steps.mjs";

await command(async () => {
  const settings = readSettings();
  await refuseTakenPort(settings);
  await ensureInstalled();

  // Loaded only now: these need the dependencies.
  const { openServer } = await import("./database.mjs");
  const { castLines, openWorld } = await import("./demo-world.mjs");
  const server = await step("Opening the database", () => openServer(settings.dataDir));
  const appUrl = await openWorld(server, settings);
  await ensureBuilt();

  const app = serve("start", settings, { env: await applicationEnv(settings, appUrl) });
  await app.answering;
  say(`Soundings is at ${settings.address}`);
  if (settings.demo) await introduce(settings, await castLines());
  say("Ctrl-C stops it.");

  const code = await app.ended;
  throw new Problem(`The application ended (${code}).`);
});

function introduce({ address }, cast) {
  say(
    `This is a demonstration: an invented council. Sign in at ${address}/sign-in${cast.length > 0 ? " as" : ""}`,
  );
  for (const line of cast) console.log(`             ${line}`);
}
