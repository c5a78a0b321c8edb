package app.confab.persistence.timeline;

import static java.util.Objects.requireNonNull;

import app.confab.application.timeline.RoomLog.Appended;
import app.confab.domain.accounts.DisplayName;
import app.confab.domain.accounts.Profile;
import app.confab.domain.accounts.Username;
import app.confab.domain.messages.Mentions;
import app.confab.domain.messages.Message;
import app.confab.domain.messages.MessageBody;
import app.confab.domain.messages.MessageId;
import app.confab.domain.messages.MessageState;
import app.confab.domain.rooms.Seq;
import app.confab.domain.timeline.Change;
import app.confab.domain.timeline.TimelineEvent;
import app.confab.persistence.kernel.Values;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Posts a run of messages; a run of one, which is what there is at low load, takes a shorter way.
record Posting(RoomLogSql sql) implements RunStatement {

    @Override
    public List<Outcome> execute(List<Ticket> tickets) {
        var posts =
                tickets.stream().map(ticket -> (Change.Post) ticket.change()).toList();
        var rows = rows(posts);
        var outcomes = new ArrayList<Outcome>(rows.size());
        for (var i = 0; i < rows.size(); i++) {
            outcomes.add(outcome(posts.get(i), rows.get(i)));
        }
        return outcomes;
    }

    /// A repeat changed nothing, and is told in full by the longer way.
    private List<PostedRow> rows(List<Change.Post> posts) {
        if (posts.size() == 1 && posts.getFirst().replyTo() == null) {
            var lone = postOne(posts.getFirst());
            if (!lone.outcome().equals(PostedRow.REPEAT)) {
                return List.of(lone.row());
            }
        }
        return postAll(posts);
    }

    private LonePostRow postOne(Change.Post post) {
        return sql.postOne(
                post.room().value(),
                post.message().value(),
                post.author().value(),
                post.clientMessageId().value(),
                post.body().value(),
                post.at(),
                calls(post.body()));
    }

    private List<PostedRow> postAll(List<Change.Post> posts) {
        return sql.post(
                array(posts, UUID[]::new, post -> post.room().value()),
                array(posts, UUID[]::new, post -> post.message().value()),
                array(posts, UUID[]::new, post -> post.author().value()),
                array(posts, String[]::new, post -> post.clientMessageId().value()),
                array(posts, String[]::new, post -> post.body().value()),
                array(posts, Instant[]::new, Change.Post::at),
                posts.stream().map(Posting::answered).toArray(UUID[]::new),
                posts.stream().map(post -> calls(post.body())).toArray(String[]::new));
    }

    /// The names that a text calls, divided by blanks; null where it calls nobody.
    static @Nullable String calls(MessageBody body) {
        var names = Mentions.in(body);
        return names.isEmpty() ? null : String.join(" ", names);
    }

    private static @Nullable UUID answered(Change.Post post) {
        return post.replyTo() == null ? null : post.replyTo().value();
    }

    private static <T> T[] array(List<Change.Post> posts, IntFunction<T[]> empty, Function<Change.Post, T> part) {
        return posts.stream().map(part).toArray(empty);
    }

    private static Outcome outcome(Change.Post post, PostedRow row) {
        return switch (row.outcome()) {
            case PostedRow.POSTED -> posted(message(post, row), false);
            case PostedRow.REPEAT -> posted(first(post, row), true);
            default -> Refusals.refused(row.outcome());
        };
    }

    private static Outcome posted(Message message, boolean repeat) {
        var event = new TimelineEvent.MessagePosted(message.room(), message.seq(), message.createdAt(), message);
        return new Outcome.Done(new Appended(List.of(event), repeat));
    }

    private static Message message(Change.Post post, PostedRow row) {
        return new Message(
                post.message(),
                post.room(),
                new Seq(requireNonNull(row.seq())),
                author(post, row),
                post.clientMessageId(),
                new MessageState.Live(post.body(), null),
                post.at(),
                post.replyTo());
    }

    private static Message first(Change.Post post, PostedRow row) {
        return new Message(
                new MessageId(requireNonNull(row.id())),
                post.room(),
                new Seq(requireNonNull(row.seq())),
                author(post, row),
                post.clientMessageId(),
                Values.messageState(requireNonNull(row.body()), row.editedAt(), row.deletedAt()),
                requireNonNull(row.createdAt()),
                row.replyTo() == null ? null : new MessageId(row.replyTo()));
    }

    private static Profile author(Change.Post post, PostedRow row) {
        return new Profile(
                post.author(),
                new Username(requireNonNull(row.username())),
                new DisplayName(requireNonNull(row.displayName())));
    }
}
