package app.confab.application.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.kernel.PinnedStamps;
import app.confab.application.rooms.Standings;
import app.confab.application.world.Scene;
import app.confab.application.world.Stores;
import app.confab.application.world.UseCases;
import app.confab.domain.accounts.Account;
import app.confab.domain.messages.Message;
import app.confab.domain.messages.MessageId;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.Role;
import app.confab.domain.rooms.RoomId;
import org.junit.jupiter.api.Test;

class DeleteMessageTest {
    private final Stores stores = Stores.inMemory();
    private final Scene scene = new Scene(stores);
    private final Account ada = scene.person("ada");
    private final Account grace = scene.person("grace");
    private final RoomId room = scene.roomOf(ada, grace);
    private final Message message = scene.post(room, ada, "a secret");
    private final UseCases use = new UseCases(stores, scene.stamps());

    @Test
    void deletingTwiceIsDeletingOnce() {
        delete(ada, message.id());
        delete(ada, message.id());

        assertThat(scene.seen(message, grace).message().isDeleted()).isTrue();
        assertThat(scene.events(room)).hasSize(4);
    }

    @Test
    void whatIsNotThereIsRefusedBeforeWhatIsNotAllowed() {
        var stranger = scene.person("linus");

        assertThatThrownBy(() -> delete(stranger, scene.unknownMessage())).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> delete(stranger, message.id())).isInstanceOf(Refusal.Forbidden.class);
    }

    /// Nobody tells this node of what is written on others to rooms that nobody follows here.
    @Test
    void whoeverBecameAModeratorOnAnotherNodeMayDeleteSoonAfter() {
        var stamps = PinnedStamps.at("2026-11-23T09:00:00Z");
        var untold = new Standings(stores.rooms(), stamps);
        var deleteMessage = new DeleteMessage(stores.log(), stores.messages(), untold, stamps);
        var caller = scene.caller(grace);
        assertThatThrownBy(() -> deleteMessage.delete(caller, room, message.id()))
                .isInstanceOf(Refusal.Forbidden.class);

        scene.make(room, grace, Role.MODERATOR, ada);
        stamps.passes(Standings.MEMORY.plusMillis(1));
        deleteMessage.delete(caller, room, message.id());

        assertThat(scene.seen(message, grace).message().isDeleted()).isTrue();
    }

    private void delete(Account caller, MessageId id) {
        use.deleteMessage.delete(scene.caller(caller), room, id);
    }
}
