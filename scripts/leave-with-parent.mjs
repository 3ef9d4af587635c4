// Loaded into a process that we start, before its own program: when we are killed outright, and so cannot stop
// it, the channel between us closes and it stops by itself. The application would otherwise keep its port, and
// the next start could not have it.
const stop = () => process.kill(process.pid, "SIGTERM");

process.on("disconnect", stop);
// The listener must not be what keeps a program alive that has nothing more to do.
process.channel?.unref();
if (process.send && !process.connected) stop();
