// `npm test`: everything that is checked, in order, from a fresh clone to a closing line. With the name of a
// part (`rules`, `queries`, `journeys`) only that part; what follows the name goes to its test runner.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { ensureInstalled, nextProgram, root } from "./boot.mjs";
import { command, onStop, Problem, runNode } from "./steps.mjs";
import { readPlaywrightReport, readVitestReport } from "./test-reports.mjs";

const parts = { rules, queries, journeys };
const [part, ...extra] = process.argv.slice(2);
const totals = { passed: 0, failed: 0, leftOut: [] };
const reports = fs.mkdtempSync(path.join(os.tmpdir(), "soundings-test-"));
let database;

await command(
  async () => {
    onStop(async () => fs.rmSync(reports, { recursive: true, force: true }));
    if (part && !Object.hasOwn(parts, part)) {
      throw new Problem(`There is no part "${part}": it is one of ${Object.keys(parts).join(", ")}.`);
    }
    try {
      await ensureInstalled();
      await (part ? parts[part](extra) : everything());
      return summary();
    } catch (error) {
      // The first that fails ends the run: what comes after would fail for the same reason, only later.
      return summary(error);
    }
  },
  { interrupted: 130 },
);

async function everything() {
  // Found first, so that a machine that cannot have one says so at once and not after ten minutes.
  await browser();
  await stage("Lint", () => tool("@biomejs/biome/bin/biome", ["check", "."]));
  await stage("Types", async () => {
    await runNode([nextProgram, "typegen"], { cwd: root, stdout: "ignore" });
    await tool("typescript/bin/tsc", ["--noEmit"]);
  });
  await stage("Layers: who imports whom", () => runNode(["scripts/layers.mjs"], { cwd: root }));
  await rules([]);
  await queries([]);
  await journeys([]);
}

function rules(args) {
  return stage("Rule tests", () => vitest("rules", args));
}

function queries(args) {
  return stage("Query tests, on a real PostgreSQL", async () =>
    vitest("queries", args, await testDatabase()),
  );
}

async function journeys(args) {
  const found = await browser();
  const { whereItRuns } = await import("./test-application.mjs");
  const application = await stage("Build", () => whereItRuns(testDatabase));
  await stage("Journeys in a browser, with and without JavaScript", async () => {
    const report = path.join(reports, "journeys.json");
    // The builders read the application's own modules, some of which are marked as the server's.
    const NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ""} --conditions=react-server`.trim();
    const env = { ...process.env, ...application.env, ...found, NODE_OPTIONS, JOURNEYS_REPORT: report };
    const code = await tool("@playwright/test/cli.js", ["test", ...args], { env, may: [1] });
    count(code, report, readPlaywrightReport);
    if (code !== 0) application.showLog();
    refuse(code);
  });
}

async function vitest(project, args, env) {
  const report = path.join(reports, `${project}.json`);
  const order = ["run", "--project", project, "--reporter=default", "--reporter=json"];
  const code = await tool("vitest/vitest.mjs", [...order, `--outputFile.json=${report}`, ...args], {
    env: { ...process.env, ...env },
    may: [1],
  });
  count(code, report, readVitestReport);
  refuse(code);
}

async function browser() {
  const { ensureBrowser } = await import("./browser.mjs");
  return ensureBrowser();
}

async function testDatabase() {
  const { openTestDatabase } = await import("./test-database.mjs");
  database ??= await openTestDatabase();
  return database.env;
}

function tool(program, args, options) {
  return runNode([path.join(root, "node_modules", program), ...args], { cwd: root, ...options });
}

async function stage(title, work) {
  const start = performance.now();
  console.log(`\n── ${title} ${"─".repeat(Math.max(3, 90 - title.length))}`);
  try {
    return await work();
  } catch (error) {
    error.stage ??= title;
    throw error;
  } finally {
    console.log(`   ${title}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
}

function count(code, report, read) {
  const { passed, failed, leftOut } = fs.existsSync(report)
    ? read(report)
    : { passed: 0, failed: 0, leftOut: [] };
  totals.passed += passed;
  totals.failed += failed;
  totals.leftOut.push(...leftOut);
  if (code !== 0 && failed === 0) totals.failed += 1;
}

function refuse(code) {
  if (code !== 0)
    throw Object.assign(new Problem("Some tests failed; they are named above."), { counted: true });
}

/** Says what was left out and how it ended; the closing line stands alone, for people and machines. */
function summary(error) {
  if (error) tell(error);
  if (!fs.existsSync(path.resolve(root, "../shared"))) {
    console.log("\nThe folder ../shared is not here: the tests that read the material in it were left out.");
  }
  const { passed, failed, leftOut } = totals;
  if (leftOut.length > 0) console.log(["\nLeft out:", ...leftOut].join("\n  "));
  const skipped = leftOut.length > 0 ? `, ${leftOut.length} skipped` : "";
  console.log(`\n${passed} passed, ${failed} failed${skipped}`);
  return failed > 0 || passed === 0 ? 1 : 0;
}

function tell(error) {
  if (!error.counted) totals.failed += 1;
  console.error(`\nStopped at: ${error.stage ?? "the start"}. Nothing after it was run.`);
  console.error(error instanceof Problem ? error.message : error);
}
