package app.confab.persistence.timeline;

import app.confab.application.timeline.RoomLog.Appended;
import app.confab.domain.timeline.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// Makes and describes rooms, lets people in and out.
record RoomChanging(RoomLogSql sql) implements RunStatement {

    @Override
    public List<Outcome> execute(List<Ticket> tickets) {
        var byOrdinal = rows(tickets).stream().collect(Collectors.groupingBy(RoomChangeRow::ordinal));
        var outcomes = new ArrayList<Outcome>(tickets.size());
        for (var i = 0; i < tickets.size(); i++) {
            outcomes.add(outcome(tickets.get(i).change(), byOrdinal.getOrDefault(i + 1, List.of())));
        }
        return outcomes;
    }

    private List<RoomChangeRow> rows(List<Ticket> tickets) {
        var arguments = tickets.stream()
                .map(ticket -> RoomChangeArgument.of((Change.OfRoom) ticket.change()))
                .toList();
        return sql.changeRooms(
                arguments.stream().map(RoomChangeArgument::kind).toArray(String[]::new),
                tickets.stream().map(ticket -> ticket.room().value()).toArray(UUID[]::new),
                arguments.stream().map(RoomChangeArgument::account).toArray(UUID[]::new),
                arguments.stream().map(RoomChangeArgument::doer).toArray(UUID[]::new),
                tickets.stream().map(ticket -> ticket.change().at()).toArray(Instant[]::new),
                arguments.stream().map(RoomChangeArgument::role).toArray(String[]::new),
                arguments.stream().map(RoomChangeArgument::roomKind).toArray(String[]::new),
                arguments.stream().map(RoomChangeArgument::roomName).toArray(String[]::new),
                arguments.stream().map(RoomChangeArgument::topic).toArray(String[]::new),
                arguments.stream().map(RoomChangeArgument::people).toArray(String[]::new));
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
            case "nothing" -> new Outcome.Done(new Appended(List.of(), false));
            default -> Refusals.refused(outcome);
        };
    }
}
