// Loaded into a process that we start, before its own program: when we are killed outright, and so cannot stop
// it, it sees that we have gone and stops by itself. The application would otherwise keep its port, and the
// next start could not have it. What it forks loads this too, and leaves with it in the same way.
import { isMainThread } from "node:worker_threads";

const parent = process.ppid;
const look = () => {
  if (process.ppid !== parent) process.kill(process.pid, "SIGTERM");
};

if (isMainThread) setInterval(look, 250).unref();
