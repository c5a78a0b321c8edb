package app.confab.persistence.timeline;

import static java.util.Objects.requireNonNull;

import app.confab.application.timeline.RoomLog.Appended;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.messages.MessageId;
import app.confab.domain.rooms.Seq;
import app.confab.domain.timeline.Change;
import app.confab.domain.timeline.TimelineEvent;
import app.confab.domain.timeline.TimelineEvent.MessageDeleted;
import app.confab.domain.timeline.TimelineEvent.MessageEdited;
import app.confab.domain.timeline.TimelineEvent.ReactionAdded;
import app.confab.domain.timeline.TimelineEvent.ReactionRemoved;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Edits and deletes messages, gives and takes back reactions.
record MessageChanging(RoomLogSql sql) implements RunStatement {

    @Override
    public List<Outcome> execute(List<Ticket> tickets) {
        var changes = tickets.stream()
                .map(ticket -> (Change.OfMessage) ticket.change())
                .toList();
        var rows = rows(changes);
        var outcomes = new ArrayList<Outcome>(rows.size());
        for (var i = 0; i < rows.size(); i++) {
            outcomes.add(outcome(changes.get(i), rows.get(i)));
        }
        return outcomes;
    }

    private List<MessageChangeRow> rows(List<Change.OfMessage> changes) {
        var arguments = changes.stream().map(Argument::of).toList();
        return sql.changeMessages(
                arguments.stream().map(Argument::kind).toArray(String[]::new),
                changes.stream().map(change -> change.room().value()).toArray(UUID[]::new),
                arguments.stream().map(argument -> argument.message().value()).toArray(UUID[]::new),
                arguments.stream().map(argument -> argument.doer().value()).toArray(UUID[]::new),
                changes.stream().map(Change::at).toArray(Instant[]::new),
                arguments.stream().map(Argument::text).toArray(String[]::new),
                arguments.stream().map(Argument::calls).toArray(String[]::new));
    }

    /// A change as the arguments of `change_messages`.
    private record Argument(
            String kind,
            MessageId message,
            AccountId doer,
            @Nullable String text,
            @Nullable String calls) {

        static Argument of(Change.OfMessage change) {
            return switch (change) {
                case Change.Edit edit ->
                    new Argument("edit", edit.message(), edit.by(), edit.body().value(), Posting.calls(edit.body()));
                case Change.Delete delete -> new Argument("delete", delete.message(), delete.by(), null, null);
                case Change.React react ->
                    new Argument(
                            "react", react.message(), react.by(), react.emoji().value(), null);
                case Change.Unreact unreact ->
                    new Argument(
                            "unreact",
                            unreact.message(),
                            unreact.by(),
                            unreact.emoji().value(),
                            null);
            };
        }
    }

    private static Outcome outcome(Change.OfMessage change, MessageChangeRow row) {
        return switch (row.outcome()) {
            case "done" -> new Outcome.Done(new Appended(List.of(event(change, row)), false));
            case "nothing" -> new Outcome.Done(new Appended(List.of(), false));
            default -> Refusals.refused(row.outcome());
        };
    }

    private static TimelineEvent event(Change.OfMessage change, MessageChangeRow row) {
        var seq = new Seq(requireNonNull(row.seq()));
        return switch (change) {
            case Change.Edit edit -> new MessageEdited(edit.room(), seq, edit.at(), row.message());
            case Change.Delete delete -> new MessageDeleted(delete.room(), seq, delete.at(), delete.message());
            case Change.React(var room, var message, var by, var emoji, var at) ->
                new ReactionAdded(room, seq, at, message, emoji, by);
            case Change.Unreact(var room, var message, var by, var emoji, var at) ->
                new ReactionRemoved(room, seq, at, message, emoji, by);
        };
    }
}
