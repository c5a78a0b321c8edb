package app.confab.application.nodes;

import app.confab.application.accounts.AccountChanges;
import app.confab.application.accounts.AccountWatch;
import app.confab.application.rooms.ReadMarkerMoves;
import app.confab.application.sessions.SessionEndings;
import app.confab.application.timeline.CommittedEvents;
import app.confab.application.timeline.NodeSignals;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import app.confab.domain.sessions.Session;
import app.confab.domain.timeline.TimelineEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Hints to the other nodes at what happens on this one, and leads this node's own connections to what concerns
/// one person alone.
public final class NewsOfThisNode implements CommittedEvents, ReadMarkerMoves, SessionEndings, AccountChanges {
    private final NodeSignals signals;
    private final AccountWatch accounts;

    public NewsOfThisNode(NodeSignals signals, AccountWatch accounts) {
        this.signals = signals;
        this.accounts = accounts;
    }

    @Override
    public void committed(List<TimelineEvent> events) {
        if (events.size() == 1) {
            var event = events.getFirst();
            signals.roomAdvanced(event.room(), event.seq());
        } else {
            newest(events).forEach(signals::roomAdvanced);
        }
        events.forEach(this::tellOfMembership);
    }

    /// Nobody knows what to hint at; the sweeps find it.
    @Override
    public void uncertain(RoomId room) {}

    @Override
    public void moved(AccountId account, RoomId room, Seq readSeq, long version) {
        accounts.known(account, version);
        signals.accountChanged(account);
    }

    @Override
    public void ended(Session session) {
        changed(session.account());
    }

    @Override
    public void changed(AccountId account) {
        accounts.hint(account);
        signals.accountChanged(account);
    }

    @Override
    public void renamed(Account account) {
        accounts.hintRenaming();
        signals.profileChanged(account.id());
    }

    private void tellOfMembership(TimelineEvent event) {
        switch (event) {
            case TimelineEvent.MemberJoined joined -> changed(joined.user().id());
            case TimelineEvent.MemberLeft left -> changed(left.user().id());
            case TimelineEvent.MemberUpdated updated -> changed(updated.user().id());
            default -> {}
        }
    }

    private static Map<RoomId, Seq> newest(List<TimelineEvent> events) {
        var newest = HashMap.<RoomId, Seq>newHashMap(events.size());
        for (var event : events) {
            newest.put(event.room(), event.seq());
        }
        return newest;
    }
}
