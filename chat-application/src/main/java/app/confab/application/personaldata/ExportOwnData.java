package app.confab.application.personaldata;

import app.confab.application.accounts.AccountStandings;
import app.confab.application.audit.AuditTrail;
import app.confab.application.identities.Identities;
import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Client;
import app.confab.application.rooms.RoomView;
import app.confab.application.rooms.RoomViews;
import app.confab.application.sessions.OwnSessions;
import app.confab.domain.accounts.AccountStanding;
import app.confab.domain.audit.AuditKind;
import app.confab.domain.identities.ConnectedIdentity;
import app.confab.domain.messages.Message;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import app.confab.domain.sessions.SessionView;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Hands a person all that is theirs: who they are here, where they are logged in, which rooms they are in, and
/// every message of theirs. However much it is, no more than a page of it is held at once.
public final class ExportOwnData {
    private static final int PAGE = 500;

    /// Takes what there is, in the order of its methods. It may block.
    public interface Sink {
        void account(AccountStanding account);

        void identity(Optional<ConnectedIdentity> identity);

        void sessions(List<SessionView> sessions);

        void rooms(List<RoomView> rooms);

        void messages(List<Message> messages);
    }

    /// Where what is theirs lies.
    public record Sources(
            AccountStandings accounts,
            Identities identities,
            OwnSessions sessions,
            RoomViews rooms,
            OwnMessages messages) {}

    private final Sources sources;
    private final AuditTrail trail;

    public ExportOwnData(Sources sources, AuditTrail trail) {
        this.sources = sources;
        this.trail = trail;
    }

    /// What is written meanwhile may be among it or not.
    ///
    /// @throws Refusal.Unauthenticated where the account is gone, before anything is handed over
    public void export(Caller caller, Client from, Sink sink) {
        var account = sources.accounts().of(caller.account()).orElseThrow(Refusal.Unauthenticated::new);
        trail.byOneself(AuditKind.ACCOUNT_EXPORTED, caller.account(), from);
        sink.account(account);
        sink.identity(sources.identities().of(caller.account()));
        sink.sessions(sources.sessions().of(caller));
        sink.rooms(sources.rooms().of(caller.account()));
        exportMessages(caller, sink);
    }

    private void exportMessages(Caller caller, Sink sink) {
        @Nullable RoomId last = null;
        while (true) {
            var rooms = sources.messages().rooms(caller.account(), last, PAGE);
            rooms.forEach(room -> exportMessages(caller, room, sink));
            if (rooms.size() < PAGE) {
                return;
            }
            last = rooms.getLast();
        }
    }

    private void exportMessages(Caller caller, RoomId room, Sink sink) {
        var last = Seq.START;
        while (true) {
            var messages = sources.messages().in(room, caller.account(), last, PAGE);
            sink.messages(messages);
            if (messages.size() < PAGE) {
                return;
            }
            last = messages.getLast().seq();
        }
    }
}
