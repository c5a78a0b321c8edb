package app.confab.bootstrap.command;

import picocli.CommandLine.Command;

/// Here for its help, and for who misspells what follows it: [Confab] serves before a command line is read.
@Command(
        name = "serve",
        description = "Run the server: HTTP, WebSocket and the web client on one port.",
        footer = {
            "",
            "Options of the form --name=value are properties of Spring Boot, e.g. "
                    + "--spring.datasource.hikari.maximum-pool-size=32. SIGTERM ends it in order."
        })
final class ServeCommand implements Runnable {

    @Override
    public void run() {
        throw new IllegalStateException("to serve is no command");
    }
}
