package app.confab.application.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.world.AtOnce;
import app.confab.domain.secondfactor.RecoveryCode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every [RecoveryCodes] keeps.
public interface RecoveryCodesContract {

    RecoveryCodes codes();

    @Test
    default void noCodeIsMadeTwice() {
        var made = AtOnce.run(4, _ -> Stream.generate(codes()::next).limit(500).toList());

        assertThat(made.stream().flatMap(List::stream)).hasSize(2000).doesNotHaveDuplicates();
    }

    @Test
    default void aDigestIsSha256InHexadecimal() {
        assertThat(codes().digestOf(new RecoveryCode("aaaaaa-bbbbbb-cccccc-234567"))
                        .value())
                .isEqualTo("6a4384f27f03f2674a97ddaa3ebf012c89c0f1e4c416a303720abc6791bfd43f");
    }
}
