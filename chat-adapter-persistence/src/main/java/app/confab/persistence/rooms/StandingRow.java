package app.confab.persistence.rooms;

import org.jspecify.annotations.Nullable;

/// What a room is, and somebody in it, if they are in it.
record StandingRow(String kind, @Nullable String role) {}
