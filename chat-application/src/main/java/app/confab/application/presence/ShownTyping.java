package app.confab.application.presence;

import app.confab.application.kernel.Stamps;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.RoomId;

/// Shows the people who are connected to this node that somebody types, however often that is told, at the pace of
/// [TypingPace]. Where nobody was there to see it, the next time is no repeat: whoever comes just then shall not wait
/// for it. Thread-safe.
public final class ShownTyping {
    private final EphemeralNews news;
    private final Stamps stamps;
    private final TypingPace pace = new TypingPace();

    public ShownTyping(EphemeralNews news, Stamps stamps) {
        this.news = news;
        this.stamps = stamps;
    }

    /// Answers whether it was time to show it.
    boolean show(RoomId room, AccountId account) {
        if (!pace.admits(room, account, stamps.now())) {
            return false;
        }
        if (!news.typing(room, account)) {
            pace.forget(room, account);
        }
        return true;
    }
}
