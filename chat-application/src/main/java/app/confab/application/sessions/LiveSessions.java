package app.confab.application.sessions;

import app.confab.application.kernel.Stamps;
import app.confab.domain.sessions.Session;
import app.confab.domain.sessions.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Which sessions are live, asked at every request: a "yes" is remembered for [#MEMORY] and forgotten at once
/// when the session ends on this node. Thread-safe; blocks where the memory has no answer.
public final class LiveSessions implements SessionEndings {

    /// For how long a session that ended on another node may still pass.
    public static final Duration MEMORY = Duration.ofSeconds(1);

    private static final int MOST_REMEMBERED = 50_000;

    private final Sessions sessions;
    private final Stamps stamps;
    private final Map<SessionId, Instant> liveUntil = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<SessionId, Instant> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };
    private long endings;

    public LiveSessions(Sessions sessions, Stamps stamps) {
        this.sessions = sessions;
        this.stamps = stamps;
    }

    public boolean isLive(SessionId session) {
        var now = stamps.now();
        var endingsBefore = 0L;
        synchronized (liveUntil) {
            var until = liveUntil.get(session);
            if (until != null && now.isBefore(until)) {
                return true;
            }
            endingsBefore = endings;
        }
        var live = sessions.isLive(session, now);
        if (live) {
            remember(session, now.plus(MEMORY), endingsBefore);
        }
        return live;
    }

    @Override
    public void ended(Session session) {
        synchronized (liveUntil) {
            endings++;
            liveUntil.remove(session.id());
        }
    }

    /// A "yes" that was read before some session ended may be out of date, so it is not kept.
    private void remember(SessionId session, Instant until, long endingsBefore) {
        synchronized (liveUntil) {
            if (endings == endingsBefore) {
                liveUntil.put(session, until);
            }
        }
    }
}
