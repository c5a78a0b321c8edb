package app.confab.domain.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.domain.refusals.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageValuesTest {

    @Test
    void aBodyHas1To4000CharactersAndKeepsItsLines() {
        assertThat(new MessageBody("\uD83D\uDE80".repeat(4000)).value()).hasSize(8000);
        assertThat(new MessageBody(" a\n\tb ").value()).isEqualTo(" a\n\tb ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t", "\u3000", "a\u0000b", "a\r\nb", "\uD83D", "\u001B[31m"})
    void aBodyIsNeitherBlankNorFullOfTricks(String text) {
        assertThatThrownBy(() -> new MessageBody(text)).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void aBodyHasAnEnd() {
        assertThatThrownBy(() -> new MessageBody("x".repeat(4001))).isInstanceOf(Refusal.Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "A-Z_a.z", "01936f5e-8a2b-7c3d-9e4f-5a6b7c8d9e0f"})
    void aClientNamesItsMessages(String name) {
        assertThat(new ClientMessageId(name).value()).isEqualTo(name);
        assertThat(new ClientMessageId("x".repeat(64)).value()).hasSize(64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "\u00E4", "name\n", "a\u0000"})
    void notEverythingIsSuchAName(String name) {
        assertThatThrownBy(() -> new ClientMessageId(name)).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> new ClientMessageId("x".repeat(65))).isInstanceOf(Refusal.Invalid.class);
    }
}
