package app.confab.persistence.presence;

import app.confab.application.presence.EphemeralSignals;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.RoomId;
import app.confab.persistence.nodes.NodeLine;
import app.confab.persistence.nodes.Note;
import java.util.Collection;
import java.util.Set;

/// Typing and presence as notes on the line between nodes.
public final class PostgresEphemeralSignals implements EphemeralSignals {
    private static final char TYPING = 't';
    private static final char PRESENCE = 'o';

    private final NodeLine line;

    public PostgresEphemeralSignals(NodeLine line) {
        this.line = line;
    }

    @Override
    public void typing(RoomId room, AccountId account) {
        line.tell(Note.of(TYPING, room.value(), account.value()));
    }

    @Override
    public void presenceChanged(Collection<AccountId> accounts) {
        accounts.forEach(account -> line.tell(Note.of(PRESENCE, account.value())));
    }

    @Override
    public void listen(Listener listener) {
        line.hear(new Translating(listener));
    }

    private record Translating(Listener listener) implements NodeLine.Hearer {

        @Override
        public void heard(Note note) {
            switch (note.kind()) {
                case TYPING -> listener.typing(new RoomId(note.id(0)), new AccountId(note.id(1)));
                case PRESENCE -> listener.presenceChanged(Set.of(new AccountId(note.id(0))));
                default -> {
                    // Somebody else's, or a newer node's.
                }
            }
        }

        /// Whoever typed meanwhile has stopped, and the board tells who is there.
        @Override
        public void interrupted() {}
    }
}
