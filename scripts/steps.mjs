// Steps that a person can follow, and that stop in the right order whenever they are interrupted.
// Only what Node brings: this runs before anything is installed.
import { spawn } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";

const began = performance.now();
const toStop = [];
let stopping;

const seconds = (since) => ((performance.now() - since) / 1000).toFixed(1);

export function say(sentence) {
  console.log(`[${seconds(began).padStart(6)} s] ${sentence}`);
}

/** A mistake of the person or the machine, not of the program: told in one sentence, without a stack. */
export class Problem extends Error {}

/** Says what is being done, that it is still being done, and how long it took. Gives back what `work` gives. */
export async function step(title, work) {
  const start = performance.now();
  say(`${title} …`);
  const pulse = setInterval(() => say(`… still at it: ${title} (${Math.round(seconds(start))} s)`), 15_000);
  try {
    return await work();
  } finally {
    clearInterval(pulse);
    if (!stopping) say(`${title}: ${seconds(start)} s`);
  }
}

/** Node's own flag for a program that is to leave when we are killed. */
export const tiedToUs = [
  "--import",
  pathToFileURL(path.join(import.meta.dirname, "leave-with-parent.mjs")).href,
];

/**
 * Runs a program to its end and throws a Problem when it fails. Never the blocking kind: a signal that
 * arrives during a long build must reach us, so that the database is stopped too. `may` are the exit codes
 * besides 0 that are no failure; the one that came is given back.
 */
export async function run(program, args, { stdout = "inherit", may = [], name, ...options } = {}) {
  if (stopping) await stopping;
  const child = spawn(program, args, { ...options, stdio: ["ignore", stdout, "inherit"] });
  const forget = onStop(() => end(child, "SIGTERM"));
  const code = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (exit, signal) => resolve(exit ?? signal));
  });
  forget();
  // Being stopped, the child's failure is no news; the process ends when everything else has stopped.
  if (stopping) await stopping;
  if (code === 0 || may.includes(code)) return code;
  throw new Problem(`${name ?? [program, ...args].join(" ")} ended with ${code}.`);
}

/** As `run`, for a program in JavaScript, which then also ends when we are killed outright. */
export function runNode(args, options) {
  const name = args.map((word) => (path.isAbsolute(word) ? path.basename(word) : word)).join(" ");
  return run(process.execPath, [...tiedToUs, ...args], { name, ...options });
}

/** Asks a child to end, waits, and insists after `patience` milliseconds. */
export async function end(child, signal, patience = 10_000) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill(signal);
  const insist = setTimeout(() => child.kill("SIGKILL"), patience);
  await gone;
  clearTimeout(insist);
}

/** Registers what must be stopped; the last registered is stopped first. Gives back a way to unregister. */
export function onStop(stop) {
  toStop.push(stop);
  return () => {
    const index = toStop.indexOf(stop);
    if (index >= 0) toStop.splice(index, 1);
  };
}

async function stopEverything() {
  for (let stop = toStop.pop(); stop; stop = toStop.pop()) {
    await stop().catch((error) => console.error(`While stopping: ${error.message}`));
  }
}

/** Stops everything that was registered, last first, and then ends the process. Asked twice, it does it once. */
export function leave(code) {
  stopping ??= stopEverything().then(() => process.exit(code));
  return stopping;
}

/**
 * The frame of every command: signals stop everything in order, a Problem is told in a sentence, and whatever
 * happens nothing is left running. `interrupted` is the exit code after a signal.
 */
export async function command(work, { interrupted = 0 } = {}) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      say(stopping ? "Still stopping …" : "Stopping …");
      leave(interrupted);
    });
  }
  leaveWithNpm(interrupted);
  try {
    await leave((await work()) ?? 0);
  } catch (error) {
    if (!stopping) console.error(error instanceof Problem ? `\n${error.message}` : error);
    await leave(1);
  }
}

// A signal sent to npm alone, as a supervisor would, ends npm and its shell and never reaches us: but we see
// that the process that started us has gone.
function leaveWithNpm(code) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) leave(code);
  }, 500).unref();
}
