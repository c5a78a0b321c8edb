package app.confab.bootstrap.history;

import org.jspecify.annotations.Nullable;

/// What a call should be answered.
///
/// @param code of a refusal
/// @param body of anything else, as [Match] reads it; absent where it has none
record Answer(int status, @Nullable String code, @Nullable Object body) {
    static final Answer NOT_FOUND = refusal(404, "not_found");
    static final Answer FORBIDDEN = refusal(403, "forbidden");
    static final Answer CONFLICT = refusal(409, "conflict");
    static final Answer INVALID = refusal(422, "invalid");
    static final Answer DONE = new Answer(204, null, null);

    static Answer refusal(int status, String code) {
        return new Answer(status, code, null);
    }

    static Answer ok(Object body) {
        return new Answer(200, null, body);
    }

    static Answer created(Object body) {
        return new Answer(201, null, body);
    }

    boolean isRefusal() {
        return code != null;
    }
}
