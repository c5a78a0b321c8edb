package app.confab.application.administration;

import app.confab.domain.administration.ServerName;

/// How the server appears to people. Blocking, thread-safe. What a method has stored is durable when it returns.
public interface ServerProfile {

    /// What the server is called; "Confab" until somebody names it.
    ServerName name();

    /// Calls the server so, on every node.
    void rename(ServerName name);
}
