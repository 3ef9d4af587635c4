// A load of a fixed number of connections for a fixed time, on this machine only, and what came of it.
import http from "node:http";

/**
 * Sends what `next()` gives (`{ method, path, headers, body }`) on `connections` connections for `seconds`.
 * An answer that `isRight` does not accept ends the run: speed without the work is not speed.
 */
export async function load({ origin, next, isRight, connections = 10, seconds = 8, warmUp = 2 }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const times = [];
  const began = performance.now();
  const measuredFrom = began + warmUp * 1000;
  const until = measuredFrom + seconds * 1000;
  const worker = async (number) => {
    while (performance.now() < until) {
      const start = performance.now();
      const answer = await send(agent, origin, next(number));
      if (!isRight(answer)) throw new Error(`${answer.status} for ${origin}: ${answer.body.slice(0, 300)}`);
      if (start >= measuredFrom) times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: connections }, (_, number) => worker(number)));
  agent.destroy();
  return figures(times, performance.now() - measuredFrom);
}

/** The same for work that is not HTTP, such as a bare INSERT. */
export async function loadOf(work, { connections = 10, seconds = 8, warmUp = 2 } = {}) {
  const times = [];
  const measuredFrom = performance.now() + warmUp * 1000;
  const until = measuredFrom + seconds * 1000;
  const worker = async () => {
    while (performance.now() < until) {
      const start = performance.now();
      await work();
      if (start >= measuredFrom) times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  return figures(times, performance.now() - measuredFrom);
}

function figures(times, elapsed) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
  return { rps: round((1000 * sorted.length) / elapsed), p50: at(0.5), p99: at(0.99) };
}

export function round(number) {
  return Math.round(number * 100) / 100;
}

export function send(agent, origin, { method = "GET", path, headers = {}, body }) {
  return new Promise((resolve, reject) => {
    const request = http.request(new URL(path, origin), { agent, method, headers }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("error", reject);
      response.on("end", () => {
        const bytes = Buffer.concat(parts);
        resolve({
          status: response.statusCode,
          headers: response.headers,
          bytes: bytes.length,
          body: bytes.toString("utf8"),
        });
      });
    });
    request.on("error", reject);
    request.end(body);
  });
}
