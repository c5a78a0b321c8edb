package app.confab.application.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.rooms.Standings;
import app.confab.application.world.InMemoryWorld;
import app.confab.application.world.Scene;
import app.confab.application.world.Stores;
import app.confab.domain.accounts.Account;
import app.confab.domain.refusals.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoomPresenceTest {
    private final InMemoryWorld world = new InMemoryWorld();
    private final Stores stores = Stores.inMemory(world, Runnable::run);
    private final Scene scene = new Scene(stores);
    private final Account ada = scene.person("ada");
    private final Account grace = scene.person("grace");
    private final PresenceBoard board = new InMemoryPresenceBoard.Leases(world).node();
    private final RoomPresence presence = new RoomPresence(board, new Standings(stores.rooms(), scene.stamps()));

    @Test
    void whoeverMaySeeARoomMaySeeWhoIsOnlineInIt() {
        var room = scene.roomOf(ada, grace);
        var stranger = scene.caller(scene.person("linus"));
        board.arrive(List.of(grace.id()));

        assertThat(presence.of(scene.caller(ada), room)).containsExactly(grace.id());
        assertThat(presence.of(stranger, room)).containsExactly(grace.id());
    }

    @Test
    void aRoomWhereNobodyIsOnlineIsEmpty() {
        assertThat(presence.of(scene.caller(ada), scene.roomOf(ada))).isEmpty();
    }

    @Test
    void aRoomThatTheCallerMayNotSeeIsNotThere() {
        var hidden = scene.privateRoomOf(grace);

        assertThatThrownBy(() -> presence.of(scene.caller(ada), hidden)).isInstanceOf(Refusal.NotFound.class);
    }
}
