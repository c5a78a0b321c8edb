package app.confab.bootstrap.architecture.planted.persistence.rooms;

import app.confab.bootstrap.architecture.planted.application.rooms.Shelf;

/// Keeps nothing, which no test would notice.
public final class BottomlessShelf implements Shelf {
    @Override
    public void keep(String something) {}
}
