package app.confab.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file that is not as it was written is refused before anything is done with it.
class DamageIT {

    @TempDir
    Path folder;

    private byte[] whole;
    private Manifest manifest;

    @BeforeEach
    void takeABackup() throws Exception {
        var file = Shop.filled().backedUpTo(folder.resolve("whole"));
        whole = Files.readAllBytes(file);
        manifest = read(whole);
    }

    @Test
    void aBitThatHasFallenOverIsNoticedWhereItMatters() throws Exception {
        var refused = 0;
        for (var place = 0; place < whole.length; place++) {
            var damaged = whole.clone();
            damaged[place] ^= 0x10;
            try {
                // Not everything in a ZIP matters, such as the time of an entry.
                assertThat(read(damaged)).isEqualTo(manifest);
            } catch (BackupException noticed) {
                assertThat(noticed).hasMessageContaining("backup");
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(whole.length * 3 / 4);
    }

    @Test
    void aFileThatIsCutOffIsRefused() {
        for (var length : new int[] {0, 1, whole.length / 2, whole.length - 1}) {
            assertThatThrownBy(() -> read(Arrays.copyOf(whole, length)))
                    .isInstanceOf(BackupException.class)
                    .hasMessageContaining("damaged");
        }
    }

    @Test
    void someOtherFileIsRefused() throws IOException {
        var zip = folder.resolve("other.zip");
        try (var other = new ZipOutputStream(Files.newOutputStream(zip))) {
            other.putNextEntry(new ZipEntry("readme"));
        }

        assertThatThrownBy(() -> BackupFile.open(zip)).hasMessageContaining("no backup of Confab");
        assertThatThrownBy(() -> BackupFile.open(folder.resolve("absent"))).hasMessageContaining("no file");
    }

    @Test
    void aFormatOfTheFutureIsRefused() throws IOException {
        var file = folder.resolve("future");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(Backup.MANIFEST));
            var next = new Manifest(
                    Backup.FORMAT + 1, manifest.takenAt(), "2.0", "30", "9", manifest.tables(), manifest.sequences());
            zip.write(Backup.JSON.writeValueAsBytes(next));
        }

        assertThatThrownBy(() -> BackupFile.open(file)).hasMessageContaining("format 2");
    }

    private Manifest read(byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("backup"), bytes);
        try (var backup = BackupFile.open(file)) {
            backup.verify(Progress.UNSEEN);
            return backup.manifest();
        }
    }
}
