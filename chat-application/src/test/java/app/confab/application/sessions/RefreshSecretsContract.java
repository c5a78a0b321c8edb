package app.confab.application.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.world.AtOnce;
import app.confab.domain.sessions.RefreshSecret;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every [RefreshSecrets] keeps.
public interface RefreshSecretsContract {

    RefreshSecrets secrets();

    @Test
    default void aSecretIs256BitsInUrlSafeBase64() {
        assertThat(secrets().next().value()).matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    default void noSecretIsMadeTwice() {
        var made =
                AtOnce.run(4, _ -> Stream.generate(secrets()::next).limit(500).toList());

        assertThat(made.stream().flatMap(List::stream)).hasSize(2000).doesNotHaveDuplicates();
    }

    @Test
    default void aDigestIsSha256InHexadecimal() {
        assertThat(secrets().digestOf(new RefreshSecret("abc")).value())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    default void differentTextsHaveDifferentDigests() {
        var texts = List.of("", " ", "a", "A", "\uD83D\uDD11", "not base64 =?&", "a\u0000", "x".repeat(10_000));

        assertThat(texts.stream().map(text -> secrets().digestOf(new RefreshSecret(text))))
                .doesNotHaveDuplicates();
    }
}
