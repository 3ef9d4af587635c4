// `npm run bench:anchors -- FOLDER`: how often selected words are found again in the next version, for version pairs
// with a known truth. Its last line is one JSON object.
import { spawnSync } from "node:child_process";
import { ensureInstalled, root } from "./boot.mjs";
import { command } from "./steps.mjs";

await command(async () => {
  await ensureInstalled();
  const order = ["--import", "tsx", "bench/anchors.ts", ...process.argv.slice(2)];
  return spawnSync(process.execPath, order, { cwd: root, stdio: "inherit" }).status ?? 1;
});
