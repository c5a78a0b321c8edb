package app.confab.application.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.messages.ReactToMessage.Reaction;
import app.confab.application.world.Scene;
import app.confab.application.world.Stores;
import app.confab.application.world.UseCases;
import app.confab.domain.accounts.Account;
import app.confab.domain.messages.Emoji;
import app.confab.domain.messages.Message;
import app.confab.domain.messages.ReactionTally;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.RoomId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReactToMessageTest {
    private static final Emoji THUMB = new Emoji("\uD83D\uDC4D");

    private final Stores stores = Stores.inMemory();
    private final Scene scene = new Scene(stores);
    private final UseCases use = new UseCases(stores, scene.stamps());
    private final Account ada = scene.person("ada");
    private final RoomId room = scene.roomOf(ada);
    private final Message message = scene.post(room, ada, "it works");

    @Test
    void doingEitherTwiceIsDoingItOnce() {
        add(ada, THUMB);
        add(ada, THUMB);
        assertThat(scene.seen(message, ada).reactions()).containsExactly(new ReactionTally(THUMB, 1, true));

        remove(ada, THUMB);
        remove(ada, THUMB);
        assertThat(scene.seen(message, ada).reactions()).isEmpty();
        assertThat(scene.events(room)).hasSize(4);
    }

    @Test
    void aDeletedMessageTakesNoReaction() {
        add(ada, THUMB);
        scene.append(scene.deleting(message, ada));

        assertThatThrownBy(() -> add(ada, THUMB)).isInstanceOf(Refusal.Conflict.class);
        remove(ada, THUMB);
        assertThat(scene.events(room)).hasSize(4);
    }

    @Test
    void aMessageCarriesOnlySoManyEmoji() {
        IntStream.range(0, 50).forEach(i -> add(ada, new Emoji(Character.toString(0x1F600 + i))));

        assertThatThrownBy(() -> add(ada, THUMB)).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void whatIsNotThereIsRefusedBeforeWhatIsNotAllowed() {
        var stranger = scene.caller(scene.person("linus"));
        var nothing = new Reaction(room, scene.unknownMessage(), THUMB);

        assertThatThrownBy(() -> use.reactToMessage.add(stranger, nothing)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> use.reactToMessage.remove(stranger, nothing)).isInstanceOf(Refusal.NotFound.class);
    }

    private void add(Account caller, Emoji emoji) {
        use.reactToMessage.add(scene.caller(caller), new Reaction(room, message.id(), emoji));
    }

    private void remove(Account caller, Emoji emoji) {
        use.reactToMessage.remove(scene.caller(caller), new Reaction(room, message.id(), emoji));
    }
}
