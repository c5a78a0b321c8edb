package app.confab.bootstrap.architecture.planted.rest;

import app.confab.bootstrap.architecture.planted.websocket.Frames;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Autowired;

/// Says nothing by its name, is filled from behind, knows another adapter, looks at the clock, prints and
/// throws.
class RoomService {
    @Autowired
    Frames frames = new Frames();

    void work() {
        System.out.println(Instant.now());
        throw new RuntimeException();
    }
}
