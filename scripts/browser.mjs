// A browser for the journeys: the one that is there, or else one installed as this machine allows.
import fs from "node:fs";
import path from "node:path";
import { root } from "./boot.mjs";
import { Problem, run, runNode, say, step } from "./steps.mjs";

const debians = "/usr/bin/chromium";

/** Gives the environment that playwright.config.ts finds the browser by. */
export async function ensureBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !fs.existsSync(named))
    throw new Problem(`CHROMIUM_PATH is ${named}, and there is no such file.`);
  if (named) return { CHROMIUM_PATH: named };
  if (fs.existsSync(debians)) return { CHROMIUM_PATH: debians };
  if (await isPlaywrightsThere()) return {};
  if (mayInstallDebians() && (await installDebians())) return { CHROMIUM_PATH: debians };
  await step("Installing Playwright’s own browser", installPlaywrights);
  return {};
}

async function installPlaywrights() {
  const cli = path.join(root, "node_modules/@playwright/test/cli.js");
  const code = await runNode([cli, "install", "chromium"], { may: [1] });
  if (code === 0) return;
  throw new Problem("No browser could be installed: install Chromium yourself, and set CHROMIUM_PATH to it.");
}

async function isPlaywrightsThere() {
  const { chromium } = await import("@playwright/test");
  return fs.existsSync(chromium.executablePath());
}

// Ubuntu's package of the same name only points to another kind of package, which containers cannot run.
function mayInstallDebians() {
  if (process.getuid?.() !== 0 || !fs.existsSync("/etc/os-release")) return false;
  return /^ID="?debian"?$/m.test(fs.readFileSync("/etc/os-release", "utf8"));
}

async function installDebians() {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  try {
    await step("Installing Debian’s Chromium", async () => {
      await run("apt-get", ["update", "-qq"], { env, stdout: "ignore" });
      const packages = ["chromium", "fonts-liberation"];
      await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], {
        env,
        stdout: "ignore",
      });
    });
  } catch (error) {
    say(`That did not work: ${error.message}`);
  }
  return fs.existsSync(debians);
}
