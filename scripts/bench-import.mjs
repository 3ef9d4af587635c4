// `npm run bench:import -- FOLDER`: every file of a folder through the product's own import, with the time and the
// memory that each took. Its last line is one JSON object.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { ensureInstalled, root } from "./boot.mjs";
import { command } from "./steps.mjs";

await command(async () => {
  await ensureInstalled();
  const folders = process.argv.slice(2).map((folder) => path.resolve(folder));
  const { status } = spawnSync(process.execPath, ["--import", "tsx", "bench/import.ts", ...folders], {
    cwd: root,
    stdio: "inherit",
  });
  return status ?? 1;
});
