package app.confab.bootstrap.architecture.planted.application.rooms;

/// What would show that a shelf keeps things.
public interface ShelfContract {}
