package app.confab.verification.checker;

import app.confab.verification.histories.Change.Mark;
import app.confab.verification.histories.Happening.MembersRead;
import app.confab.verification.histories.Happening.ViewsRead;
import app.confab.verification.histories.Message;
import app.confab.verification.histories.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Who is in a room, its newest seq, read markers and what is unread are what a naive count of log and messages says.
final class RoomLists implements Rule {
    private static final String PROMISE = "room lists equal a naive recount";
    private static final int MOST_COUNTED = 1_000;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    @Override
    public List<Violation> judge(Evidence evidence) {
        var violations = new ArrayList<Violation>();
        for (var read : evidence.all(MembersRead.class)) {
            var log = evidence.logs().get(read.room());
            if (log != null && !log.members().equals(read.accounts())) {
                violations.add(violation("room " + read.room() + " lists " + read.accounts()
                        + " as members, its log has " + log.members()));
            }
        }
        for (var read : evidence.all(ViewsRead.class)) {
            violations.addAll(judge(evidence, read));
        }
        return violations;
    }

    private static List<Violation> judge(Evidence evidence, ViewsRead read) {
        var violations = new ArrayList<Violation>();
        var listed = evidence.certain(read.views().stream().map(View::room).toList(), read.account());
        var expected = evidence.roomsOf(read.account());
        if (!listed.equals(expected)) {
            violations.add(
                    violation("account " + read.account() + " is shown rooms " + listed + ", and is in " + expected));
        }
        for (var view : read.views()) {
            if (evidence.logs().containsKey(view.room()) && evidence.messages().containsKey(view.room())) {
                violations.addAll(judge(evidence, read.account(), view));
            }
        }
        return violations;
    }

    private static List<Violation> judge(Evidence evidence, String account, View view) {
        var log = evidence.log(view.room());
        var violations = new ArrayList<Violation>();
        var unread = unread(evidence, account, view, _ -> true);
        // Mentions are counted among the unread that are counted; which ones these are of too many, nobody says.
        var mentions = unread == MOST_COUNTED
                ? view.mentions()
                : unread(evidence, account, view, callsFor(evidence.names().getOrDefault(account, "")));
        var recounted = new View(
                view.room(),
                log.lastSeq(),
                view.readSeq(),
                unread,
                mentions,
                log.members().size());
        if (!recounted.equals(view)) {
            violations.add(violation("account " + account + " is shown " + view + ", recounted: " + recounted));
        }
        violations.addAll(judgeMarker(evidence, account, view));
        return violations;
    }

    private static List<Violation> judgeMarker(Evidence evidence, String account, View view) {
        var log = evidence.log(view.room());
        var join = log.latestJoin(account);
        var marks = evidence.changes(Mark.class).stream()
                .filter(operation -> operation.change().room().equals(view.room())
                        && operation.change().account().equals(account))
                .toList();
        var least = marks.stream()
                .filter(Operation::isAcknowledged)
                .mapToLong(mark -> ((Mark) mark.change()).seq())
                .max()
                .orElse(0);
        var most = marks.stream()
                .mapToLong(mark -> ((Mark) mark.change()).seq())
                .max()
                .orElse(0);
        if (view.readSeq() < Math.max(join, least) || view.readSeq() > Math.max(join, most)) {
            return List.of(new Violation(
                    PROMISE,
                    "the read marker of " + account + " in room " + view.room() + " is " + view.readSeq()
                            + ", joined at " + join + ", marked up to " + least + " for sure and " + most + " perhaps",
                    marks.stream().flatMap(mark -> mark.entries().stream()).toList()));
        }
        return List.of();
    }

    private static int unread(Evidence evidence, String account, View view, Predicate<Message> counts) {
        var messages = evidence.messages().getOrDefault(view.room(), Map.of()).values();
        var unread = messages.stream()
                .filter(message -> message.seq() > view.readSeq())
                .filter(message -> !message.deleted() && !message.author().equals(account))
                .filter(counts)
                .count();
        return (int) Math.min(unread, MOST_COUNTED);
    }

    private static Predicate<Message> callsFor(String username) {
        return message -> BLANKS.splitAsStream(message.body())
                .anyMatch(word -> word.equals("@" + username) || word.equals("@here") || word.equals("@room"));
    }

    private static Violation violation(String what) {
        return new Violation(PROMISE, what, List.of());
    }
}
