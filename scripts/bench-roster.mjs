// `npm run bench:roster`: a roster of 30,000 people, which it makes itself, is read and written in on an embedded
// PostgreSQL that keeps its promises, and then once more as an update. Its last line is one JSON object.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { ensureInstalled, root } from "./boot.mjs";
import { command, onStop } from "./steps.mjs";

await command(async () => {
  await ensureInstalled();
  const { openEmbedded, prepare, recreateDatabase } = await import("./database.mjs");
  const dataDir = path.resolve(root, process.env.BENCH_DATA_DIR || ".data-bench");
  const server = await openEmbedded(dataDir);
  onStop(() => server.close());
  await recreateDatabase(server, "soundings_bench_roster");
  const appUrl = await prepare(server, "soundings_bench_roster", { dataDir });
  const env = {
    ...process.env,
    DATABASE_URL: appUrl,
    DATABASE_OWNER_URL: server.urlFor("soundings_bench_roster"),
    NEXTAUTH_SECRET: "a secret that only the bench has and uses",
    NEXTAUTH_URL: "http://localhost:3000",
    SOUNDINGS_DEMO: "0",
  };
  const order = ["--import", "tsx", "--conditions=react-server", "bench/roster.ts", ...process.argv.slice(2)];
  return spawnSync(process.execPath, order, { cwd: root, env, stdio: "inherit" }).status ?? 1;
});
