package app.confab.application.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.rooms.Standings;
import app.confab.application.world.Scene;
import app.confab.application.world.Stores;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.Seq;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageHistoryTest {
    private final Stores stores = Stores.inMemory();
    private final Scene scene = new Scene(stores);
    private final MessageHistory history =
            new MessageHistory(new Standings(stores.rooms(), scene.stamps()), stores.messages());

    @Test
    void membersAndStrangersReadAPublicRoom() {
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        var messages = Scene.unmarked(scene.post(6, room, ada));

        for (var reader : List.of(ada, scene.person("grace"))) {
            var caller = scene.caller(reader);
            assertThat(history.before(caller, room, null, 2).items()).isEqualTo(messages.subList(4, 6));
            assertThat(history.before(caller, room, new Seq(4), 2).items()).isEqualTo(messages.subList(0, 2));
            assertThat(history.after(caller, room, new Seq(4), 2).items()).isEqualTo(messages.subList(3, 5));
            assertThat(history.around(caller, room, new Seq(4), 2).items()).isEqualTo(messages.subList(1, 3));
        }
    }

    @Test
    void aRoomThatIsNotThereIsNotFound() {
        var caller = scene.caller(scene.person("ada"));
        var nowhere = scene.unknownRoom();

        assertThatThrownBy(() -> history.before(caller, nowhere, null, 50)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> history.after(caller, nowhere, Seq.START, 50)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> history.around(caller, nowhere, new Seq(1), 50))
                .isInstanceOf(Refusal.NotFound.class);
    }
}
