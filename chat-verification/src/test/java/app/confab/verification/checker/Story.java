package app.confab.verification.checker;

import app.confab.verification.histories.Change;
import app.confab.verification.histories.Change.Delete;
import app.confab.verification.histories.Change.Edit;
import app.confab.verification.histories.Change.Mark;
import app.confab.verification.histories.Change.Membership;
import app.confab.verification.histories.Change.Post;
import app.confab.verification.histories.Change.React;
import app.confab.verification.histories.Entry;
import app.confab.verification.histories.Event;
import app.confab.verification.histories.Happening;
import app.confab.verification.histories.Happening.Acknowledged;
import app.confab.verification.histories.Happening.Attempted;
import app.confab.verification.histories.Happening.Closed;
import app.confab.verification.histories.Happening.Done;
import app.confab.verification.histories.Happening.Enrolled;
import app.confab.verification.histories.Happening.Greeted;
import app.confab.verification.histories.Happening.Heard;
import app.confab.verification.histories.Happening.LogRead;
import app.confab.verification.histories.Happening.MembersRead;
import app.confab.verification.histories.Happening.MessagesRead;
import app.confab.verification.histories.Happening.Settled;
import app.confab.verification.histories.Happening.ViewsRead;
import app.confab.verification.histories.Happening.Welcomed;
import app.confab.verification.histories.Message;
import app.confab.verification.histories.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// A short history in which every promise is kept, to be spoilt. In room `r` Ada (who opened it) and Bob write one
/// message each; Ada's is edited, and Bob reacts to it; Bob deletes his. Eve comes, writes and goes. Bob's phone hears
/// it all on two connections, Eve's while she is there.
record Story(List<Entry> entries) {
    static final String ROOM = "r";
    static final List<Event> LOG = List.of(
            member(1, "member.joined", "ada"),
            member(2, "member.joined", "bob"),
            posted(3, "ada", "m1", "hello @bob, version 2"),
            posted(4, "bob", "m2", ""),
            new Event(ROOM, 5, "message.edited", "id-m1", "", "", message(3, "ada", "m1", "hello @bob, version 2")),
            new Event(ROOM, 6, "reaction.added", "id-m1", "bob", "👍", null),
            new Event(ROOM, 7, "message.deleted", "id-m2", "", "", null),
            member(8, "member.joined", "eve"),
            posted(9, "eve", "m3", "hello"),
            member(10, "member.left", "eve"),
            posted(11, "ada", "m4", "is she gone?"));

    static Story sound() {
        var story = new Story(new ArrayList<>());
        for (var account : List.of("ada", "bob", "eve")) {
            story.note(account, new Enrolled(account, account));
        }
        story.note("bob/phone", new Enrolled("bob", "bob"));
        story.note("eve/phone", new Enrolled("eve", "eve"));
        story.changes("ada", 1, new Membership(ROOM, "ada", true));
        story.changes("bob", 2, new Membership(ROOM, "bob", true));
        story.note("bob/phone", new Greeted(101, "node-1", Map.of(ROOM, 0L)));
        story.note("bob/phone", new Welcomed(101, Map.of(ROOM, 2L)));
        story.hears("bob/phone", 101, LOG.subList(0, 2));
        story.posts("ada", 3, 3, "m1", "hello");
        story.note("bob/phone", new Heard(101, posted(3, "ada", "m1", "hello")));
        story.note("bob/phone", new Closed(101, "cut"));
        story.posts("bob", 4, 4, "m2", "oops");
        story.changes("ada", 5, new Edit(ROOM, "ada", "id-m1", "hello @bob, version 2"));
        story.note("bob/phone", new Greeted(102, "node-2", Map.of(ROOM, 3L)));
        story.note("bob/phone", new Welcomed(102, Map.of(ROOM, 5L)));
        story.hears("bob/phone", 102, LOG.subList(3, 5));
        story.changes("bob", 6, new React(ROOM, "bob", "id-m1", "👍", true));
        story.changes("bob", 7, new Delete(ROOM, "bob", "id-m2"));
        story.changes("eve", 8, new Membership(ROOM, "eve", true));
        story.note("eve/phone", new Greeted(103, "node-1", Map.of()));
        story.note("eve/phone", new Welcomed(103, Map.of(ROOM, 8L)));
        story.posts("eve", 9, 9, "m3", "hello");
        story.changes("eve", 10, new Membership(ROOM, "eve", false));
        story.hears("eve/phone", 103, LOG.subList(8, 10));
        story.note("eve/phone", new Happening.RoomLeft(103, ROOM));
        story.posts("ada", 11, 11, "m4", "is she gone?");
        story.changes("bob", 12, new Mark(ROOM, "bob", 5));
        story.hears("bob/phone", 102, LOG.subList(5, 11));
        story.note("bob/phone", new Settled(102));
        story.note("eve/phone", new Settled(103));
        story.truth();
        return story;
    }

