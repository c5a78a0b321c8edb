package app.confab.verification.checker;

import app.confab.verification.histories.Change;
import app.confab.verification.histories.Change.Delete;
import app.confab.verification.histories.Change.Edit;
import app.confab.verification.histories.Change.Membership;
import app.confab.verification.histories.Change.React;
import app.confab.verification.histories.Entry;
import app.confab.verification.histories.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// What is no post has no name by which a repeat would be known, and an attempt that was broken off may happen late.
/// So, of each thing that one client changes to and fro: it has as many events as acknowledged changes at least and as
/// attempts at most, and in the end it is as the last acknowledgement left it, or as an attempt in doubt would have.
final class AcknowledgedChanges implements Rule {
    private static final String PROMISE = "what was acknowledged is kept";

    /// One thing that changes, and the type of event by which it does.
    private record Thing(String room, String type, String subject, String person, String emoji) {
        static Thing of(Event event) {
            return new Thing(
                    event.room(),
                    event.type(),
                    event.type().startsWith("member.") ? "" : event.subject(),
                    event.is("message.edited") ? "" : event.person(),
                    event.emoji());
        }

        static Thing of(Change change) {
            var room = change.room();
            return switch (change) {
                case Edit edit -> new Thing(room, "message.edited", edit.message(), "", "");
                case Delete delete -> new Thing(room, "message.deleted", delete.message(), "", "");
                case React react ->
                    new Thing(
                            room,
                            react.present() ? "reaction.added" : "reaction.removed",
                            react.message(),
                            react.account(),
                            react.emoji());
                case Membership membership ->
                    new Thing(
                            room, membership.present() ? "member.joined" : "member.left", "", membership.account(), "");
                default -> throw new IllegalArgumentException("is no such thing: " + change);
            };
        }

        boolean alternates() {
            return type.startsWith("member.") || type.startsWith("reaction.");
        }

        /// Both sides of what alternates.
        Thing itself() {
            return new Thing(room, alternates() ? type.substring(0, type.indexOf('.')) : type, subject, person, emoji);
        }
    }

    @Override
    public List<Violation> judge(Evidence evidence) {
        var wanted = new LinkedHashMap<Thing, List<Operation>>();
        for (var operation : evidence.operations()) {
            if (isOurs(operation.change())
                    && evidence.logs().containsKey(operation.change().room())) {
                wanted.computeIfAbsent(Thing.of(operation.change()), _ -> new ArrayList<>())
                        .add(operation);
            }
        }
        var violations = new ArrayList<Violation>();
        violations.addAll(count(evidence, wanted));
        violations.addAll(outcomes(evidence));
        return violations;
    }

    private static boolean isOurs(Change change) {
        return !(change instanceof Change.Post || change instanceof Change.Hide || change instanceof Change.Mark);
    }

    private static List<Violation> count(Evidence evidence, Map<Thing, List<Operation>> wanted) {
        var happened = new HashMap<Thing, Integer>();
        for (var log : evidence.logs().values()) {
            for (var event : log.events()) {
                if (event.is("message.edited")
                        || event.is("message.deleted")
                        || (Thing.of(event).alternates() && !event.is("member.updated"))) {
                    happened.merge(Thing.of(event), 1, Integer::sum);
                }
            }
        }
        var violations = new ArrayList<Violation>();
        var things = new HashSet<>(wanted.keySet());
        things.addAll(happened.keySet());
        for (var thing : things) {
            var operations = wanted.getOrDefault(thing, List.of());
            var events = happened.getOrDefault(thing, 0);
            var least = operations.stream().filter(Operation::isAcknowledged).count();
            var most = operations.stream().mapToInt(Operation::attempts).sum();
            if (events < least || events > most) {
                violations.add(new Violation(
                        PROMISE,
                        "%s: %d acknowledged, %d attempts, %d events".formatted(thing, least, most, events),
                        lines(operations)));
            }
        }
        return violations;
    }

    /// What is so in the end, held against the last word of whoever changed it.
    private static List<Violation> outcomes(Evidence evidence) {
        var things = new LinkedHashMap<Thing, List<Operation>>();
        for (var operation : evidence.operations()) {
            var change = operation.change();
            if (isOurs(change)) {
                things.computeIfAbsent(Thing.of(change).itself(), _ -> new ArrayList<>())
                        .add(operation);
            }
        }
        var violations = new ArrayList<Violation>();
        things.forEach((thing, operations) -> {
            var possible = possible(operations);
            if (!possible.isEmpty() && evidence.logs().containsKey(thing.room())) {
                var shown = present(evidence, operations.getLast().change());
                if (!shown.test(possible)) {
                    violations.add(new Violation(
                            PROMISE, thing + " should be one of " + possible + " in the end", lines(operations)));
                }
            }
        });
        return violations;
    }

    /// The values that may stand in the end; none where nothing was acknowledged.
    private static Set<String> possible(List<Operation> operations) {
        var values = new HashSet<String>();
        var acknowledged = operations.stream().filter(Operation::isAcknowledged).toList();
        if (acknowledged.isEmpty()) {
            return values;
        }
        values.add(value(acknowledged.getLast().change()));
        operations.stream().filter(Operation::isInDoubt).forEach(operation -> values.add(value(operation.change())));
        return values;
    }

    private static String value(Change change) {
        return switch (change) {
            case Edit edit -> edit.body();
            case Delete _ -> "deleted";
            case React react -> Boolean.toString(react.present());
            case Membership membership -> Boolean.toString(membership.present());
            default -> throw new IllegalArgumentException("has no value: " + change);
        };
    }

    private static Predicate<Set<String>> present(Evidence evidence, Change change) {
        var message = evidence.messages().getOrDefault(change.room(), Map.of()).get(subject(change));
        return switch (change) {
            case Edit _ -> possible -> message != null && (message.deleted() || possible.contains(message.body()));
            case Delete _ -> _ -> message != null && message.deleted();
            case React react -> possible -> message != null && (message.deleted() || isKept(evidence, react, possible));
            case Membership membership ->
                possible -> possible.contains(
                        Boolean.toString(evidence.log(change.room()).members().contains(membership.account())));
            default -> _ -> true;
        };
    }

    private static String subject(Change change) {
        return switch (change) {
            case Edit edit -> edit.message();
            case Delete delete -> delete.message();
            case React react -> react.message();
            default -> "";
        };
    }

    /// Whether the log's last word on this reaction is a possible one.
    private static boolean isKept(Evidence evidence, React react, Set<String> possible) {
        var present = false;
        for (var event : evidence.log(react.room()).events()) {
            if (event.type().startsWith("reaction.")
                    && event.subject().equals(react.message())
                    && event.person().equals(react.account())
                    && event.emoji().equals(react.emoji())) {
                present = event.is("reaction.added");
            }
        }
        return possible.contains(Boolean.toString(present));
    }

    private static List<Entry> lines(List<Operation> operations) {
        return operations.stream()
                .flatMap(operation -> operation.entries().stream())
                .toList();
    }
}
