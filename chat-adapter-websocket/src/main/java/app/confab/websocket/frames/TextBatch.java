package app.confab.websocket.frames;

import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Text messages that go out together, in order, to any number of receivers: what is done with them once is done for
/// all. Thread-safe; what it holds is never written to.
public final class TextBatch {
    /// How many are written to a socket at once, so that a ping or a close does not stand behind a long queue.
    public static final int MOST_TEXTS = 64;

    /// How long those may be together that are written at once; one alone may be longer.
    public static final int MOST_BYTES = 32 * 1024;

    private final List<byte[]> texts;
    private final long bytes;
    private volatile @Nullable ByteBuffer wholeFrames;

    private TextBatch(List<byte[]> texts) {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("a batch without a text");
        }
        this.texts = texts;
        this.bytes = texts.stream().mapToLong(text -> text.length).sum();
    }

    /// @param texts UTF-8, at least one
    public static TextBatch of(List<byte[]> texts) {
        return new TextBatch(texts);
    }

    public static TextBatch of(byte[] text) {
        return new TextBatch(List.of(text));
    }

    public List<byte[]> texts() {
        return texts;
    }

    /// How long they are together, without what frames them.
    public long bytes() {
        return bytes;
    }

    /// As a server's frames, one after the other, put together by who asks first; a buffer of the caller's own.
    public ByteBuffer wholeFrames() {
        var frames = wholeFrames;
        if (frames == null) {
            frames = WholeFrames.of(texts);
            wholeFrames = frames;
        }
        return frames.duplicate();
    }
}
