package app.confab.bootstrap.architecture.planted.domain.messages;

import app.confab.bootstrap.architecture.planted.domain.rooms.Place;

/// Closes a cycle.
public record KnowsRooms(Place place) {}
