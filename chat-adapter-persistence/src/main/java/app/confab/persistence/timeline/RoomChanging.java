package app.confab.persistence.timeline;

import app.confab.application.timeline.RoomLog.Appended;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.timeline.Change;
import app.confab.persistence.kernel.Values;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes rooms, lets people in and out.
record RoomChanging(RoomLogSql sql) implements RunStatement {

    @Override
    public List<Outcome> execute(List<Ticket> tickets) {
        var arguments =
                tickets.stream().map(ticket -> Argument.of(ticket.change())).toList();
        var rows = sql.change(
                arguments.stream().map(Argument::kind).toArray(String[]::new),
                tickets.stream().map(ticket -> ticket.room().value()).toArray(UUID[]::new),
                arguments.stream().map(Argument::account).toArray(UUID[]::new),
                tickets.stream().map(ticket -> ticket.change().at()).toArray(Instant[]::new),
                arguments.stream().map(Argument::roomKind).toArray(String[]::new),
                arguments.stream().map(Argument::roomName).toArray(String[]::new),
                arguments.stream().map(Argument::topic).toArray(String[]::new));
        var byOrdinal = rows.stream().collect(Collectors.groupingBy(RoomChangeRow::ordinal));
        var outcomes = new ArrayList<Outcome>(tickets.size());
        for (var i = 0; i < tickets.size(); i++) {
            outcomes.add(outcome(tickets.get(i).change(), byOrdinal.getOrDefault(i + 1, List.of())));
        }
        return outcomes;
    }

    /// A change as the arguments of `change_members`.
    private record Argument(
            String kind,
            UUID account,
            @Nullable String roomKind,
            @Nullable String roomName,
            @Nullable String topic) {

        static Argument of(Change change) {
            return switch (change) {
                case Change.CreateRoom create ->
                    new Argument(
                            "create",
                            create.creator().value(),
                            Values.spelled(create.kind()),
                            create.name().value(),
                            create.topic().value());
                case Change.Join join -> new Argument("join", join.account().value(), null, null, null);
                case Change.Leave leave -> new Argument("leave", leave.account().value(), null, null, null);
                case Change.Post post -> throw new IllegalArgumentException("a post changes no room: " + post);
            };
        }
    }

    private static Outcome outcome(Change change, List<RoomChangeRow> rows) {
        var outcome = rows.getFirst().outcome();
        return switch (outcome) {
            case "done" ->
                new Outcome.Done(new Appended(
                        rows.stream()
                                .map(row -> RoomChangeMapping.INSTANCE.event(change, row))
                                .toList(),
                        false));
            case "nothing" -> new Outcome.Done(new Appended(List.of(), true));
            case "no_room" -> new Outcome.Refused(new Refusal.NotFound("room"));
            case "no_account" -> new Outcome.Refused(new Refusal.NotFound("account"));
            case "taken" -> new Outcome.Refused(new Refusal.Conflict("this room id is taken"));
            case "too_many" -> new Outcome.Refused(new Refusal.Conflict("nobody is in more than 1,000 rooms"));
            default -> throw new IllegalStateException("a change came to " + outcome);
        };
    }
}
