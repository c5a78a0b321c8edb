package app.confab.application.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.world.InMemoryWorld;
import app.confab.application.world.Scene;
import app.confab.application.world.Stores;
import app.confab.domain.refusals.Refusal;
import java.util.ArrayDeque;
import org.junit.jupiter.api.Test;

class InMemoryRoomLogTest implements RoomLogContract {
    private final Stores stores = Stores.inMemory();

    @Override
    public Stores stores() {
        return stores;
    }

    @Test
    void aTicketWaitsForTheWriter() {
        var held = new ArrayDeque<Runnable>();
        var stores = Stores.inMemory(new InMemoryWorld(), held::add);
        var scene = new Scene(stores);
        var creation = scene.creating(scene.person("ada"));

        var ticket = stores.log().submit(creation).toCompletableFuture();

        assertThat(ticket).isNotDone();
        assertThat(stores.rooms().byId(creation.room())).isEmpty();
        held.remove().run();
        assertThat(ticket).isCompleted();
    }

    @Test
    void aCutCommitIsUncertainForItsCallerYetWritten() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        var post = scene.posting(room, ada, "did it arrive?");
        ((InMemoryRoomLog) stores.log()).cutTheNextCommit();

        assertThatThrownBy(() -> scene.append(post)).isInstanceOf(Refusal.Unavailable.class);

        assertThat(stores.told().uncertain()).containsExactly(room);
        assertThat(stores.told().of(room)).hasSize(1);
        assertThat(scene.append(post).repeat()).isTrue();
    }

    @Test
    void aWorldThatIsDownMakesTheLogUnavailable() {
        var world = new InMemoryWorld();
        var stores = Stores.inMemory(world, Runnable::run);
        var scene = new Scene(stores);
        var creation = scene.creating(scene.person("ada"));
        world.goDown();

        assertThatThrownBy(() -> scene.append(creation)).isInstanceOf(Refusal.Unavailable.class);

        world.comeBack();
        assertThat(stores.rooms().byId(creation.room())).isEmpty();
    }
}
