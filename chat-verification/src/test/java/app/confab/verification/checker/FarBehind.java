package app.confab.verification.checker;

import static app.confab.verification.checker.Story.ROOM;

import app.confab.verification.histories.Change.Membership;
import app.confab.verification.histories.Change.Post;
import app.confab.verification.histories.Entry;
import app.confab.verification.histories.Event;
import app.confab.verification.histories.Happening;
import app.confab.verification.histories.Happening.Acknowledged;
import app.confab.verification.histories.Happening.Attempted;
import app.confab.verification.histories.Happening.Done;
import app.confab.verification.histories.Happening.Enrolled;
import app.confab.verification.histories.Happening.Greeted;
import app.confab.verification.histories.Happening.Heard;
import app.confab.verification.histories.Happening.Loaded;
import app.confab.verification.histories.Happening.LogRead;
import app.confab.verification.histories.Happening.MessagesRead;
import app.confab.verification.histories.Happening.Settled;
import app.confab.verification.histories.Happening.WasReset;
import app.confab.verification.histories.Happening.Welcomed;
import app.confab.verification.histories.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A history in which a phone holds nothing, finds its room that many events ahead, is reset, fetches the newest page
/// and hears what comes after.
final class FarBehind {
    private static final int AFTER_IT = 3;

    private FarBehind() {}

    static Story by(int events) {
        var entries = new ArrayList<Entry>();
        note(entries, "ada", new Enrolled("ada", "ada"));
        note(entries, "ada", new Attempted(1, new Membership(ROOM, "ada", true), "node-1", Attempted.HTTP));
        note(entries, "ada", new Done(1));
        var log = new ArrayList<Event>(List.of(Story.member(1, "member.joined", "ada")));
        for (var seq = 2; seq <= events + AFTER_IT; seq++) {
            var name = "m" + seq;
            note(entries, "ada", new Attempted(seq, new Post(ROOM, "ada", name, "hello"), "node-1", Attempted.HTTP));
            note(entries, "ada", new Acknowledged(seq, Attempted.HTTP, "id-" + name, seq, false));
            log.add(Story.posted(seq, "ada", name, "hello"));
        }
        var connection = 102;
        note(entries, "ada", new Greeted(connection, "node-1", Map.of(ROOM, 0L)));
        note(entries, "ada", new Welcomed(connection, Map.of(ROOM, (long) events)));
        note(entries, "ada", new WasReset(connection, ROOM, events));
        note(entries, "ada", new Heard(connection, log.get(events)));
        // The page was read a moment later than the reset: the first event is in it already.
        var page = messages(log).subList(events - 10, events);
        note(entries, "ada", new Loaded(ROOM, page, events + 1));
        log.subList(events + 1, log.size()).forEach(event -> note(entries, "ada", new Heard(connection, event)));
        note(entries, "ada", new Settled(connection));
        note(entries, "on node-1", new LogRead(ROOM, log));
        note(entries, "on node-1", new MessagesRead(ROOM, messages(log)));
        return new Story(entries);
    }

    private static List<Message> messages(List<Event> log) {
        return log.subList(1, log.size()).stream()
                .map(event -> Story.message(event.seq(), "ada", "m" + event.seq(), "hello"))
                .toList();
    }

    private static void note(List<Entry> entries, String who, Happening what) {
        entries.add(new Entry(entries.size(), who, what));
    }
}
