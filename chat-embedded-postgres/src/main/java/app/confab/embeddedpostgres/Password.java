package app.confab.embeddedpostgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;

/// The server's password: random, kept in a file that only its owner can read, never printed.
record Password(String text) {

    static Password writeTo(Home home) throws IOException {
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        var password = new Password(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        // One that a broken-off start left may belong to another user.
        Files.deleteIfExists(home.password());
        var file = Folders.createPrivateFile(home.password());
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(ByteBuffer.wrap(password.text.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        return password;
    }

    static Password readFrom(Home home) throws IOException {
        if (!Files.exists(home.password())) {
            throw new EmbeddedPostgresException("The database's password is missing: " + home.password()
                    + ". Restore that file from the backup that the folder " + home.data() + " came from.");
        }
        return new Password(Files.readString(home.password()).strip());
    }

    @Override
    public String toString() {
        return "Password[hidden]";
    }
}
