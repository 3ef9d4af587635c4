// `npm run layers`: do the imports keep to the rules of `.dependency-cruiser.js`? The checker itself answers
// "no violations" when it understood no file at all, so this also fails when a room was not looked at.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const rooms = ["app", "auth", "components", "db", "documents", "domain", "jobs", "mail", "e2e", "fixtures"];
const doors = ["env.ts", "proxy.ts", "instrumentation.ts", "instrumentation-node.ts"];

const looked = [...rooms.filter(hasCode), ...doors.filter((file) => fs.existsSync(path.join(root, file)))];
const { modules, summary } = cruise(looked);
const missed = looked.filter((place) => !modules.some(({ source }) => isIn(source, place)));

for (const { rule, from, to, cycle } of summary.violations) {
  const way = cycle ? [from, ...cycle.map((step) => step.name ?? step)].join(" → ") : `${from} → ${to}`;
  console.error(`  ${rule.name}: ${way}`);
}
for (const place of missed) console.error(`  ${place} was not looked at: the checker read none of its files`);

const broken = summary.violations.length + missed.length;
console.log(
  `${summary.totalCruised} modules and ${summary.totalDependenciesCruised} imports looked at, ${broken} against the rules.`,
);
if (broken > 0 || summary.totalCruised === 0) process.exitCode = 1;

function hasCode(room) {
  const folder = path.join(root, room);
  if (!fs.existsSync(folder)) return false;
  return fs.readdirSync(folder, { recursive: true }).some((file) => /\.tsx?$/.test(String(file)));
}

function cruise(places) {
  const bin = path.join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [bin, "--config", ".dependency-cruiser.js", "--output-type", "json", ...places],
    { cwd: root, encoding: "utf8", maxBuffer: 256 * 1024 * 1024 },
  );
  try {
    return JSON.parse(stdout);
  } catch {
    console.error(stderr || stdout);
    process.exit(1);
  }
}

function isIn(file, place) {
  return file === place || file.startsWith(`${place}/`);
}
