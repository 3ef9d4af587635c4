// `npm run demo:reset`: the demonstration as it was on the first day.
import { ensureInstalled } from "./boot.mjs";
import { readSettings } from "./settings.mjs";
import { command, say, step } from "./steps.mjs";

await command(async () => {
  const settings = readSettings({ demonstrationOnly: true });
  await ensureInstalled();
  const { openServer } = await import("./database.mjs");
  const { resetWorld } = await import("./demo-world.mjs");
  const server = await step("Opening the database", () => openServer(settings.dataDir));
  await resetWorld(server, settings);
  say("The demonstration is as it was on the first day. A service that is running on it uses it at once.");
});
