package app.confab.websocket;

import app.confab.application.rooms.RoomView;
import app.confab.application.rooms.RoomViews;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.RoomId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Lets something happen after a snapshot was read and before its reader has it.
final class OvertakenViews implements RoomViews {
    private final RoomViews views;
    private final AtomicReference<Runnable> overtaking = new AtomicReference<>(() -> {});

    OvertakenViews(RoomViews views) {
        this.views = views;
    }

    void overtakeNext(Runnable event) {
        overtaking.set(event);
    }

    @Override
    public List<RoomView> of(AccountId account) {
        var snapshot = views.of(account);
        overtaking.getAndSet(() -> {}).run();
        return snapshot;
    }

    @Override
    public Optional<RoomView> of(AccountId account, RoomId room) {
        return views.of(account, room);
    }
}
