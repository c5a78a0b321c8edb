package app.confab.domain.messages;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.DisplayName;
import app.confab.domain.accounts.Profile;
import app.confab.domain.accounts.Username;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MessageTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final AccountId ADA = new AccountId(id(1));

    @Test
    void aMessageIsByItsAuthorAlone() {
        var message = message(new MessageState.Live(new MessageBody("hello"), null));

        assertThat(message.isBy(ADA)).isTrue();
        assertThat(message.isBy(new AccountId(id(2)))).isFalse();
    }

    @Test
    void aTombstoneIsADeletedMessage() {
        assertThat(message(new MessageState.Deleted(NOW)).isDeleted()).isTrue();
        assertThat(message(new MessageState.Live(new MessageBody("hello"), NOW)).isDeleted())
                .isFalse();
    }

    @Test
    void aViewStaysAsItIs() {
        var tallies = new ArrayList<>(List.of(new ReactionTally(new Emoji("\uD83D\uDC4D"), 1, true)));
        var view = new MessageView(message(new MessageState.Deleted(NOW)), tallies);

        tallies.clear();

        assertThat(view.reactions()).hasSize(1);
    }

    private static Message message(MessageState state) {
        var author = new Profile(ADA, new Username("ada"), new DisplayName("Ada Lovelace"));
        var name = new ClientMessageId("m1");
        return new Message(new MessageId(id(3)), new RoomId(id(4)), new Seq(7), author, name, state, NOW, null);
    }

    private static UUID id(int number) {
        return UUID.fromString("00000000-0000-7000-8000-%012d".formatted(number));
    }
}
