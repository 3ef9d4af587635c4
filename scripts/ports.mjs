// Which ports are free on this machine. Only what Node brings.
import net from "node:net";
import { Problem } from "./steps.mjs";

export function isFree(port, host = "127.0.0.1") {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

/** The first free port from `first` on. Begin below 32768: above, outgoing connections take ports too. */
export async function freePort(first) {
  for (let port = first; port < first + 200; port += 1) if (await isFree(port)) return port;
  throw new Problem(`None of the ports ${first} to ${first + 199} is free.`);
}
