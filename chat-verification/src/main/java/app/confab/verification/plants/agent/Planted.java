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

    /// What the room log's writer believes to be committed when it gives this connection back is so a moment later.
    public static Connection committingLate(Connection connection) throws SQLException {
        if (!Thread.currentThread().getName().equals(WRITER)) {
            return connection;
        }
        connection.setAutoCommit(false);
        return (Connection) Proxy.newProxyInstance(
                Planted.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (_, method, arguments) -> switch (method.getName()) {
                    case "getAutoCommit" -> true;
                    case "commit", "setAutoCommit" -> null;
                    case "close" -> {
                        var _ = LATER.schedule(() -> commit(connection), LATE_MILLIS, TimeUnit.MILLISECONDS);
                        yield null;
                    }
                    default -> {
                        try {
                            yield method.invoke(connection, arguments);
                        } catch (InvocationTargetException failure) {
                            throw failure.getCause();
                        }
                    }
                });
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
