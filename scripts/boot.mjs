// What must be there before anything else can run: the dependencies and the build, each made only when it is
// missing or out of date. Only what Node brings.
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { withLock } from "./lock.mjs";
import { Problem, run, runNode, say, step } from "./steps.mjs";

export const root = path.resolve(import.meta.dirname, "..");
const inRoot = (...parts) => path.join(root, ...parts);
export const nextProgram = inRoot("node_modules/next/dist/bin/next");

/** Installs exactly what package-lock.json says, unless that is what is there. */
export async function ensureInstalled() {
  refuseOldNode();
  if (missingPackage()) await oneAtATime("install", install);
}

async function install() {
  const missing = missingPackage();
  if (!missing) return;
  say(`Dependencies: ${missing}`);
  const npm = process.env.npm_execpath;
  const order = ["ci", "--no-audit", "--no-fund", "--include=dev", "--loglevel=error"];
  const [program, args] = npm ? [process.execPath, [npm, ...order]] : ["npm", order];
  await step("Installing the dependencies", () =>
    run(program, args, { cwd: root, shell: !npm && onWindows() }),
  );
}

// Two commands started at once in the same folder would take each other's files away.
function oneAtATime(what, work) {
  const folder = inRoot(".data");
  fs.mkdirSync(folder, { recursive: true });
  return withLock(path.join(folder, `${what}.lock`), work, 20 * 60);
}

const onWindows = () => process.platform === "win32";

function refuseOldNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Problem(`Node.js 20.19 or later is needed; this is ${process.versions.node}.`);
}

// Compared by what is in the lock file and not by its age, which every checkout of another branch changes.
function missingPackage() {
  const installed = readLock("node_modules/.package-lock.json");
  if (!installed) return "not installed yet, or not to the end.";
  const wanted = readLock("package-lock.json");
  for (const [place, { version, ...kind }] of Object.entries(wanted)) {
    if (place === "" || mayBeAbsent(kind)) continue;
    if (installed[place]?.version !== version) return `${place} should be ${version}.`;
    if (!fs.existsSync(inRoot(place, "package.json"))) return `${place} is missing.`;
  }
  return undefined;
}

// Optional packages and those of other platforms, which npm does not always mark as optional, and leftovers that
// the lock file itself calls extraneous and `npm ci` does not install.
function mayBeAbsent({ optional, devOptional, peer, extraneous, os, cpu, libc }) {
  return Boolean(optional || devOptional || peer || extraneous || os || cpu || libc);
}

function readLock(file) {
  try {
    return JSON.parse(fs.readFileSync(inRoot(file), "utf8")).packages;
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}

const rooms = ["app", "auth", "components", "db", "documents", "domain", "fixtures", "mail", "public"];
const notBuilt = /\.(test|spec)\.tsx?$|\.md$|(^|\/)migrations\//;

const stamp = inRoot(".next/built-from");

/** Builds the pages, unless they were built from exactly these sources. */
export async function ensureBuilt() {
  if (!isBuiltFrom(sourceHash())) await oneAtATime("build", build);
}

function isBuiltFrom(sources) {
  return fs.existsSync(inRoot(".next/BUILD_ID")) && readIfThere(stamp) === sources;
}

async function build() {
  const sources = sourceHash();
  if (isBuiltFrom(sources)) return;
  fs.rmSync(stamp, { force: true });
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  await step("Building the pages", () => runNode([nextProgram, "build"], { cwd: root, env }));
  if (!fs.existsSync(inRoot(".next/BUILD_ID"))) throw new Problem("The build ended before it was complete.");
  fs.writeFileSync(stamp, sources);
}

function sourceHash() {
  const hash = createHash("sha256");
  for (const file of [...rooms.flatMap(filesOf), ...rootFiles()].sort()) {
    hash
      .update(`${file}\0`)
      .update(fs.readFileSync(inRoot(file)))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesOf(room) {
  if (!fs.existsSync(inRoot(room))) return [];
  return fs
    .readdirSync(inRoot(room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)))
    .filter((file) => !notBuilt.test(file));
}

// The settings of the tests and of other tools do not change what is built.
function rootFiles() {
  const built =
    /^(env|proxy|instrumentation(-\w+)?)\.ts$|^next\.config\.|^tsconfig\.json$|^package-lock\.json$/;
  return fs.readdirSync(root).filter((file) => built.test(file));
}

function readIfThere(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, "utf8") : undefined;
}
