package app.confab.application.rooms;

import app.confab.application.kernel.Caller;
import java.util.List;

/// The caller's own rooms.
public final class RoomOverview {
    private final RoomViews views;

    public RoomOverview(RoomViews views) {
        this.views = views;
    }

    /// All that they have not hidden, at most 1,000, oldest membership first.
    public List<RoomView> of(Caller caller) {
        return views.of(caller.account()).stream()
                .filter(view -> !view.hidden())
                .toList();
    }
}
