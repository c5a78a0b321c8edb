package app.confab.rest.timeline;

import app.confab.application.kernel.Caller;
import app.confab.application.rooms.RoomEvents;
import app.confab.domain.rooms.Seq;
import app.confab.rest.kernel.Query;
import app.confab.rest.rooms.RoomPaths;
import app.confab.wire.timeline.TimelinePageJson;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A room's events, for clients that catch up without a WebSocket.
@RestController
@RequestMapping(path = "/api/v1/rooms/{roomId}/events", produces = MediaType.APPLICATION_JSON_VALUE)
final class TimelineController {
    private final RoomEvents events;

    TimelineController(RoomEvents events) {
        this.events = events;
    }

    @GetMapping
    TimelinePageJson after(@AuthenticationPrincipal Caller caller, @PathVariable String roomId, Query query) {
        var cursor = query.seq("after");
        var limit = query.limit(RoomEvents.MOST, RoomEvents.MOST);
        var after = query.whole(() -> Objects.requireNonNullElse(cursor.get(), Seq.START));
        return TimelinePageJson.of(events.after(caller, RoomPaths.room(roomId), after, limit.get()));
    }
}
