package app.confab.bootstrap.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/// The key that access tokens are signed with: the operator's, or one that is made once and kept in the data
/// folder, readable by its owner alone.
public final class SigningKey {
    private static final String FILE = "secret-key";

    /// In hexadecimal 64 bytes, enough for every algorithm.
    private static final int RANDOM_BYTES = 32;

    private SigningKey() {}

    /// The key of a process with these settings; made and kept if it is the first one in its data folder.
    ///
    /// @throws BadSettings where the data folder cannot keep it
    public static String of(ChatSettings settings) {
        return settings.tokens().secretKey().orElseGet(() -> kept(settings.dataDirectory()));
    }

    private static String kept(Path folder) {
        try {
            return read(folder.resolve(FILE));
        } catch (IOException failed) {
            throw new BadSettings(List.of(new SettingProblem(
                    "DATA_DIR",
                    "%s cannot keep the signing key (%s)"
                            .formatted(folder, failed.getClass().getSimpleName()),
                    "name a folder that the user running Confab may write to")));
        }
    }

    private static String read(Path file) throws IOException {
        try {
            return Files.readString(file).strip();
        } catch (NoSuchFileException firstStart) {
            return make(file);
        }
    }

    /// Written aside and moved into place, so that a crash never leaves half a key.
    private static String make(Path file) throws IOException {
        var random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        var key = HexFormat.of().formatHex(random);
        Files.createDirectories(file.getParent());
        var draft = Files.createTempFile(
                file.getParent(),
                FILE,
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, key + "\n");
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        return key;
    }
}
