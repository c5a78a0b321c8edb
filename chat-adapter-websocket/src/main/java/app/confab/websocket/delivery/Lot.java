package app.confab.websocket.delivery;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.timeline.TimelineEvent;
import app.confab.websocket.frames.FrameCodec;
import app.confab.websocket.frames.TextBatch;
import java.util.ArrayList;
import java.util.List;

/// Events of one room that are delivered together: at least one, in ascending seq without a gap.
///
/// @param texts the same for the socket, for all receivers
/// @param takesSomebodyOut whether one of them is somebody's leave, which is rare enough to look closer only
///     then
record Lot(List<EncodedEvent> events, TextBatch texts, boolean takesSomebodyOut) {

    static Lot of(List<EncodedEvent> events) {
        return new Lot(
                events,
                textsOf(events),
                events.stream().anyMatch(event -> event.traits().leaver() != null));
    }

    /// At most as many in each as are written to a socket at once ([TextBatch#MOST_TEXTS], [TextBatch#MOST_BYTES]), so
    /// that what is put together for one receiver is so for all.
    static List<Lot> cut(List<EncodedEvent> events) {
        var lots = new ArrayList<Lot>();
        var from = 0;
        var bytes = 0;
        for (var i = 0; i < events.size(); i++) {
            var size = events.get(i).frame().length;
            if (i > from && (i - from == TextBatch.MOST_TEXTS || bytes + size > TextBatch.MOST_BYTES)) {
                lots.add(of(events.subList(from, i)));
                from = i;
                bytes = 0;
            }
            bytes += size;
        }
        lots.add(of(events.subList(from, events.size())));
        return lots;
    }

    static Lot encode(List<TimelineEvent> events, FrameCodec codec) {
        return of(encoded(events, codec));
    }

    static List<EncodedEvent> encoded(List<TimelineEvent> events, FrameCodec codec) {
        return events.stream().map(event -> EncodedEvent.of(event, codec)).toList();
    }

    static TextBatch textsOf(List<EncodedEvent> events) {
        return TextBatch.of(events.stream().map(EncodedEvent::frame).toList());
    }

    long firstSeq() {
        return events.getFirst().seq();
    }

    long lastSeq() {
        return events.getLast().seq();
    }

    /// Where an account's leave above `memberAt` stands, or -1.
    int indexOfLeave(AccountId account, long memberAt) {
        for (var i = 0; i < events.size(); i++) {
            if (events.get(i).seq() > memberAt
                    && account.equals(events.get(i).traits().leaver())) {
                return i;
            }
        }
        return -1;
    }

    /// Whether somebody has posted above `cursor`.
    boolean bringsAPost(long cursor) {
        return events.stream()
                .anyMatch(event -> event.seq() > cursor && event.traits().isPost());
    }
}
