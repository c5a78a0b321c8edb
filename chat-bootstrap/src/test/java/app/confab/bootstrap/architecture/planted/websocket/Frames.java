package app.confab.bootstrap.architecture.planted.websocket;

/// An adapter's own affair.
public record Frames() {}
