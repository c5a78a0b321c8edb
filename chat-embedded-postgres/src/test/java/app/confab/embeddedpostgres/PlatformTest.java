package app.confab.embeddedpostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {

    @ParameterizedTest
    @CsvSource({
        "Linux,    amd64,   false, linux-x86_64",
        "Linux,    aarch64, false, linux-arm_64",
        "Linux,    amd64,   true,  linux-x86_64-alpine_linux",
        "Mac OS X, x86_64,  false, darwin-x86_64",
        "Mac OS X, aarch64, false, darwin-arm_64",
    })
    void theArchiveOfEachPlatformIsKnown(String os, String arch, boolean alpine, String archive) {
        assertThat(Platform.of(os, arch, alpine)).hasToString(archive);
    }

    @Test
    void windowsIsToldOfItsWays() {
        assertThatThrownBy(() -> Platform.of("Windows 11", "amd64", false))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContainingAll("Windows 11", "DATABASE_URL", "WSL");
    }

    @Test
    void anUnknownProcessorIsNamed() {
        assertThatThrownBy(() -> Platform.of("Linux", "s390x", false))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContainingAll("s390x", "DATABASE_URL");
    }

    @Test
    void aPlatformThatTheBuildLacksIsNamed(@TempDir Path folder) {
        assertThatThrownBy(() -> Binaries.unpackedIn(folder, Platform.of("Linux", "amd64", true)))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContainingAll("linux-x86_64-alpine_linux", "DATABASE_URL");
    }
}
