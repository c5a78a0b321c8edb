package app.confab.benchmark.protocol;

import app.confab.benchmark.protocol.ServerFrame.Event;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// Reads what a server sends to many. All receivers of an event get the same bytes, so each event is parsed once and
/// recognised, byte by byte, wherever else it arrives: parsing it five hundred times would measure Jackson.
public final class ServerFrames {

    private static final int REMEMBERED = 4096;

    private record Known(byte[] bytes, Event event) {}

    private final Dialect dialect;
    private final CRC32 checksum = new CRC32();
    private final @Nullable Known[] known = new @Nullable Known[REMEMBERED];

    public ServerFrames(Dialect dialect) {
        this.dialect = dialect;
    }

    public ServerFrame read(byte[] buffer, int offset, int length) {
        checksum.reset();
        checksum.update(buffer, offset, length);
        var slot = (int) (checksum.getValue() & (REMEMBERED - 1));
        var candidate = known[slot];
        if (candidate != null
                && Arrays.equals(candidate.bytes, 0, candidate.bytes.length, buffer, offset, offset + length)) {
            return candidate.event;
        }
        var frame = dialect.parse(buffer, offset, length);
        if (frame instanceof Event event) {
            known[slot] = new Known(Arrays.copyOfRange(buffer, offset, offset + length), event);
        }
        return frame;
    }
}
