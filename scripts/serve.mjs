// Runs Next, knows when it answers, and stops it.
import { spawn } from "node:child_process";
import net from "node:net";
import { nextProgram, root } from "./boot.mjs";
import { isFree } from "./ports.mjs";
import { end, onStop, Problem, tiedToUs } from "./steps.mjs";

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export async function refuseTakenPort({ port, host }) {
  // An application whose starter was killed a moment ago is just leaving.
  for (const until = Date.now() + 5_000; Date.now() < until; await pause(250)) {
    if (await isFree(port, host)) return;
  }
  throw new Problem(
    `Something else is listening on port ${port}. Stop it, or choose another port: PORT=${port + 1} npm start`,
  );
}

/**
 * Starts Next in the given mode ("start" or "dev"), writing to `output`. `answering` resolves when it takes
 * connections and throws a Problem when it ends before that; `ended` resolves with its exit code.
 */
export function serve(mode, { port, host }, { env, output = "inherit" }) {
  const args = [...tiedToUs, nextProgram, mode, "-p", String(port), "-H", host];
  const next = spawn(process.execPath, args, { cwd: root, env, stdio: ["ignore", output, output] });
  onStop(() => end(next, "SIGTERM"));
  const ended = new Promise((resolve) => next.once("exit", (code, signal) => resolve(code ?? signal)));
  return { ended, answering: answers({ port, host }, ended) };
}

async function answers({ port, host }, ended) {
  let over = false;
  ended.then(() => {
    over = true;
  });
  while (!over) {
    if (await accepts(port, reachable(host))) return;
    await pause(50);
  }
  throw new Problem(`The application ended before it answered (${await ended}).`);
}

// A server on every address is asked on this machine's own.
function reachable(host) {
  return host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
}

function accepts(port, host) {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host });
    socket.once("connect", () => socket.end(() => resolve(true)));
    socket.once("error", () => resolve(false));
  });
}
