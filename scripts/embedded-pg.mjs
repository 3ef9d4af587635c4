// A private PostgreSQL for the demonstration, for development and for tests. Never used when DATABASE_URL is
// set: it lags behind PostgreSQL's own minor releases and listens on this machine only.
import { execFileSync, spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import postgres from "postgres";
import { clusterOf, initialise, likelyPortOf, rememberPort, urlOf } from "./embedded-cluster.mjs";
import { isAlive, withLock } from "./lock.mjs";
import { freePort } from "./ports.mjs";
import { onStop, Problem } from "./steps.mjs";

const windows = process.platform === "win32";
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Starts the cluster of `dataDir`, or joins the one that already runs there. Gives `urlFor(database)`, as the
 * owner, and `close`, which stops the server when nobody else uses it; `close` also happens with the process.
 * `fast` is for tests: a crash of the machine may lose data.
 */
export async function openCluster(dataDir, { fast = false } = {}) {
  const cluster = clusterOf(dataDir, fast);
  const leaveIt = () => withLock(cluster.lock, () => part(cluster));
  const forget = onStop(leaveIt);
  const port = await withLock(cluster.lock, () => join(cluster));
  return {
    urlFor: (database) => urlOf(cluster, port, database),
    close: () => {
      forget();
      return leaveIt();
    },
  };
}

async function join(cluster) {
  if (!fs.existsSync(cluster.folder)) await initialise(cluster);
  const port = await runningOn(cluster);
  // Who used a server that is gone counts no longer: their numbers may be other programs' by now.
  if (port === undefined) fs.rmSync(cluster.users, { recursive: true, force: true });
  fs.mkdirSync(cluster.users, { recursive: true });
  fs.writeFileSync(path.join(cluster.users, String(process.pid)), "");
  return port ?? start(cluster);
}

/**
 * The port of the server that is running in the folder, for instance in another terminal or left behind by a
 * killed one; undefined when there is none. Clears the mark of one that died with the machine.
 */
async function runningOn(cluster) {
  const { pid, port } = postmaster(cluster);
  if (!isAlive(pid)) return undefined;
  if (!isOurServer(pid, cluster.folder)) {
    // The number is some other program's by now, and PostgreSQL would take that for a server at work.
    fs.rmSync(path.join(cluster.folder, "postmaster.pid"), { force: true });
    return undefined;
  }
  const answer = await waitForAnswer(cluster, port, () => isAlive(pid));
  if (answer === "ready") return port;
  if (!isAlive(pid)) return undefined;
  throw new Problem(`The PostgreSQL with process id ${pid} does not answer (${answer}); see ${cluster.log}.`);
}

function postmaster({ folder }) {
  try {
    const lines = fs.readFileSync(path.join(folder, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]) };
  } catch (error) {
    if (error.code === "ENOENT") return {};
    throw error;
  }
}

function isOurServer(pid, folder) {
  try {
    const words =
      process.platform === "linux"
        ? fs.readFileSync(`/proc/${pid}/cmdline`, "utf8")
        : execFileSync("ps", ["-p", String(pid), "-o", "command="], { encoding: "utf8" });
    return words.includes(folder);
  } catch {
    return windows; // where there is neither: believe the file
  }
}

async function start(cluster) {
  let port = likelyPortOf(cluster);
  for (let attempt = 1; ; attempt += 1) {
    port = await freePort(port);
    const trouble = await launch(cluster, port);
    if (!trouble) break;
    // A port taken in between, or the last processes of a server that was killed a moment ago: try again.
    const passing = /could not bind|could not create any TCP|shared memory block/.test(trouble);
    if (!passing || attempt >= 10) throw new Problem(`PostgreSQL did not start:\n${trouble}`);
    if (!trouble.includes("shared memory block")) port += 1;
    await pause(500);
  }
  rememberPort(cluster, port);
  return port;
}

/** Gives back what went wrong, in the server's own words, or nothing. */
async function launch(cluster, port) {
  const { folder, log, fast, programs, options } = cluster;
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: 100,
    timezone: "UTC",
    jit: "off",
    ...(fast && { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  if (fs.existsSync(log) && fs.statSync(log).size > 5_000_000) fs.truncateSync(log);
  const out = fs.openSync(log, "a", 0o600);
  const said = fs.fstatSync(out).size;
  // In a process group of its own: Ctrl-C in a terminal must reach the application first, and the database
  // only after the application has finished what it was asked.
  const server = spawn(programs.postgres, ["-D", folder, "-p", String(port), ...flags], {
    ...options,
    detached: !windows,
    stdio: ["ignore", out, out],
  });
  let failed;
  server.once("error", (error) => {
    failed = error.message;
  });
  fs.closeSync(out);
  const goesOn = () => !failed && server.exitCode === null && server.signalCode === null;
  const answer = await waitForAnswer(cluster, port, goesOn);
  if (answer === "ready" && goesOn()) return undefined;
  return failed ?? (fs.readFileSync(log, "utf8").slice(said).trim() || answer);
}

async function waitForAnswer(cluster, port, goesOn) {
  let problem = "no answer";
  for (const until = Date.now() + 60_000; Date.now() < until && goesOn(); await pause(50)) {
    const sql = postgres(urlOf(cluster, port, "postgres"), {
      max: 1,
      connect_timeout: 2,
      onnotice: () => {},
    });
    try {
      await sql`select 1`;
      return "ready";
    } catch (error) {
      problem = error.code ?? error.message;
    } finally {
      await sql.end({ timeout: 1 }).catch(() => undefined);
    }
  }
  return problem;
}

/** Leaves the cluster, and stops the server unless another living process still uses it. */
async function part(cluster) {
  fs.rmSync(path.join(cluster.users, String(process.pid)), { force: true });
  const { pid } = postmaster(cluster);
  if (!isAlive(pid) || !isOurServer(pid, cluster.folder)) return;
  const others = fs.existsSync(cluster.users) ? fs.readdirSync(cluster.users) : [];
  if (others.some((other) => isAlive(Number(other)))) return;
  if (windows) execFileSync(cluster.programs.pgCtl, ["-D", cluster.folder, "-m", "fast", "-w", "stop"]);
  else process.kill(pid, "SIGINT"); // PostgreSQL's "fast" shutdown: ends every session and writes everything down
  for (const until = Date.now() + 10_000; isAlive(pid) && Date.now() < until; ) await pause(20);
  if (isAlive(pid)) process.kill(pid, "SIGQUIT");
}