    static Event posted(long seq, String author, String name, String body) {
        return new Event(ROOM, seq, "message.posted", "id-" + name, "", "", message(seq, author, name, body));
    }

    static Event member(long seq, String type, String account) {
        return new Event(ROOM, seq, type, ROOM, account, "", null);
    }

    static Message message(long seq, String author, String name, String body) {
        return new Message("id-" + name, ROOM, seq, author, name, body, body.isEmpty(), Map.of());
    }

    /// The history without what fits.
    Story without(Predicate<Happening> unwanted) {
        return new Story(
                entries.stream().filter(entry -> !unwanted.test(entry.what())).toList());
    }

    /// The history with another happening in place of each one of this kind.
    <T extends Happening> Story with(Class<T> kind, UnaryOperator<T> other) {
        return new Story(entries.stream()
                .map(entry -> kind.isInstance(entry.what())
                        ? new Entry(entry.micros(), entry.who(), other.apply(kind.cast(entry.what())))
                        : entry)
                .toList());
    }

    /// The history with one more happening right before the first that fits.
    Story before(Predicate<Happening> place, String who, Happening what) {
        var longer = new ArrayList<Entry>();
        var done = false;
        for (var entry : entries) {
            if (!done && place.test(entry.what())) {
                longer.add(new Entry(entry.micros(), who, what));
                done = true;
            }
            longer.add(entry);
        }
        return new Story(longer);
    }

    Story with(List<Event> log) {
        return with(LogRead.class, _ -> new LogRead(ROOM, log));
    }

    List<Violation> judged() {
        return Checker.judge(entries);
    }

    private void truth() {
        note("on node-1", new LogRead(ROOM, LOG));
        note("on node-2", new LogRead(ROOM, LOG));
        note(
                "on node-1",
                new MessagesRead(
                        ROOM,
                        List.of(
                                new Message(
                                        "id-m1", ROOM, 3, "ada", "m1", "hello @bob, version 2", false, Map.of("👍", 1)),
                                message(4, "bob", "m2", ""),
                                message(9, "eve", "m3", "hello"),
                                message(11, "ada", "m4", "is she gone?"))));
        note("on node-1", new MembersRead(ROOM, Set.of("ada", "bob")));
        note("on node-1", new ViewsRead("ada", List.of(new View(ROOM, 11, 1, 1, 0, 2))));
        note("on node-1", new ViewsRead("bob", List.of(new View(ROOM, 11, 5, 2, 0, 2))));
        note("on node-1", new ViewsRead("eve", List.of()));
    }

    private void posts(String who, long number, long seq, String name, String body) {
        note(who, new Attempted(number, new Post(ROOM, who, name, body), "node-1", Attempted.HTTP));
        note(who, new Acknowledged(number, Attempted.HTTP, "id-" + name, seq, false));
    }

    private void changes(String who, long number, Change change) {
        note(who, new Attempted(number, change, "node-1", Attempted.HTTP));
        note(who, new Done(number));
    }

    private void hears(String who, long connection, List<Event> events) {
        events.forEach(event -> note(who, new Heard(connection, event)));
    }

    private void note(String who, Happening what) {
        entries.add(new Entry(entries.size() * 1_000L, who, what));
    }
}
