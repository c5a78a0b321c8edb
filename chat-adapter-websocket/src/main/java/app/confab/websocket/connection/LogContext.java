package app.confab.websocket.connection;

import app.confab.application.kernel.Stamps;
import app.confab.domain.accounts.AccountId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/// What stands on each log line of a connection: its id, which is that of the request that its handshake was, the trace
/// that this belonged to, and the account once it is known.
record LogContext(String connection, @Nullable String trace) {
    private static final String CONNECTION = "connectionId";
    private static final String ACCOUNT = "accountId";

    /// As the filters before the handshake call them.
    private static final String REQUEST = "requestId";

    private static final String TRACE = "trace.id";
    private static final String ATTRIBUTE = LogContext.class.getName();

    /// Keeps what is known of the handshake that is under way on this thread for [#of].
    static void keep(Map<String, Object> attributes) {
        var request = MDC.get(REQUEST);
        if (request != null) {
            attributes.put(ATTRIBUTE, new LogContext(request, MDC.get(TRACE)));
        }
    }

    static LogContext of(Map<String, Object> attributes, Stamps stamps) {
        return attributes.remove(ATTRIBUTE) instanceof LogContext kept
                ? kept
                : new LogContext(stamps.next().id().toString(), null);
    }

    /// Runs with all of it on each line of this thread, and afterwards what stood there before.
    void run(Optional<AccountId> account, Runnable action) {
        var before = MDC.getCopyOfContextMap();
        MDC.put(CONNECTION, connection);
        account.ifPresent(known -> MDC.put(ACCOUNT, known.value().toString()));
        if (trace != null) {
            MDC.put(TRACE, trace);
        }
        try {
            action.run();
        } finally {
            MDC.setContextMap(before == null ? Map.of() : before);
        }
    }
}
