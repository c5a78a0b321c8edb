package app.confab.application.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.world.InMemoryWorld;
import app.confab.application.world.Stores;
import app.confab.domain.rooms.Seq;
import app.confab.domain.timeline.TimelineEvent;
import org.junit.jupiter.api.Test;

class InMemoryTimelineTest implements TimelineContract {
    private final InMemoryWorld world = new InMemoryWorld();
    private final Stores stores = Stores.inMemory(world, Runnable::run);

    @Override
    public Stores stores() {
        return stores;
    }

    @Test
    void whatANewerVersionHasWrittenIsPassedOn() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        var at = scene.stamps().now();
        world.exclusively(() -> world.room(room).appendUnknown("poll.opened", "{\"pollId\":7}", at));
        scene.post(room, ada, "what is that?");

        assertThat(scene.events(room))
                .hasSize(3)
                .element(1)
                .isEqualTo(new TimelineEvent.Unknown(room, new Seq(2), at, "poll.opened", "{\"pollId\":7}"));
    }
}
