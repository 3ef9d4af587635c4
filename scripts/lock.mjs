// One process at a time. Only what Node brings.
import fs from "node:fs";
import { Problem, say } from "./steps.mjs";

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/**
 * Does `work` while no other process does anything under the same lock file. Waits for `patience` seconds, and
 * says so when it takes long.
 */
export async function withLock(file, work, patience = 120) {
  await take(file, patience);
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

async function take(file, patience) {
  const mine = `${file}.${process.pid}`;
  fs.writeFileSync(mine, String(process.pid));
  try {
    for (let tries = 0; tries < patience * 10; tries += 1) {
      if (link(mine, file)) return;
      breakIfAbandoned(file);
      if (tries === 30) say(`Waiting for process ${ownerOf(file)}, which is doing the same …`);
      await pause(100);
    }
  } finally {
    fs.rmSync(mine, { force: true });
  }
  throw new Problem(
    `Process ${ownerOf(file)} has held ${file} for ${patience} seconds. End it and try again.`,
  );
}

// A link appears whole, with the owner's number in it: a lock file can never be seen, or left behind, empty.
function link(from, to) {
  try {
    fs.linkSync(from, to);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

// Moved aside before it is removed: of two that find the same dead owner only one can move the file, and one
// that by bad luck moved a living process's lock sees it and puts it back.
function breakIfAbandoned(file) {
  const owner = ownerOf(file);
  // In a container that starts again the dead owner had the number that we have now.
  if (owner === undefined || (owner !== process.pid && isAlive(owner))) return;
  const aside = `${file}.abandoned.${process.pid}`;
  try {
    fs.renameSync(file, aside);
  } catch (error) {
    if (error.code === "ENOENT") return;
    throw error;
  }
  const moved = ownerOf(aside);
  if (moved !== process.pid && isAlive(moved)) link(aside, file);
  fs.rmSync(aside, { force: true });
}

function ownerOf(file) {
  try {
    return Number(fs.readFileSync(file, "utf8"));
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}
