package app.confab.persistence.timeline;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.messages.ClientMessageId;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.timeline.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The runs of a batch as they form. The kinds take turns; a change goes into the first run of its kind that does not
/// come before its room's latest. Posts of one run are judged side by side, so one that repeats or answers another goes
/// into a later run.
final class Turns {
    private static final List<Run.Kind> KINDS = List.of(Run.Kind.values());

    /// What names the same message in each of its posts.
    private record Name(RoomId room, AccountId author, ClientMessageId clientMessageId) {}

    private final List<List<Ticket>> turns = new ArrayList<>();
    private final Map<RoomId, Integer> latest = new HashMap<>();

    /// The latest turn of each [Name] and [MessageId].
    private final Map<Object, Integer> posted = new HashMap<>();

    void add(Ticket ticket) {
        var kind = KINDS.indexOf(Run.Kind.of(ticket.change()));
        var turn = firstFrom(latest.getOrDefault(ticket.room(), 0), kind);
        if (ticket.change() instanceof Change.Post post) {
            turn = turnOf(post, turn);
        }
        latest.put(ticket.room(), turn);
        while (turns.size() <= turn) {
            turns.add(new ArrayList<>());
        }
        turns.get(turn).add(ticket);
    }

    List<Run> runs() {
        var runs = new ArrayList<Run>();
        for (var turn = 0; turn < turns.size(); turn++) {
            if (!turns.get(turn).isEmpty()) {
                runs.add(new Run(KINDS.get(turn % KINDS.size()), turns.get(turn)));
            }
        }
        return runs;
    }

    private int turnOf(Change.Post post, int first) {
        var name = new Name(post.room(), post.author(), post.clientMessageId());
        var depends = posted.getOrDefault(name, -1) == first
                || (post.replyTo() != null && posted.getOrDefault(post.replyTo(), -1) == first);
        var turn = depends ? first + KINDS.size() : first;
        posted.put(name, turn);
        posted.put(post.message(), turn);
        return turn;
    }

    private static int firstFrom(int turn, int kind) {
        return turn + Math.floorMod(kind - turn, KINDS.size());
    }
}
