package app.confab.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnOriginsTest {
    private static final Map<String, String> PRODUCTION = Map.of(
            "DATABASE_URL",
            "postgresql://confab:safe@db.example.com/chat",
            "SECRET_KEY",
            "8f14e45fceea167a5a36dedd4bea2543c9f0f895fb98ab9159f51fd0297e236d");

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1"})
    void atHomeTheLoopbackNamesAreServedOnAnyPort(String listeningOn) {
        var own = own(Map.of(), "HOST", listeningOn);

        for (var host : new String[] {"localhost", "LocalHost:8000", "127.0.0.1:9000", "[::1]", "[::1]:8443"}) {
            assertThat(own.includeHost(host)).as(host).isTrue();
            assertThat(own.ownIsWhatIsCalled(host)).as(host).isTrue();
        }
        for (var host :
                new String[] {"evil.example", "evil.example:8000", "localhost.evil.example", "192.0.2.7", "::1", ""}) {
            assertThat(own.includeHost(host)).as(host).isFalse();
            assertThat(own.ownIsWhatIsCalled(host)).as(host).isFalse();
        }
    }

    @Test
    void whoOpensItToOthersIsCalledAsTheyCallIt() {
        var own = own(Map.of(), "HOST", "0.0.0.0");

        assertThat(own.includeHost("192.0.2.7:8000")).isTrue();
        assertThat(own.ownIsWhatIsCalled("chat.lan")).isTrue();
    }

    @Test
    void atHomeThePublicAddressIsServedToo() {
        var own = own(Map.of(), "PUBLIC_URL", "https://chat.example.com");

        assertThat(own.named()).containsExactly("https://chat.example.com");
        assertThat(own.includeHost("Chat.Example.com")).isTrue();
        assertThat(own.includeHost("localhost:8000")).isTrue();
        assertThat(own.includeHost("evil.example")).isFalse();
        assertThat(own.ownIsWhatIsCalled("chat.example.com")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "0.0.0.0"})
    void inProductionWithoutAPublicAddressAnyNameIsServed(String listeningOn) {
        var own = own(PRODUCTION, "HOST", listeningOn);

        assertThat(own.named()).isEmpty();
        assertThat(own.includeHost("chat.example.com:8443")).isTrue();
        assertThat(own.ownIsWhatIsCalled("chat.example.com")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "0.0.0.0"})
    void inProductionThePublicAddressIsTheOnlyOne(String listeningOn) {
        var own = own(PRODUCTION, "HOST", listeningOn, "PUBLIC_URL", "https://chat.example.com");

        assertThat(own.includeHost("chat.example.com")).isTrue();
        assertThat(own.includeHost("chat.example.com:443")).isTrue();
        assertThat(own.includeHost("chat.example.com:8443")).isFalse();
        assertThat(own.includeHost("chat.example.com/evil")).isFalse();
        assertThat(own.includeHost("127.0.0.1:8000")).isFalse();
        assertThat(own.ownIsWhatIsCalled("127.0.0.1")).isFalse();
        assertThat(own.ownIsWhatIsCalled("chat.example.com")).isFalse();
    }

    private static OwnOrigins own(Map<String, String> variables, String... more) {
        var all = new HashMap<>(variables);
        for (var i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return OwnOrigins.of(ChatSettings.read(all::get));
    }
}
