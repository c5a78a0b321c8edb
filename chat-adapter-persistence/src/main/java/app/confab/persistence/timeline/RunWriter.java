package app.confab.persistence.timeline;

import static java.util.Objects.requireNonNull;

import app.confab.domain.rooms.RoomId;
import app.confab.domain.timeline.TimelineEvent;
import app.confab.persistence.kernel.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes runs, tells of their events and answers their tickets, and decides what becomes of a run that fails.
final class RunWriter implements GroupCommit.BatchWriter {
    private static final Logger LOG = LoggerFactory.getLogger(RunWriter.class);
    private static final int MOST_ATTEMPTS = 5;

    private final Map<Run.Kind, RunStatement> statements;
    private final Listeners listeners;

    /// Rooms of the present batch whose lock was not free in time: nobody waits for them again.
    private final Set<RoomId> locked = new HashSet<>();

    /// @param statements one for each kind of run
    RunWriter(Map<Run.Kind, RunStatement> statements, Listeners listeners) {
        this.statements = statements;
        this.listeners = listeners;
    }

    @Override
    public void write(List<Ticket> batch) {
        locked.clear();
        writeEach(Run.of(batch));
    }

    /// Writes runs one after the other; as soon as the database does not answer the rest is refused, lest each
    /// of them wait in vain for as long. Answers whether all were written.
    private boolean writeEach(List<Run> runs) {
        var answering = true;
        for (var run : runs) {
            if (answering) {
                answering = write(run, 1);
            } else {
                run.refuse(Ticket.unavailable());
            }
        }
        return answering;
    }

    /// Answers whether the database answered.
    private boolean write(Run run, int attempt) {
        if (locked.containsAll(run.rooms())) {
            run.refuse(Ticket.unavailable());
            return true;
        }
        List<Outcome> outcomes;
        try {
            outcomes = requireNonNull(statements.get(run.kind())).execute(run.tickets());
        } catch (RuntimeException failure) {
            return recover(run, failure, attempt);
        }
        settle(run, outcomes);
        return true;
    }

    /// Answers posts first: so the answer is on its way to its author when their message's event is, and both take one
    /// write. All other changes are told of first: when their ticket completes, all on this node who listen know.
    private void settle(Run run, List<Outcome> outcomes) {
        if (run.kind() == Run.Kind.POSTS) {
            answer(run, outcomes);
            tell(outcomes);
        } else {
            tell(outcomes);
            answer(run, outcomes);
        }
    }

    private void tell(List<Outcome> outcomes) {
        var events = new ArrayList<TimelineEvent>(outcomes.size());
        for (var outcome : outcomes) {
            if (outcome instanceof Outcome.Done(var appended) && !appended.repeat()) {
                events.addAll(appended.events());
            }
        }
        listeners.committed(events);
    }

    private static void answer(Run run, List<Outcome> outcomes) {
        for (var i = 0; i < outcomes.size(); i++) {
            var ticket = run.tickets().get(i);
            switch (outcomes.get(i)) {
                case Outcome.Done(var appended) -> ticket.result().complete(appended);
                case Outcome.Refused(var refusal) -> ticket.refuse(refusal);
            }
        }
    }

    private boolean recover(Run run, RuntimeException failure, int attempt) {
        var fault = Fault.of(failure);
        LOG.warn("Writing {} changes failed ({}): {}", run.tickets().size(), fault, Fault.cause(failure));
        if (fault == Fault.CONTENDED && attempt < MOST_ATTEMPTS) {
            return write(run, attempt + 1);
        }
        return switch (fault) {
            case BROKEN -> isolate(run, failure);
            case LOCKED -> passBy(run);
            case LOST -> {
                run.rooms().forEach(listeners::uncertain);
                run.refuse(Ticket.unavailable());
                yield false;
            }
            case OURS -> {
                run.rooms().forEach(listeners::uncertain);
                run.refuse(Fault.translated(failure));
                yield true;
            }
            case CONTENDED, UNREACHED, OVERLOADED -> {
                run.refuse(Ticket.unavailable());
                yield false;
            }
        };
    }

    /// Finds the change at fault.
    private boolean isolate(Run run, RuntimeException failure) {
        if (run.tickets().size() > 1) {
            return writeEach(run.oneByOne());
        }
        run.refuse(Fault.translated(failure));
        return true;
    }

    /// Finds the room that is locked, and gives it up.
    private boolean passBy(Run run) {
        if (run.rooms().size() > 1) {
            return writeEach(run.byRoom());
        }
        locked.addAll(run.rooms());
        run.refuse(Ticket.unavailable());
        return true;
    }
}
