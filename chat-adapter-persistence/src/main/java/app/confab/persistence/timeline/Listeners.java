package app.confab.persistence.timeline;

import app.confab.application.timeline.CommittedEvents;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.timeline.TimelineEvent;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells everybody who wants to know. What one of them throws stops neither the others nor the writer.
final class Listeners implements CommittedEvents {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final Supplier<List<CommittedEvents>> all;

    Listeners(Supplier<List<CommittedEvents>> all) {
        this.all = all;
    }

    @Override
    public void committed(List<TimelineEvent> events) {
        if (!events.isEmpty()) {
            tell(listener -> listener.committed(events));
        }
    }

    @Override
    public void uncertain(RoomId room) {
        tell(listener -> listener.uncertain(room));
    }

    private void tell(Consumer<CommittedEvents> news) {
        for (var listener : all.get()) {
            try {
                news.accept(listener);
            } catch (RuntimeException broken) {
                LOG.error("A listener to committed events failed", broken);
            }
        }
    }
}
