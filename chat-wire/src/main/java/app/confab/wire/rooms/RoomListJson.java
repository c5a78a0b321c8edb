package app.confab.wire.rooms;

import app.confab.application.rooms.RoomView;
import java.util.List;

/// All rooms of the caller: the one list without pages.
public record RoomListJson(List<RoomViewJson> items) {

    public static RoomListJson of(List<RoomView> views) {
        return new RoomListJson(views.stream().map(RoomViewJson::of).toList());
    }
}
