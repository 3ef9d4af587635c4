// The files of the embedded PostgreSQL: where they are, how they are made, and what is remembered with them.
import { createHash, randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { binaries, reachableFolder, runnerFor } from "./embedded-binaries.mjs";
import { Problem, run, say } from "./steps.mjs";

const owner = "soundings_owner";

/** Everything about the cluster of `dataDir` that does not change while it runs. */
export function clusterOf(dataDir, fast) {
  const home = makeFolder(path.resolve(dataDir));
  const base = makeFolder(reachableFolder(home));
  if (base !== home) say(`As root in a private folder, the database keeps its files in ${base}.`);
  const folder = path.join(base, "postgres");
  const runner = runnerFor(folder);
  return {
    ...{ base, folder, runner, fast },
    users: `${folder}.users`,
    lock: `${folder}.lock`,
    log: `${folder}.log`,
    programs: binaries(runner),
    options: { ...runner, cwd: base, env: { ...process.env, LC_ALL: "C", TZ: "UTC", PGTZ: "UTC" } },
  };
}

function makeFolder(folder) {
  try {
    fs.mkdirSync(folder, { recursive: true });
    fs.accessSync(folder, fs.constants.W_OK);
    return fs.realpathSync(folder);
  } catch (error) {
    throw new Problem(`${folder} cannot be written (${error.code}). Start as its owner, or set DATA_DIR.`);
  }
}

/** Made aside and renamed into place: a first start that is killed is simply done again by the next one. */
export async function initialise({ base, folder, runner, fast, programs, options }) {
  for (const name of fs.readdirSync(base).filter((entry) => entry.startsWith("postgres.new-"))) {
    fs.rmSync(path.join(base, name), { recursive: true, force: true });
  }
  const fresh = path.join(base, `postgres.new-${process.pid}`);
  const passwordFile = `${fresh}.password`;
  const password = randomBytes(24).toString("base64url");
  fs.mkdirSync(fresh, { mode: 0o700 });
  fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (runner) for (const place of [fresh, passwordFile]) fs.chownSync(place, runner.uid, runner.gid);
  const access = ["-U", owner, "--pwfile", passwordFile, "-A", "scram-sha-256"];
  const language = ["-E", "UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=en-GB"];
  const pace = fast ? ["--no-sync"] : [];
  try {
    const order = ["-D", fresh, ...access, ...language, ...pace, "--no-instructions"];
    await run(programs.initdb, order, { ...options, stdout: "ignore" });
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
  write(fresh, { password, port: likelyPort(folder) });
  fs.renameSync(fresh, folder);
}

// Below 32768, where no outgoing connection can take it; from the folder, so that two checkouts seldom meet.
function likelyPort(folder) {
  return 20_000 + (createHash("sha256").update(folder).digest().readUInt16BE() % 9_000);
}

export function likelyPortOf({ folder }) {
  return read(folder).port;
}

export function rememberPort({ folder }, port) {
  const known = read(folder);
  if (known.port !== port) write(folder, { ...known, port });
}

export function urlOf({ folder }, port, database) {
  return `postgres://${owner}:${read(folder).password}@127.0.0.1:${port}/${database}`;
}

function read(folder) {
  return JSON.parse(fs.readFileSync(path.join(folder, "soundings.json"), "utf8"));
}

function write(folder, settings) {
  const file = path.join(folder, "soundings.json");
  fs.writeFileSync(`${file}.new`, JSON.stringify(settings), { mode: 0o600 });
  fs.renameSync(`${file}.new`, file);
}
