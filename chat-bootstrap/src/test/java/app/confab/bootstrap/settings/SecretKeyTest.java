package app.confab.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
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
                "please-CHANGEME-8f14e45fceea167a5a36dedd4bea2543",
                "django-insecure-x7k2q9v4m1z8p3w6t5r0y2u9i4o7a1s6d3f8g5h0",
                "prod_your_secret_key_goes_here_0000000000",
                "secret-8f14e45fceea167a5a36dedd4bea2543",
                "mysecretkeymysecretkeymysecretkey!",
                "tangerine-7tangerine-7tangerine-7tangerine-7",
                "ababababababababababababababababababababababab"
            })
    void aKeyThatStandsInManualsOrRepeatsItselfIsRefused(String key) {
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
