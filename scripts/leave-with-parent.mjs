// Loaded into the application's process before the application: when the process that started it is killed
// outright, and so cannot stop it, the channel between them closes and the application stops by itself. It
// would otherwise keep the port, and the next start could not have it.
const stop = () => process.kill(process.pid, "SIGTERM");

process.on("disconnect", stop);
if (process.send && !process.connected) stop();
