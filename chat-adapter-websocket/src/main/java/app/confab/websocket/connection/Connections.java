package app.confab.websocket.connection;

import app.confab.application.kernel.Caller;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.sessions.SessionId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// The connections of this node, found by account and by session once they have said hello. Thread-safe.
public final class Connections {
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private final Map<AccountId, List<Connection>> byAccount = new ConcurrentHashMap<>();
    private final Map<SessionId, List<Connection>> bySession = new ConcurrentHashMap<>();
    private final Map<CloseCode, Long> closings = new ConcurrentHashMap<>();
    private volatile boolean closing;

    List<Connection> of(AccountId account) {
        return byAccount.getOrDefault(account, List.of());
    }

    List<Connection> of(SessionId session) {
        return bySession.getOrDefault(session, List.of());
    }

    void forEach(Consumer<Connection> action) {
        open.forEach(action);
    }

    /// Once the node goes down, new sockets are sent away at once.
    void opened(Connection connection) {
        open.add(connection);
        if (closing) {
            connection.close(CloseCode.RESTARTING);
        }
    }

    void greeted(Connection connection, Caller caller) {
        add(byAccount, caller.account(), connection);
        add(bySession, caller.session(), connection);
    }

    void forget(Connection connection, Caller caller) {
        remove(byAccount, caller.account(), connection);
        remove(bySession, caller.session(), connection);
    }

    int count() {
        return open.size();
    }

    /// What waits to go out on each connection.
    LongStream waitingBytes() {
        return open.stream().mapToLong(Connection::waitingBytes);
    }

    /// How many connections this node has closed for that reason.
    long closedBy(CloseCode code) {
        return closings.getOrDefault(code, 0L);
    }

    /// @param code why this node has closed it; null where its peer has
    void closed(Connection connection, @Nullable CloseCode code) {
        if (open.remove(connection) && code != null) {
            closings.merge(code, 1L, Long::sum);
        }
        synchronized (this) {
            notifyAll();
        }
    }

    /// Sends everybody away, and waits until they are gone, but no longer than `patience`; whoever is left then
    /// is cut off.
    void closeAll(Duration patience) throws InterruptedException {
        closing = true;
        open.forEach(connection -> connection.close(CloseCode.RESTARTING));
        var deadline = System.nanoTime() + patience.toNanos();
        synchronized (this) {
            for (var left = patience.toMillis(); left > 0 && !open.isEmpty(); ) {
                wait(left);
                left = (deadline - System.nanoTime()) / 1_000_000;
            }
        }
        open.forEach(Connection::abort);
    }

    /// Small lists that are copied on change: nearly always they hold one connection.
    private static <K> void add(Map<K, List<Connection>> index, K key, Connection connection) {
        index.merge(key, List.of(connection), (present, added) -> {
            var more = new ArrayList<>(present);
            more.addAll(added);
            return List.copyOf(more);
        });
    }

    private static <K> void remove(Map<K, List<Connection>> index, K key, Connection connection) {
        index.computeIfPresent(key, (_, present) -> {
            var rest = present.stream().filter(other -> other != connection).toList();
            return rest.isEmpty() ? null : rest;
        });
    }
}
