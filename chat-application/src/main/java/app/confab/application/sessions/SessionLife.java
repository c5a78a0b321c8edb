package app.confab.application.sessions;

import java.time.Duration;

/// How long a session lives without a refresh; each refresh begins it anew.
public record SessionLife(Duration value) {}
