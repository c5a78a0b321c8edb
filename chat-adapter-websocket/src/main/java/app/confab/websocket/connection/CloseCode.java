package app.confab.websocket.connection;

/// Why the server closes a socket. After all but [#NOT_THE_PROTOCOL] and [#UNAUTHENTICATED] it is good to come
/// back.
public enum CloseCode {
    NOT_THE_PROTOCOL(4400, "not the protocol"),
    UNAUTHENTICATED(4401, "not or no longer authenticated"),
    NO_HELLO(4408, "no hello in time"),
    TOO_MUCH(4429, "too much at once"),
    SILENT(1001, "no sign of life"),
    BROKEN(1011, "internal error"),
    RESTARTING(1012, "the node is restarting"),
    TOO_SLOW(1013, "too slow to keep up"),
    /// IANA's "try again later", for want of the database.
    UNAVAILABLE(1013, "try again later");

    private final int code;
    private final String reason;

    CloseCode(int code, String reason) {
        this.code = code;
        this.reason = reason;
    }

    public int code() {
        return code;
    }

    public String reason() {
        return reason;
    }
}
