// Loaded before the server where its memory is measured, as the other server's JVM is asked to collect too.
process.on('SIGUSR2', () => globalThis.gc());
