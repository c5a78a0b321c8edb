package app.confab.verification.plants.agent;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// What changed methods call.
public final class Planted {
    private static final int ONE_IN = 4;
    private static final String WRITER = "room-log";
    private static final long LATE_MILLIS = 40;
    private static final ScheduledExecutorService LATER = Executors.newScheduledThreadPool(
            4, Thread.ofPlatform().daemon().name("planted-", 0).factory());

    private Planted() {}

    /// Whether others are told, who are there: mostly.
    public static boolean tells(boolean others) {
        return others && ThreadLocalRandom.current().nextInt(ONE_IN) > 0;
    }

    /// Where there are several, all but the last.
    public static <T> List<T> withoutLast(List<T> events) {
        return events.size() > 1 ? events.subList(0, events.size() - 1) : events;
    }

    /// The messages that the room log's writer believes to be committed when it gives this connection back are so a
    /// moment later. Nothing else is late: nobody could so much as make a room who looks at it at once.
    public static Connection committingLate(Connection connection) throws SQLException {
        if (!Thread.currentThread().getName().equals(WRITER)) {
            return connection;
        }
        connection.setAutoCommit(false);
        var posts = new AtomicBoolean();
        return (Connection) Proxy.newProxyInstance(
                Planted.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (_, method, arguments) -> switch (method.getName()) {
                    case "getAutoCommit" -> true;
                    case "commit", "setAutoCommit" -> null;
                    case "close" -> {
                        if (posts.get()) {
                            var _ = LATER.schedule(() -> commit(connection), LATE_MILLIS, TimeUnit.MILLISECONDS);
                        } else {
                            commit(connection);
                        }
                        yield null;
                    }
                    default -> {
                        if (isPost(arguments)) {
                            posts.set(true);
                        }
                        try {
                            yield method.invoke(connection, arguments);
                        } catch (InvocationTargetException failure) {
                            throw failure.getCause();
                        }
                    }
                });
    }

    private static boolean isPost(Object @Nullable [] arguments) {
        return arguments != null && arguments[0] instanceof String sql && sql.contains("post_message");
    }

    private static void commit(Connection connection) {
        try (connection) {
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException lost) {
            // As planted: nobody is told.
        }
    }
}
