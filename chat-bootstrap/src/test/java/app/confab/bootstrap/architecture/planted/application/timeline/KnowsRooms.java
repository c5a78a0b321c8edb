package app.confab.bootstrap.architecture.planted.application.timeline;

import app.confab.bootstrap.architecture.planted.application.rooms.TalksSql;

/// Reaches into another feature.
record KnowsRooms(TalksSql rooms) {}
