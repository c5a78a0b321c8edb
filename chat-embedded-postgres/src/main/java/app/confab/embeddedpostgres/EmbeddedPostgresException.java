package app.confab.embeddedpostgres;

/// Says in one text what keeps PostgreSQL from running and how to mend it. The message is meant for the person at the
/// console, without a stack trace, and holds no secret.
public final class EmbeddedPostgresException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EmbeddedPostgresException(String message) {
        super(message);
    }

    EmbeddedPostgresException(String message, Throwable cause) {
        super(message, cause);
    }
}
