package app.confab.persistence.timeline;

import app.confab.application.timeline.NodeSignals;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import app.confab.persistence.nodes.NodeLine;
import app.confab.persistence.nodes.Note;

/// Hints as notes on the line between nodes.
public final class PostgresNodeSignals implements NodeSignals {
    private static final char ROOM = 'r';
    private static final char ACCOUNT = 'a';
    private static final char PROFILE = 'p';

    private final NodeLine line;

    public PostgresNodeSignals(NodeLine line) {
        this.line = line;
    }

    @Override
    public void roomAdvanced(RoomId room, Seq seq) {
        line.tell(Note.numbered(ROOM, room.value(), seq.value()));
    }

    @Override
    public void accountChanged(AccountId account) {
        line.tell(Note.of(ACCOUNT, account.value()));
    }

    @Override
    public void profileChanged(AccountId account) {
        line.tell(Note.of(PROFILE, account.value()));
    }

    @Override
    public void listen(Listener listener) {
        line.hear(new Translating(listener));
    }

    private record Translating(Listener listener) implements NodeLine.Hearer {

        @Override
        public void heard(Note note) {
            switch (note.kind()) {
                case ROOM -> listener.roomAdvanced(new RoomId(note.id(0)), new Seq(note.number()));
                case ACCOUNT -> listener.accountChanged(new AccountId(note.id(0)));
                case PROFILE -> listener.profileChanged(new AccountId(note.id(0)));
                default -> {
                    // Somebody else's, or a newer node's.
                }
            }
        }

        @Override
        public void interrupted() {
            listener.interrupted();
        }
    }
}
