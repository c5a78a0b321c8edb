package app.confab.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretKeyTest {
    private static final int DRAWN = 20_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "09d25e094faa6ca2556c818166b7a9563b93f7099f6f0f4caa6cf63b88e8d3e7",
                "404E635266556A586E3272357538782F413F4428472B4B6250645367566B5970",
                "a-string-secret-at-least-256-bits-long",
                "YS1zdHJpbmctc2VjcmV0LWF0LWxlYXN0LTI1Ni1iaXRzLWxvbmc=",
                "my-super-secret-key-please-change-me",
                "MySuperSecretKeyForTheChatInProduction2026",
                "please-CHANGEME-8f14e45fceea167a5a36dedd4bea2543",
                "django-insecure-x7k2q9v4m1z8p3w6t5r0y2u9i4o7a1s6d3f8g5h0",
                "prod_your_secret_key_goes_here_0000000000",
                "ThisIsTheVeryLongPasswordOfOurChat2026!",
                "0123456789abcdef0123456789abcdef",
                "fedcba9876543210fedcba9876543210",
                "mysecretkeymysecretkeymysecretkey!",
                "tangerine-7tangerine-7tangerine-7tangerine-7",
                "abcdefghijklmnopqrstuvwxyz1234567890",
                "qwertyuiopasdfghjklzxcvbnm1234567890",
                "this-key-is-only-for-development-and-testing",
                "ababababababababababababababababababababababab"
            })
    void aKeyThatStandsInManualsOrIsMadeOfWordsAndRunsIsRefused(String key) {
        assertThat(isTaken(key)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8f14e45fceea167a5a36dedd4bea2543",
                "5f0c1b7e93d24a688e1f0a7c2b9d3e4f5f0c1b7e93d24a688e1f0a7c2b9d3e4f",
                "walrus pillow eleven quartz meadow hinge",
                "x7k2q9v4m1z8p3w6t5r0y2u9i4o7a1s6d3f8g5h0"
            })
    void aKeyThatNobodyCanGuessIsTaken(String key) {
        assertThat(isTaken(key)).isTrue();
    }

    @Test
    void noKeyThatOpensslOrPythonDrawsIsEverRefused() {
        assertAllTaken(HexFormat.of()::formatHex);
        assertAllTaken(Base64.getEncoder()::encodeToString);
        assertAllTaken(Base64.getUrlEncoder().withoutPadding()::encodeToString);
    }

    /// What chance does once in ten million keys, done at each place of some.
    @ParameterizedTest
    @ValueSource(strings = {"secret", "Password", "CHANGEME", "1234567"})
    void aDrawnKeyMayHoldAWordByChance(String word) {
        var key = Base64.getEncoder().encodeToString(drawn(new Random(7)));

        assertThat(IntStream.range(0, key.length() - word.length())
                        .mapToObj(at -> key.substring(0, at) + word + key.substring(at + word.length())))
                .allMatch(SecretKeyTest::isTaken);
    }

    private static void assertAllTaken(Function<byte[], String> written) {
        var random = new Random(26);
        for (var i = 0; i < DRAWN; i++) {
            var key = written.apply(drawn(random));
            assertThat(isTaken(key)).as(key).isTrue();
        }
    }

    private static byte[] drawn(Random random) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return bytes;
    }

    private static boolean isTaken(String key) {
        var reader = new SettingReader(Map.of("SECRET_KEY", key)::get);
        SecretKey.parse(reader, TokenSettings.Algorithm.HS256, true);
        return reader.problems().isEmpty();
    }
}
