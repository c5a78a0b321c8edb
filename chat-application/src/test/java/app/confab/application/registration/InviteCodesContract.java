package app.confab.application.registration;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.world.AtOnce;
import app.confab.domain.registration.InviteCode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every [InviteCodes] keeps.
public interface InviteCodesContract {

    InviteCodes codes();

    @Test
    default void aCodeIs160BitsInLettersAndDigits() {
        assertThat(codes().next().value()).matches("[a-z2-7]{32}");
    }

    @Test
    default void noCodeIsMadeTwice() {
        var made = AtOnce.run(4, _ -> Stream.generate(codes()::next).limit(500).toList());

        assertThat(made.stream().flatMap(List::stream)).hasSize(2000).doesNotHaveDuplicates();
    }

    @Test
    default void aDigestIsSha256InHexadecimal() {
        assertThat(codes().digestOf(new InviteCode("abc")).value())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    default void differentTextsHaveDifferentDigests() {
        var texts = List.of("", " ", "a", "A", "\uD83D\uDD11", "a\u0000", "x".repeat(10_000));

        assertThat(texts.stream().map(text -> codes().digestOf(new InviteCode(text))))
                .doesNotHaveDuplicates();
    }
}
