// What the person who starts it has set, in the environment or in `.env`, and what follows where they have not.
import fs from "node:fs";
import path from "node:path";
import { root } from "./boot.mjs";
import { secret } from "./secrets.mjs";
import { Problem } from "./steps.mjs";

/** The settings of a start, checked before any long step. Throws a Problem that says what to set. */
export function readSettings({ demonstrationOnly = false } = {}) {
  if (fs.existsSync(path.join(root, ".env"))) process.loadEnvFile(path.join(root, ".env"));
  const { DATABASE_URL, DATA_DIR, HOST, NEXTAUTH_SECRET, NEXTAUTH_URL } = process.env;
  const settings = {
    port: wholeNumber("PORT", process.env.PORT || "3000"),
    host: HOST || "127.0.0.1",
    dataDir: path.resolve(root, DATA_DIR || ".data"),
    demo: isDemonstration(DATABASE_URL),
  };
  if (!settings.demo && demonstrationOnly) {
    throw new Problem(
      "With DATABASE_URL or SOUNDINGS_DEMO=0 this is not a demonstration: nothing was changed. If it is one, set SOUNDINGS_DEMO=1.",
    );
  }
  if (!settings.demo && !(NEXTAUTH_SECRET && NEXTAUTH_URL)) {
    throw new Problem(
      "Without the demonstration, set NEXTAUTH_SECRET (at least 32 random characters, kept) and NEXTAUTH_URL (the public address, such as https://soundings.example.gov.uk).",
    );
  }
  return { ...settings, address: NEXTAUTH_URL || `http://localhost:${settings.port}` };
}

function wholeNumber(name, value) {
  const number = Number(value);
  if (Number.isInteger(number) && number > 0 && number < 65_536) return number;
  throw new Problem(`${name} must be a number from 1 to 65535, not "${value}".`);
}

// On where nobody has brought a database of their own, which may hold real people.
function isDemonstration(databaseUrl) {
  const { SOUNDINGS_DEMO } = process.env;
  if (SOUNDINGS_DEMO === undefined || SOUNDINGS_DEMO === "") return !databaseUrl;
  if (SOUNDINGS_DEMO === "0" || SOUNDINGS_DEMO === "1") return SOUNDINGS_DEMO === "1";
  throw new Problem(`SOUNDINGS_DEMO must be 0 or 1, not "${SOUNDINGS_DEMO}".`);
}

/**
 * The environment of the application's process. The owner's URLs are emptied and not left out, so that the
 * application cannot find them in `.env` either.
 */
export async function applicationEnv({ demo, address, dataDir }, appUrl) {
  return {
    ...process.env,
    NODE_ENV: undefined,
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: appUrl,
    DATABASE_OWNER_URL: "",
    APP_DATABASE_URL: "",
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || (await secret(dataDir, "sessions")),
    NEXTAUTH_URL: address,
    SOUNDINGS_DEMO: demo ? "1" : "0",
    DATA_DIR: dataDir,
  };
}
