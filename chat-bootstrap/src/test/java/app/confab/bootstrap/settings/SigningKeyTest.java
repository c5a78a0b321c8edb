package app.confab.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

    @TempDir
    Path folder;

    @Test
    void theKeyIsMadeOnceAndKept() {
        var first = SigningKey.of(settings());

        assertThat(first).matches("[0-9a-f]{64}");
        assertThat(SigningKey.of(settings())).isEqualTo(first);
    }

    @Test
    void onlyItsOwnerMayReadTheKey() throws IOException {
        SigningKey.of(settings());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secret-key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void theOperatorsKeyGoesFirst() {
        var key = "8f14e45fceea167a5a36dedd4bea2543c9f0f895fb98ab9159f51fd0297e236d";
        var settings = ChatSettings.read(Map.of("DATA_DIR", folder.toString(), "SECRET_KEY", key)::get);

        assertThat(SigningKey.of(settings)).isEqualTo(key);
        assertThat(folder).isEmptyDirectory();
    }

    private ChatSettings settings() {
        return ChatSettings.read(Map.of("DATA_DIR", folder.toString())::get);
    }
}
