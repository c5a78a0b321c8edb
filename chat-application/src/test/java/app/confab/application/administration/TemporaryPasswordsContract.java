package app.confab.application.administration;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.world.AtOnce;
import app.confab.domain.accounts.Password;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every [TemporaryPasswords] keeps.
public interface TemporaryPasswordsContract {

    TemporaryPasswords passwords();

    @Test
    default void aPasswordCanBeReadOut() {
        assertThat(Stream.generate(passwords()::next).limit(100).map(Password::value))
                .allSatisfy(text -> assertThat(text).matches("[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){3}"));
    }

    @Test
    default void noPasswordIsMadeTwice() {
        var made = AtOnce.run(
                4,
                _ -> Stream.generate(passwords()::next)
                        .limit(500)
                        .map(Password::value)
                        .toList());

        assertThat(made.stream().flatMap(List::stream)).hasSize(2000).doesNotHaveDuplicates();
    }
}
