package app.confab.bootstrap.architecture.planted.domain.rooms;

/// Harmless by itself.
public record Place() {}
