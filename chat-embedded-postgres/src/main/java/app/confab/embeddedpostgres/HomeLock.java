package app.confab.embeddedpostgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/// Makes a home belong to one process. The operating system releases the lock when the process dies, however it dies.
final class HomeLock implements AutoCloseable {

    // Closing any channel on a locked file releases the lock of the whole JVM, so a file that this JVM holds
    // must not even be opened a second time. Nor may a forgotten lock be garbage, which closes its channel.
    private static final Map<Path, HomeLock> HELD_HERE = new HashMap<>();

    private final Path file;
    private final FileChannel channel;

    private HomeLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static HomeLock take(Home home) throws IOException {
        var file = Folders.createPrivateFile(home.lock());
        synchronized (HELD_HERE) {
            if (HELD_HERE.containsKey(file)) {
                throw inUse(home, String.valueOf(ProcessHandle.current().pid()));
            }
            var lock = new HomeLock(file, lock(home, file));
            HELD_HERE.put(file, lock);
            return lock;
        }
    }

    private static FileChannel lock(Home home, Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw inUse(home, Files.readString(file).strip());
            }
            var pid = ProcessHandle.current().pid() + "\n";
            channel.truncate(0).write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static EmbeddedPostgresException inUse(Home home, String pid) {
        return new EmbeddedPostgresException("The data folder " + home.folder() + " is already in use by process "
                + (pid.isEmpty() ? "(unknown)" : pid)
                + ". Stop that one first, or choose another folder with DATA_DIR.");
    }

    @Override
    public void close() throws IOException {
        synchronized (HELD_HERE) {
            channel.close();
            HELD_HERE.remove(file);
        }
    }
}
