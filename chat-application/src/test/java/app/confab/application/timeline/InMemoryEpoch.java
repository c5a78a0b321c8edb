package app.confab.application.timeline;

/// An epoch for a world that is never restored.
public record InMemoryEpoch(String current) implements Epoch {}
