package app.confab.rest.messages;

import app.confab.application.kernel.Caller;
import app.confab.application.messages.MessageHistory;
import app.confab.application.messages.Messages;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import app.confab.rest.kernel.Query;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which page of a room's messages is wanted: relative to one seq at most, else the newest.
record HistoryPage(
        @Nullable Seq before, @Nullable Seq after, @Nullable Seq around, int limit) {
    private static final int USUAL_ITEMS = 50;

    HistoryPage {
        if (Stream.of(before, after, around).filter(Objects::nonNull).count() > 1) {
            throw new Refusal.Invalid("before", "contradictory", "goes without after and around, and they alone too");
        }
    }

    static HistoryPage read(Query query) {
        var before = query.seq("before");
        var after = query.seq("after");
        var around = query.seq("around");
        var limit = query.limit(USUAL_ITEMS, MessageHistory.MOST);
        return query.whole(() -> new HistoryPage(before.get(), after.get(), around.get(), limit.get()));
    }

    Messages.Section of(MessageHistory history, Caller caller, RoomId room) {
        if (after != null) {
            return history.after(caller, room, after, limit);
        }
        if (around != null) {
            return history.around(caller, room, around, limit);
        }
        return history.before(caller, room, before, limit);
    }
}
