package app.confab.persistence.timeline;

import app.confab.application.timeline.CommittedEvents;
import app.confab.application.timeline.RoomLog;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.timeline.Change;
import app.confab.persistence.kernel.Statements;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/// The one door, with group commit behind it. Changes of all callers are written together by one thread, which
/// holds a connection of the pool for one round trip at a time. When too many wait, or after [#close], a change
/// is refused at once.
public final class PostgresRoomLog implements RoomLog, AutoCloseable {
    private static final GroupCommit.Bounds BOUNDS = new GroupCommit.Bounds(10_000, 500);

    private final GroupCommit commits;

    /// @param listeners all who are told what was committed, asked for each time
    public PostgresRoomLog(Statements statements, Supplier<List<CommittedEvents>> listeners, CommitMetrics metrics) {
        var sql = statements.of(RoomLogSql.class);
        var functions = Map.<Run.Kind, RunStatement>of(
                Run.Kind.POSTS, new Posting(sql),
                Run.Kind.MESSAGE_CHANGES, new MessageChanging(sql),
                Run.Kind.ROOM_CHANGES, new RoomChanging(sql));
        var writer = new RunWriter(functions, new Listeners(listeners));
        this.commits = new GroupCommit(BOUNDS, metrics.measured(writer));
        metrics.watch(commits::waiting);
    }

    @Override
    public CompletionStage<Appended> submit(Change change) {
        var ticket = new Ticket(change);
        if (!commits.offer(ticket)) {
            ticket.refuse(new Refusal.Unavailable("too many changes wait to be written"));
        }
        return ticket.result().minimalCompletionStage();
    }

    /// Takes no more changes, writes those that wait, then ends the writer.
    @Override
    public void close() {
        commits.close();
    }
}
