import { existsSync } from "node:fs";
import { defineConfig, devices } from "@playwright/test";

// Debian's own Chromium where it is there; otherwise undefined, which is the one that Playwright downloads.
const executablePath = [process.env.CHROMIUM_PATH, "/usr/bin/chromium"].find(
  (file) => file && existsSync(file),
);

const chromium = {
  ...devices["Desktop Chrome"],
  launchOptions: {
    ...(executablePath && { executablePath }),
    // The sandbox needs rights that root in a container does not have; the rest keeps the browser quiet, so
    // that it asks nothing of anybody but the application.
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--disable-dev-shm-usage",
    ],
  },
};

export default defineConfig({
  testDir: "e2e",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["line"], ["json", { outputFile: process.env.JOURNEYS_REPORT ?? "test-results/journeys.json" }]],
  // `npm test` serves the production build and says where; a developer may name a server that already runs.
  use: {
    baseURL: process.env.BASE_URL ?? "http://localhost:3000",
    locale: "en-GB",
    timezoneId: "Europe/London",
    screenshot: "only-on-failure",
    // Recording every step costs a third of the run on a small machine: asked for when a journey needs looking at.
    trace: process.env.TRACE ? "retain-on-failure" : "off",
  },
  projects: [
    { name: "with JavaScript", use: chromium },
    { name: "without JavaScript", use: { ...chromium, javaScriptEnabled: false } },
  ],
});
