package app.confab.wire.accounts;

import app.confab.domain.sessions.SessionId;
import app.confab.domain.sessions.SessionView;

/// OwnSession: where its person is logged in.
///
/// @param device empty where nothing is known
/// @param address where it was opened from, empty where nothing is known
/// @param current whether the call that asks came through it
public record OwnSessionJson(
        String id, String createdAt, String lastUsedAt, String device, String address, boolean current) {

    public static OwnSessionJson of(SessionView view, SessionId current) {
        return AccountMapping.INSTANCE.session(view, view.session().id().equals(current));
    }
}
